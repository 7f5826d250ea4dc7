#include "pipeline/articles.h"

#include <fmt/format.h>

#include <optional>

#include "feed/feed.h"
#include "feed/provenance.h"
#include "fetch/article_lines.h"
#include "fetch/http.h"
#include "fetch/recognise.h"
#include "html/parse.h"
#include "page/entry.h"
#include "page/page.h"
#include "page/plain_text.h"
#include "page/settle.h"
#include "pipeline/article_line.h"
#include "pipeline/believable_date.h"
#include "pipeline/capture_time.h"
#include "pipeline/provenance_json.h"
#include "wire/json.h"

namespace logline::pipeline {
namespace {

// The error with the document it happened in, once.
tl::unexpected<Error> name_document(const Error& error, const Document& document) {
  return tl::unexpected<Error>(error.where.starts_with(document.source) ? error : error.at(document.source));
}

// What is named by its address came from there; a saved fetch is named by its file, and came from the address
// that it was asked of.
void add_page_provenance(ArrivedArticle& article, const Document& document) {
  const bool is_saved = document.is_decoded && fetch::is_web_address(document.address);
  const std::string& address = is_saved ? document.address : article.name;
  if (!fetch::is_web_address(address)) return;
  article.provenance = feed::page_provenance(address, document.publisher);
  article.provenance->is_wished = fetch::is_web_address(document.name);
  note_capture(article, document.received_at);
}

Result<DocumentArticles> from_feed(const Document& document, const PageRules& rules) {
  auto feed =
      feed::parse_feed(document.bytes, {document.address, document.content_type, document.is_decoded});
  if (!feed) return name_document(feed.error(), document);
  DocumentArticles found{{}, std::move(feed->notes)};
  found.articles.reserve(feed->entries.size());
  std::optional<Error> refused;
  std::vector<feed::EntryOrigin> origins =
      feed::origins_of(*feed, {document.address, document.name, document.source});
  // Of an answer that broke off within an entry half an entry came: the next answer has it whole. One that
  // came whole is a feed that its publisher never closes.
  const bool is_half = feed->ends_in_entry && fetch::is_web_address(document.address) && !document.is_whole;
  for (std::size_t i = 0; i + (is_half ? 1 : 0) < feed->entries.size(); ++i) {
    if (origins[i].is_repeat) continue;
    ArrivedArticle article = article_from_entry(feed->entries[i], *feed, document, rules);
    article.provenance = std::move(origins[i].provenance);
    const std::string where = "entry " + std::to_string(i + 1);
    if (!article.address.empty() && article.headline.empty() && article.text.empty()) {
      found.notes.push_back(fmt::format("{}: nothing but an address, {}", where, article.address));
      found.articles.push_back(std::move(article));
      continue;
    }
    const auto notes = page::settle_article(article);
    if (!notes) {
      refused = notes.error().at(where);
      found.notes.push_back(refused->to_string());
      continue;
    }
    for (const std::string& note : *notes) found.notes.push_back(fmt::format("{}: {}", where, note));
    found.articles.push_back(std::move(article));
  }
  if (found.articles.empty() && refused) return name_document(*refused, document);
  return found;
}

// What a takedown left of a document: our own lines, one article each.
Result<DocumentArticles> from_printed(const Document& document) {
  DocumentArticles found;
  std::string_view rest = document.bytes;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto json = parse_json(rest.substr(0, end));
    if (!json) return tl::unexpected(json.error().at(document.source));
    auto printed = article_from_json(*json);
    if (!printed) return tl::unexpected(printed.error().at(document.source));
    ArrivedArticle& article = found.articles.emplace_back(std::move(*printed));
    article.provenance = printed_provenance(*json);
    // Those of earlier versions do not have it.
    if (!article.provenance && fetch::is_web_address(article.source)) add_page_provenance(article, {});
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return found;
}

Result<DocumentArticles> just(Result<Article> article, const Document& document,
                              std::vector<std::string> earlier_notes = {}) {
  if (!article) return name_document(article.error(), document);
  auto notes = page::settle_article(*article);
  if (!notes) return name_document(notes.error(), document);
  DocumentArticles found{{std::move(*article)}, std::move(earlier_notes)};
  if (document.content_type != fetch::kArticleLineType) add_page_provenance(found.articles.front(), document);
  found.notes.insert(found.notes.end(), notes->begin(), notes->end());
  if (auto broken = page::note_broken_utf8(document)) found.notes.push_back(std::move(*broken));
  if (document.bytes.size() > html::kLargestPage)
    found.notes.push_back("larger than " + std::to_string(html::kLargestPage >> 20U) + " MB: cut there");
  return found;
}

Result<DocumentArticles> from_line(const Document& document, const PageRules& rules) {
  std::vector<std::string> notes;
  auto article = article_from_line(document, rules, notes);
  return just(std::move(article), document, std::move(notes));
}

Result<DocumentArticles> as_stated(const Document& document, const PageRules& rules) {
  if (document.content_type == kPrintedArticlesType) return from_printed(document);
  if (document.content_type == fetch::kArticleLineType) return from_line(document, rules);
  switch (fetch::recognise(document.bytes, document.content_type)) {
    case fetch::ContentKind::feed: return from_feed(document, rules);
    case fetch::ContentKind::html: return just(article_from_page(document, rules), document);
    case fetch::ContentKind::text: return just(article_from_text(document, rules), document);
    case fetch::ContentKind::empty: return fail("there is nothing in it", document.source);
    default:
      return fail("neither a feed, a page nor a text", document.source,
                  "give a feed, an HTML page or a text");
  }
}

}  // namespace

Result<DocumentArticles> articles_of(const Document& document, const PageRules& rules) {
  auto found = as_stated(document, rules);
  if (!found) return found;
  for (ArrivedArticle& article : found->articles) bound_dates(article, document.received_at);
  return found;
}

}  // namespace logline::pipeline
