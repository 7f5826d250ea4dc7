#include "pipeline/article_line.h"

#include "feed/parse_date.h"
#include "fetch/http.h"
#include "html/encoding.h"
#include "page/page.h"
#include "page/wordless.h"
#include "wire/fields.h"

namespace logline::pipeline {
namespace {

constexpr std::size_t kLongestShown = 80;  // bytes of an address that is refused

// The article of a line that gives HTML: what the page says, under the id, address and date that the line
// states.
Result<Article> article_from_html(const Document& document, Fields& fields, const PageRules& rules) {
  Document page = document;
  page.bytes = fields.text("html");
  if (std::string address = fields.text("url"); fetch::is_web_address(address))
    page.address = std::move(address);
  page.name = fields.text("id");
  page.content_type = "text/html";
  page.is_decoded = true;
  return article_from_page(page, rules);
}

std::string first_of(const std::string& preferred, const std::string& other) {
  return preferred.empty() ? other : preferred;
}

}  // namespace

Result<Article> article_from_line(const Document& document, const PageRules& rules,
                                  std::vector<std::string>& notes) {
  const auto utf8 = html::decode_page(document.bytes, {}, true);
  if (!utf8) return tl::unexpected(utf8.error());
  const auto json = parse_json(*utf8);
  if (!json) return tl::unexpected(json.error());
  Fields fields(*json);
  Article article;
  if (const std::string html = fields.text("html"); !html.empty()) {
    auto from_page = article_from_html(document, fields, rules);
    if (!from_page) return tl::unexpected(from_page.error());
    article = std::move(*from_page);
  } else {
    article.text = fields.text("text");
  }
  article.source = document.source;
  if (const std::string stated = fields.text("url"); fetch::is_web_address(stated))
    article.address = stated;
  else if (!stated.empty())
    notes.push_back("its \"url\" is none of the web, so it has none: " + stated.substr(0, kLongestShown));
  article.name = first_of(fields.text("id"), first_of(article.address, document.source));
  article.id = ArticleId::of(article.name);
  article.outlet = first_of(document.outlet,
                            first_of(fields.text("outlet"), first_of(fields.text("feed"), article.outlet)));
  article.headline = first_of(fields.text("title"), article.headline);
  article.language = first_of(fields.text("language"), article.language);
  if (const std::string written = fields.text("published"); !written.empty()) {
    const auto at = feed::parse_date(written);
    if (at)
      article.published = *at;
    else
      notes.push_back(at.error().to_string());
  }
  if (const auto words = page::check_words(article.text, page::kLongestSigns); !words)
    return tl::unexpected(words.error());
  if (fields.error()) return tl::unexpected(*fields.error());
  if (article.headline.empty() && article.text.empty())
    return fail("the line has neither \"title\", \"text\" nor \"html\"");
  return article;
}

}  // namespace logline::pipeline
