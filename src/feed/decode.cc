#include "feed/decode.h"

#include <algorithm>

#include "base/ascii.h"
#include "fmt/format.h"
#include "wrap/charset.h"

namespace logline::feed {
namespace {

constexpr std::string_view kBroken = "broken or cut-off UTF-8: the bytes in question were replaced by U+FFFD";

// What stands after `key` and an equals sign, without quotes.
std::string_view value_after(std::string_view text, std::string_view key) {
  const auto found = std::search(text.begin(), text.end(), key.begin(), key.end(),
                                 [](char a, char b) { return to_lower(a) == to_lower(b); });
  std::string_view rest = trim(text.substr(static_cast<std::size_t>(found - text.begin()))
                                   .substr(found == text.end() ? 0 : key.size()));
  if (!rest.starts_with('=')) return {};
  rest = trim(rest.substr(1));
  while (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) rest.remove_prefix(1);
  return rest.substr(0, std::min(rest.find_first_of("\"'; \t\r\n?>"), rest.size()));
}

bool is_plain_ascii(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0x80 || c == '\0'; });
}

std::string strip_mark(std::string text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
  return text;
}

// The charset to use, given the declared one; `decoded` gets a note when it is not believed.
std::string believed_charset(std::string_view bytes, std::string_view declared, Decoded& decoded) {
  if (const auto marked = wrap::charset_from_bom(bytes)) return std::string(*marked);
  const std::string_view guessed = wrap::guess_charset(bytes);
  if (is_plain_ascii(bytes)) return std::string(guessed);
  if (declared.empty()) {
    const std::string_view detected = wrap::detect_charset(bytes);
    if (detected != guessed)
      decoded.notes.push_back(fmt::format("declares no character set, read as {}", detected));
    return std::string(detected);
  }
  std::string stated = to_lower(declared);
  const bool says_utf8 = stated == "utf-8" || stated == "utf8";
  const bool says_wide =
      wrap::is_wide(stated) || stated.starts_with("ucs") || stated.starts_with("iso-10646");
  const bool is_wide = wrap::is_wide(guessed);
  if (says_utf8 && guessed == "windows-1252") {
    const auto bad =
        std::count(bytes.begin(), bytes.end(), '\xC3') + std::count(bytes.begin(), bytes.end(), '\xE2');
    if (bad > 0) return stated;  // UTF-8 with some broken bytes in it
  }
  if (guessed != stated && (guessed == "utf-8" || is_wide || says_utf8 || says_wide)) {
    decoded.notes.push_back(fmt::format("declared as {}, read as {}", stated, guessed));
    return std::string(guessed);
  }
  return stated;
}

}  // namespace

std::string_view declared_encoding(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1024);
  const std::size_t begin = head.find("<?xml");
  if (begin == std::string_view::npos) return {};
  const std::size_t end = std::min(head.find("?>", begin), head.size());
  return value_after(head.substr(begin, end - begin), "encoding");
}

Decoded decode_feed(std::string_view bytes, const FeedSource& source) {
  Decoded decoded;
  if (source.is_decoded) {
    if (!wrap::is_valid_utf8(bytes)) decoded.notes.emplace_back(kBroken);
    decoded.text = strip_mark(wrap::repair_utf8(bytes));
    decoded.charset = "utf-8";
    return decoded;
  }
  std::string_view declared = value_after(source.content_type, "charset");
  if (declared.empty()) declared = declared_encoding(bytes);
  decoded.charset = believed_charset(bytes, declared, decoded);
  const std::string& charset = decoded.charset;
  auto text = wrap::to_utf8(bytes, charset);
  if (wrap::is_wide(charset) && decoded.notes.empty()) decoded.notes.push_back("read as " + charset);
  if (charset == "utf-8" && !wrap::is_valid_utf8(bytes)) decoded.notes.emplace_back(kBroken);
  if (!text) {
    decoded.notes.push_back(text.error().what);
    decoded.charset = wrap::guess_charset(bytes);
    text = wrap::to_utf8(bytes, decoded.charset);
  }
  decoded.text = text ? std::move(*text) : wrap::repair_utf8(bytes);
  return decoded;
}

}  // namespace logline::feed
