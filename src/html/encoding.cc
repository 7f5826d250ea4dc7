#include "html/encoding.h"

#include <algorithm>

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

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

std::string_view without_bom(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

}  // namespace

std::optional<std::string_view> charset_from_content_type(std::string_view content_type) {
  static constexpr std::string_view kKey = "charset";
  const auto found = std::ranges::search(content_type, kKey, {}, lower);
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
    for (const TokenAttribute& attribute : token.attributes) {
      const std::string_view name = buffer.view(attribute.name), value = buffer.view(attribute.value);
      if (name == "charset" && !value.empty()) return std::string(value);
      if (name != "content") continue;
      if (const auto charset = charset_from_content_type(value)) return std::string(*charset);
    }
  }
  return std::nullopt;
}

Result<std::string> decode_page(std::string_view bytes, std::string_view content_type, bool is_decoded) {
  if (is_decoded) return repair_utf8(without_bom(bytes));
  if (const auto bom = charset_from_bom(bytes)) return to_utf8(bytes, *bom);
  if (is_valid_utf8(bytes) && bytes.find('\0') == std::string_view::npos) return std::string(bytes);
  std::string label;
  if (const auto header = charset_from_content_type(content_type)) label = *header;
  if (label.empty()) label = charset_from_meta(bytes).value_or("");
  // A declaration of UTF-16 that an ASCII parser could read is wrong: the standard takes it for UTF-8.
  if (lowered(label).starts_with("utf-16")) label.clear();
  if (!label.empty()) {
    if (Result<std::string> text = to_utf8(bytes, label)) return text;
  }
  return to_utf8(bytes, detect_charset(bytes));
}

}  // namespace logline::html
