#include <algorithm>

#include "site/routes.h"
#include "site/show.h"

namespace logline::site {
namespace {

constexpr std::size_t kHits = 20, kNames = 12;

std::vector<std::string> words_of(const std::string& typed) {
  std::vector<std::string> words;
  const std::string folded = fold_name(typed) + " ";
  for (std::size_t at = 0, space; (space = folded.find(' ', at)) != std::string::npos; at = space + 1)
    if (space > at) words.push_back(" " + folded.substr(at, space - at));
  return words;
}

// Quotations in the reports found that contain every word typed.
std::vector<render::SeenStatement> find_quotes(const std::string& typed,
                                               const std::vector<store::ArticleRow>& reports) {
  const std::vector<std::string> words = words_of(typed);
  std::vector<render::SeenStatement> quotes;
  for (auto report = reports.rbegin(); report != reports.rend(); ++report) {
    for (const Statement& statement : report->reading.statements) {
      const auto* quote = std::get_if<QuoteClaim>(&statement.claim);
      if (quote == nullptr) continue;
      const std::string text = " " + fold_name(quote->text.value + " " + quote->speaker.value);
      if (std::ranges::all_of(words,
                              [&](const std::string& word) { return text.find(word) != std::string::npos; }))
        quotes.push_back({&statement, &report->article});
    }
  }
  return quotes;
}

Result<std::vector<store::ArticleRow>> reports_found(const gate::SeenHits& found, Context& context) {
  std::vector<store::ArticleRow> reports;
  for (const gate::SeenHit& hit : found.hits) {
    auto report = context.gate.report(hit.article);
    if (!report) return tl::unexpected(report.error());
    if (*report) reports.push_back(std::move(**report));
  }
  return reports;
}

render::SearchHitShown show_hit(const gate::SeenHit& hit, const std::vector<store::ArticleRow>& reports) {
  render::SearchHitShown shown{.shown = show_line(hit.story)};
  for (const store::ArticleRow& report : reports) {
    if (report.article.id != hit.article || hit.article == hit.story.row.line.article) continue;
    shown.headline = report.article.headline;
    shown.source = render::source_of(report.article);
  }
  return shown;
}

// Titles and people of that name; when there are none, those that may be meant.
Result<void> add_names(const std::string& words, Context& context, render::SearchPage& page) {
  auto names = context.gate.names_with(words, kNames);
  if (!names) return tl::unexpected(names.error());
  if (names->empty()) {
    names = context.gate.names_near(words, kNames);
    if (!names) return tl::unexpected(names.error());
    page.are_meant = !names->empty();
  }
  for (const store::RecordName& name : *names) page.names.push_back({name.subject, name.key, name.name});
  return {};
}

}  // namespace

Result<Response> answer_search(const Request& request, Context& context) {
  const std::string words = value_of(request.query, "q");
  const std::string before = value_of(request.query, "before");
  render::SearchPage page{.query = words, .is_older = !before.empty()};
  if (words.empty() || words.size() > kLongestQuery) return html_response(200, context.pages.search(page));
  const auto found = context.gate.search(words, before, kHits);
  if (!found)
    return before.empty() ? Result<Response>(tl::unexpected(found.error()))
                          : Result<Response>(not_found(context));
  if (before.empty())
    if (auto added = add_names(words, context, page); !added) return tl::unexpected(added.error());
  const auto reports = reports_found(*found, context);
  if (!reports) return tl::unexpected(reports.error());
  for (const gate::SeenHit& hit : found->hits) page.hits.push_back(show_hit(hit, *reports));
  if (before.empty()) page.quotes = find_quotes(words, *reports);
  page.next = found->next;
  return html_response(200, context.pages.search(page));
}

}  // namespace logline::site
