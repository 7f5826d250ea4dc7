#include "html/text_buffer.h"

#include <algorithm>
#include <utility>

namespace logline::html {
namespace {

void normalise_line_ends(std::string& text) {
  std::size_t from = text.find('\r');
  if (from == std::string::npos) return;
  std::size_t to = from;
  while (from < text.size()) {
    if (text[from] == '\r') {
      text[to++] = '\n';
      from += from + 1 < text.size() && text[from + 1] == '\n' ? 2U : 1U;
    } else {
      const std::size_t next = std::min(text.find('\r', from), text.size());
      std::char_traits<char>::move(text.data() + to, text.data() + from, next - from);
      to += next - from;
      from = next;
    }
  }
  text.resize(to);
}

}  // namespace

TextBuffer::TextBuffer(std::string page) : page_(std::move(page)) {
  normalise_line_ends(page_);
  has_nul_ = page_.find('\0') != std::string::npos;
}

Span TextBuffer::add(std::string_view text) {
  const std::uint32_t begin = end();
  added_.append(text);
  return {begin, end()};
}

std::string TextBuffer::take() {
  page_.append(added_);
  added_.clear();
  return std::exchange(page_, {});
}

}  // namespace logline::html
