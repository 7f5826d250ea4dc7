#include "page/settle.h"

#include "fmt/format.h"
#include "html/encoding.h"
#include "html/parse.h"
#include "html/spaces.h"
#include "page/wordless.h"
#include "wrap/charset.h"

namespace logline::page {
namespace {

void cut(std::string& line, std::string_view name, std::vector<std::string>& notes) {
  if (line.size() <= kLongestLine) return;
  line = std::string(html::cut_at_character(line, kLongestLine));
  notes.push_back(fmt::format("{} larger than {} bytes: cut there", name, kLongestLine));
}

// Where the first character stands that is none; the size when all are.
std::size_t first_break(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const auto lead = static_cast<unsigned char>(bytes[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (!wrap::is_valid_utf8(bytes.substr(at, length))) return at;
    at += length;
  }
  return at;
}

}  // namespace

Result<std::vector<std::string>> settle_article(Article& article) {
  std::vector<std::string> notes;
  cut(article.headline, "headline", notes);
  cut(article.standfirst, "standfirst", notes);
  if (article.headline.empty() && article.text.empty())
    return fail("no article: neither a headline nor a text", {}, "give a text, an HTML page or a feed");
  const bool is_short = article.text.size() < kLongestSigns;
  const auto words = is_short ? check_words(article.headline + ' ' + article.text, kLongestSigns)
                              : check_words(article.text, kLongestSigns);
  if (!words) return tl::unexpected(words.error());
  return notes;
}

std::optional<std::string> note_broken_utf8(const Document& document) {
  std::string_view bytes = document.bytes;
  if (bytes.size() > html::kLargestPage) bytes = html::cut_at_character(bytes, html::kLargestPage);
  if (wrap::is_valid_utf8(bytes)) return std::nullopt;
  const auto read = html::decode_page(bytes, document.content_type, document.is_decoded);
  const auto as_utf8 = html::decode_page(bytes, {}, true);
  if (!read || !as_utf8 || *read != *as_utf8) return std::nullopt;  // read as another character set
  return fmt::format("broken or cut-off UTF-8 at byte {}: what is no character was replaced by U+FFFD",
                     first_break(bytes) + 1);
}

}  // namespace logline::page
