#include "html/encoding.h"

#include <algorithm>

#include "base/ascii.h"
#include "html/spaces.h"
#include "html/tokenizer.h"
#include "wrap/charset.h"

namespace logline::html {
namespace {

using wrap::charset_from_bom;
using wrap::detect_charset;
using wrap::is_valid_utf8;
using wrap::repair_utf8;
using wrap::to_utf8;

constexpr std::size_t kPrescan = 4096;
constexpr std::string_view kPragma = "content-type";

// The page, with room behind it for what the parser adds.
std::string with_room(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  text.append(bytes);
  return text;
}

std::string_view without_bom(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

}  // namespace

std::optional<std::string_view> charset_from_content_type(std::string_view content_type) {
  static constexpr std::string_view kKey = "charset";
  const auto found = std::ranges::search(content_type, kKey, {}, [](char c) { return to_lower(c); });
  if (found.empty()) return std::nullopt;
  std::string_view rest = content_type.substr(static_cast<std::size_t>(found.end() - content_type.begin()));
  rest = trim_spaces(rest);
  if (!rest.starts_with('=')) return std::nullopt;
  rest = trim_spaces(rest.substr(1));
  if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) {
    const std::size_t close = rest.find(rest.front(), 1);
    rest = rest.substr(1, close == std::string_view::npos ? close : close - 1);
  } else {
    rest = rest.substr(0, rest.find_first_of("; \t\r\n"));
  }
  if (rest.empty()) return std::nullopt;
  return rest;
}

std::optional<std::string> charset_from_meta(std::string_view bytes) {
  TextBuffer buffer{std::string(bytes.substr(0, kPrescan))};
  Tokenizer tokens(buffer);
  Token token;
  for (tokens.next(token); token.kind != TokenKind::end; tokens.next(token)) {
    if (token.kind != TokenKind::start_tag || token.tag != Tag::meta) continue;
    bool is_pragma = false;
    std::string_view stated, of_content;
    for (const TokenAttribute& attribute : token.attributes) {
      const std::string_view name = buffer.view(attribute.name), value = buffer.view(attribute.value);
      if (name == "http-equiv") is_pragma = equals_ignoring_case(value, kPragma);
      if (name == "charset") stated = value;
      if (name == "content") of_content = charset_from_content_type(value).value_or("");
    }
    if (stated.empty() && is_pragma) stated = of_content;
    if (!stated.empty()) return std::string(stated);
  }
  return std::nullopt;
}

Result<std::string> decode_page(std::string_view bytes, std::string_view content_type, bool is_decoded) {
  if (is_decoded) return repair_utf8(without_bom(bytes));
  if (const auto bom = charset_from_bom(bytes)) return to_utf8(bytes, *bom);
  // With an escape character it may be ISO-2022-JP, which is ASCII throughout.
  const bool is_plain = bytes.find('\0') == npos && bytes.find('\x1B') == npos;
  if (is_plain && is_valid_utf8(bytes)) return with_room(bytes);
  const std::string header(charset_from_content_type(content_type).value_or(""));
  for (const std::string& label : {header, charset_from_meta(bytes).value_or("")}) {
    // A declaration of UTF-16 that an ASCII parser could read is wrong; what is UTF-16 shows by its NULs.
    if (label.empty() || starts_with_ignoring_case(label, "utf-16")) continue;
    if (Result<std::string> text = to_utf8(bytes, label)) return text;
  }
  return to_utf8(bytes, detect_charset(bytes));
}

}  // namespace logline::html
