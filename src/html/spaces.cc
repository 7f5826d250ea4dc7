#include "html/spaces.h"

#include "html/scan.h"

namespace logline::html {

std::string_view trim_spaces(std::string_view text) {
  text.remove_prefix(end_of_spaces(text, 0));
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t space_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(at);
  if (first < 0x80)
    return (first == 0 && at < text.size()) || first == 0x0B || (at < text.size() && is_space(text[at])) ? 1
                                                                                                         : 0;
  if (first == 0xC2) return byte(at + 1) == 0xA0 || byte(at + 1) == 0x85 ? 2 : 0;
  if (first == 0xE2 && byte(at + 1) == 0x80) {
    const unsigned last = byte(at + 2);
    return (last >= 0x80 && last <= 0x8B) || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0;
  }
  if (first == 0xE3 && byte(at + 1) == 0x80 && byte(at + 2) == 0x80) return 3;
  return first == 0xEF && byte(at + 1) == 0xBB && byte(at + 2) == 0xBF ? 3 : 0;
}

void append_collapsed(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (const std::size_t end = end_of_words(text, i); end > i) {
      out.append(text, i, end - i);
      i = end;
    } else if (is_space(text[i])) {
      if (!out.empty() && out.back() != ' ' && out.back() != '\n') out.push_back(' ');
      i = end_of_spaces(text, i);
    } else if (text[i] == '\xC2' && i + 1 < text.size() && text[i + 1] == '\xAD') {  // soft hyphen
      i += 2;
    } else if (const std::size_t length = space_at(text, i); length > 0) {
      if (!out.empty() && out.back() != ' ' && out.back() != '\n') out.push_back(' ');
      i += length;
    } else {
      out.push_back(text[i++]);
    }
  }
}

std::string collapse_spaces(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_collapsed(out, text);
  while (!out.empty() && (out.back() == ' ' || out.back() == '\n')) out.pop_back();
  return out;
}

std::string_view cut_at_character(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

}  // namespace logline::html
