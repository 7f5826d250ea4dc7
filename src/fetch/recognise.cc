#include "fetch/recognise.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <utility>

#include "base/ascii.h"
#include "feed/feed.h"
#include "wrap/charset.h"
#include "wrap/json.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kLookedAt = 65536;
constexpr int kLinesTried = 3;  // one may be broken and still be a line among its like

constexpr std::array<std::string_view, 21> kHtmlTags{
    "a",    "article", "body", "br",  "div", "h1",     "h2",      "head", "header", "html", "img",
    "link", "main",    "meta", "nav", "p",   "script", "section", "span", "table",  "title"};

// The head as UTF-8 without a mark.
std::string readable_head(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kLookedAt);
  return wrap::to_utf8(head, wrap::guess_charset(head)).value_or(std::string(head));
}

bool looks_binary(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 1024);
  if (wrap::is_wide(wrap::guess_charset(head))) return false;
  if (head.starts_with("%PDF") || head.starts_with("\x1F\x8B")) return true;
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' && byte != 0x1B;
  });
  return static_cast<std::size_t>(controls) * 20 > head.size();
}

// Looked at as far as the first of the keys that make it one: the rest may be long, or broken, which is then
// said of that line. What does not end its object is a line of some other JSON, laid out for people.
bool is_article_object(std::string_view line) {
  return line.starts_with('{') && line.ends_with('}') &&
         wrap::starts_with_object_that_has(line, {"id", "text", "html"});
}

bool has_article_line(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  for (int tried = 0; tried < kLinesTried && !bytes.empty();) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = trim(bytes.substr(0, end));
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.empty()) continue;
    if (is_article_object(line)) return true;
    ++tried;
  }
  return false;
}

// For what starts with '{'.
ContentKind recognise_json(std::string_view bytes) {
  const auto has = [&](std::string_view key) { return bytes.find(key) != std::string_view::npos; };
  if (has_article_line(bytes)) return ContentKind::article_lines;
  if (has("\"requested_url\"") && has("\"response_text\"")) return ContentKind::saved_fetch;
  return feed::looks_like_feed(bytes) ? ContentKind::feed : ContentKind::binary;
}

// Whether the first tag, comments apart, is one of HTML's.
bool starts_as_html(std::string_view text) {
  if (to_lower(text.substr(0, 14)).starts_with("<!doctype html")) return true;
  std::size_t at = text.find('<');
  while (at + 1 < text.size() && (text[at + 1] == '!' || text[at + 1] == '?')) {
    const std::size_t end = text.substr(at).starts_with("<!--") ? text.find("-->", at) : text.find('>', at);
    if (end == std::string_view::npos) return false;
    at = text.find('<', end);
  }
  if (at == std::string_view::npos) return false;
  std::size_t end = at + 1;
  while (end < text.size() && std::isalnum(static_cast<unsigned char>(text[end])) != 0) ++end;
  return std::binary_search(kHtmlTags.begin(), kHtmlTags.end(), to_lower(text.substr(at + 1, end - at - 1)));
}

}  // namespace

ContentKind recognise(std::string_view bytes, std::string_view content_type) {
  if (content_type.find("x-logline-article+json") != std::string_view::npos)
    return ContentKind::article_lines;
  const std::string head = readable_head(bytes);
  const std::string_view text = trim(head);
  if (text.empty()) return trim(bytes).empty() ? ContentKind::empty : ContentKind::text;
  if (looks_binary(bytes)) return ContentKind::binary;
  if (text.starts_with('{')) return recognise_json(bytes);
  if (feed::looks_like_feed(bytes)) return ContentKind::feed;
  const bool starts_with_tag = text.starts_with('<');
  if (starts_with_tag && starts_as_html(text)) return ContentKind::html;
  const bool says_html = content_type.find("html") != std::string_view::npos;
  const bool says_xml = content_type.find("xml") != std::string_view::npos && !says_html;
  if (text.starts_with("<?xml") || (starts_with_tag && says_xml)) return ContentKind::feed;
  return says_html && head.find('<') != std::string::npos ? ContentKind::html : ContentKind::text;
}

std::string_view name_of_binary(std::string_view bytes) {
  static constexpr std::pair<std::string_view, std::string_view> kBeginnings[] = {
      {"%PDF", "a PDF"},
      {"\x89PNG", "a picture (PNG)"},
      {"\xFF\xD8\xFF", "a picture (JPEG)"},
      {"GIF8", "a picture (GIF)"},
      {"PK\x03\x04", "a ZIP archive, or a document that is one"},
      {"\x1F\x8B", "gzip"},
      {"\xFD"
       "7zXZ",
       "an xz archive"},
      {"7z\xBC\xAF", "a 7z archive"},
      {"Rar!", "a RAR archive"},
      {"\x7F"
       "ELF",
       "a program"},
      {"MZ", "a program"},
      {"SQLite format 3", "an SQLite database"},
      {"ID3", "sound (MP3)"},
      {"OggS", "sound or video (Ogg)"},
      {"\x1A\x45\xDF\xA3", "a video (Matroska, WebM)"},
      {"\xD0\xCF\x11\xE0", "an old office document"},
      {"wOF", "a font"}};
  for (const auto& [beginning, name] : kBeginnings)
    if (bytes.starts_with(beginning)) return name;
  if (bytes.starts_with("RIFF") && bytes.substr(0, 16).find("WEBP") != std::string_view::npos)
    return "a picture (WebP)";
  if (bytes.size() > 8 && bytes.substr(4, 4) == "ftyp") return "a video or picture (MP4, AVIF)";
  return {};
}

}  // namespace logline::fetch
