#include "html/raw_text.h"

#include <algorithm>

#include "base/ascii.h"
#include "html/spaces.h"

namespace logline::html {
namespace {

// A name, and a character that ends one.
bool is_name_at(std::string_view text, std::size_t at, std::string_view name) {
  if (text.size() <= at + name.size()) return false;
  const char after = text[at + name.size()];
  if (!is_space(after) && after != '/' && after != '>') return false;
  return std::equal(name.begin(), name.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, char b) { return a == to_lower(b); });
}

bool is_end_tag_at(std::string_view text, std::size_t open, std::string_view name) {
  return open + 1 < text.size() && text[open + 1] == '/' && is_name_at(text, open + 2, name);
}

// Inside "<!--" of a script, from behind its dashes. `at` becomes the offset behind "-->", or of the end tag.
// True when the script ends at `at`.
bool ends_in_escape(std::string_view text, std::size_t& at, std::string_view element) {
  bool is_double = false;  // behind an inner "<script"
  std::size_t dashes = 2;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (c == '-') {
      ++dashes;
      continue;
    }
    if (c == '>' && dashes >= 2) {
      ++at;
      return false;
    }
    dashes = 0;
    if (c != '<') {
      at = std::min(text.find_first_of("-<", at), text.size()) - 1;
    } else if (is_double) {
      is_double = !is_end_tag_at(text, at, "script");
    } else if (is_end_tag_at(text, at, element)) {
      return true;
    } else {
      is_double = is_name_at(text, at + 1, "script");
    }
  }
  return true;
}

}  // namespace

std::size_t find_raw_end(std::string_view text, std::size_t at, std::string_view element,
                         ContentModel content) {
  if (element.empty()) return text.size();
  for (;;) {
    const std::size_t open = text.find('<', at);
    if (open == npos) return text.size();
    if (is_end_tag_at(text, open, element)) return open;
    at = open + 1;
    if (content != ContentModel::script || text.substr(at, 3) != "!--") continue;
    at += 3;
    if (ends_in_escape(text, at, element)) return at;
  }
}

}  // namespace logline::html
