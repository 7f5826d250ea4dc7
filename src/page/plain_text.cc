#include "page/plain_text.h"

#include <algorithm>

#include "html/encoding.h"
#include "html/parse.h"
#include "html/spaces.h"
#include "page/sentences.h"
#include "page/wordless.h"

namespace logline {
namespace page {
namespace {

// Takes the next line off the front of `text`, its white space collapsed.
std::string take_line(std::string_view& text) {
  const std::size_t end = std::min(text.find_first_of("\n\r"), text.size());
  std::string line = html::collapse_spaces(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

// The line without its furniture sentences.
std::string keep_sentences(const std::string& line, const PhraseSet& furniture) {
  std::string out;
  std::size_t from = 0;
  for (const Stretch& cut : furniture_sentences(line, furniture)) {
    out += line.substr(from, cut.begin - from);
    from = cut.end;
  }
  out += line.substr(from);
  return std::string(html::trim_spaces(out));
}

std::string_view quoted_marks(std::string_view line) {
  return line.find("“") != std::string_view::npos ? "“" : "\"";
}

}  // namespace

std::string without_furniture(std::string_view text, const PhraseSet& furniture) {
  std::string out;
  std::size_t seen = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string line = take_line(rest);
    seen += line.size() + 1;
    if (line.empty()) continue;
    const auto hit = furniture.find(line);
    if (hit && hit->kind == PhraseKind::tail && seen * 5 > text.size() * 3) break;
    // A line that quotes somebody is kept, whatever phrase it holds, unless it is nothing but that phrase.
    const bool has_quote = line.find(quoted_marks(line)) != std::string::npos;
    if (hit && (!has_quote || hit->kind == PhraseKind::line || hit->kind == PhraseKind::tail)) continue;
    const std::string kept = keep_sentences(line, furniture);
    if (kept.empty()) continue;
    if (!out.empty()) out.push_back('\n');
    out += kept;
  }
  return out;
}

}  // namespace page

namespace {

constexpr std::size_t kLongestHeadline = 160;  // bytes

// Takes "date 2024-01-29 " off the front.
std::optional<Timestamp> take_date(std::string& text) {
  std::string_view rest = html::trim_spaces(text);
  static constexpr std::string_view kWord = "date ";
  if (!rest.starts_with(kWord)) return std::nullopt;
  rest = html::trim_spaces(rest.substr(kWord.size()));
  const std::string_view stated = rest.substr(0, rest.find_first_of(" \n\t\r"));
  const auto date = Timestamp::parse_iso(stated);
  if (date) text = std::string(html::trim_spaces(rest.substr(stated.size())));
  return date;
}

// Takes a first line that looks like a headline, with the empty line after it, off the front.
std::string take_headline(std::string& text) {
  const std::size_t eol = text.find_first_of("\r\n");
  if (eol > kLongestHeadline) return {};  // npos too
  std::string line = html::collapse_spaces(std::string_view(text).substr(0, eol));
  std::size_t breaks = 0;
  std::size_t at = eol;
  while (at < text.size() && html::is_space(text[at])) breaks += text[at++] == '\n';
  if (line.size() < 8 || breaks < 2 || at >= text.size() ||
      std::string_view(".:;,\"").find(line.back()) != std::string_view::npos)
    return {};
  text.erase(0, at);
  return line;
}

}  // namespace

Result<Article> article_from_text(const Document& document, const PageRules& rules) {
  Article article;
  article.source = document.source;
  article.address = document.address;
  article.name = document.name.empty() ? document.address : document.name;
  article.id = ArticleId::of(article.name);
  article.outlet = document.outlet;
  const std::string_view bytes = std::string_view(document.bytes).substr(0, html::kLargestPage);
  auto text = html::decode_page(bytes, document.content_type, document.is_decoded);
  if (!text) return tl::unexpected(text.error());
  if (const auto words = page::check_words(*text, 1); !words) return tl::unexpected(words.error());
  article.published = take_date(*text);
  article.headline = take_headline(*text);
  if (rules.furniture.find(article.headline)) article.headline.clear();
  article.text = page::without_furniture(*text, rules.furniture);
  return article;
}

}  // namespace logline
