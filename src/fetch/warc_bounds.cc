#include "fetch/warc_bounds.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string>

#include "base/ascii.h"
#include "fetch/header_lines.h"
#include "fetch/warc_header.h"

namespace logline::fetch {
namespace {

constexpr auto kNowhere = std::string_view::npos;

// Told from the first bytes: a text of many lines that begin so is not searched for its end each time.
bool may_be_head(std::string_view text) {
  const std::size_t end = std::min(text.substr(0, 16).find('\n'), text.size());
  const std::string_view next = text.substr(std::min(end + 1, text.size()));
  return text.size() > 8 && is_digit(text[5]) && text[6] == '.' && is_digit(text[7]) &&
         (starts_with_ignoring_case(next, "warc-") || starts_with_ignoring_case(next, "content-"));
}

}  // namespace

std::size_t find_record_head(std::string_view text, std::size_t from) {
  static constexpr std::string_view kLine = "\nWARC/";
  for (std::size_t at = text.find(kLine, from); at != kNowhere; at = text.find(kLine, at + 1)) {
    const std::string_view head = text.substr(at + 1, kLongestFoundHead);
    if (!may_be_head(head)) continue;
    const std::size_t size = end_of_header(head);
    if (size != kNowhere && parse_warc_header(head.substr(0, size))) return at + 1;
  }
  return kNowhere;
}

bool may_follow_block(std::string_view text) {
  static constexpr std::string_view kVersionLine = "WARC/";
  text.remove_prefix(std::min(text.find_first_not_of("\r\n"), text.size()));
  return text.starts_with(kVersionLine.substr(0, text.size()));
}

bool says_its_end(std::string_view block) {
  const std::size_t size = block.starts_with("HTTP/") ? end_of_header(block) : kNowhere;
  if (size == kNowhere) return false;
  bool is_said = false;
  for_each_header(block.substr(0, size), [&](std::string&& name, std::string_view value) {
    std::uint64_t length = 0;
    if (name == "content-length" &&
        std::from_chars(value.data(), value.data() + value.size(), length).ec == std::errc())
      is_said = length == block.size() - size;
  });
  return is_said;
}

std::size_t without_last_lines(std::string_view text, std::size_t end) {
  for (int line = 0; line < 2; ++line) {
    if (end > 0 && text[end - 1] == '\n') --end;
    if (end > 0 && text[end - 1] == '\r') --end;
  }
  return end;
}

}  // namespace logline::fetch
