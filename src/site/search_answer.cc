#include <algorithm>
#include <array>

#include "site/of_genre.h"
#include "site/routes.h"
#include "site/show.h"

namespace logline::site {
namespace {

constexpr std::size_t kHits = 20, kNames = 12, kNamesOfAKind = 60;
constexpr std::int64_t kDaySeconds = 86'400;

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

// Titles and people of that name; when there are none, those that may be meant. Of a search for one kind
// more of that kind, and nothing of the other.
Result<void> add_names(const std::string& words, OfGenre& genre, Context& context, render::SearchPage& page) {
  const std::string& kind = page.filter.kind;
  const std::size_t most = kind.empty() ? kNames : kNamesOfAKind;
  auto names = context.gate.names_with(words, most);
  if (!names) return tl::unexpected(names.error());
  if (names->empty()) {
    names = context.gate.names_near(words, most);
    if (!names) return tl::unexpected(names.error());
    page.are_meant = !names->empty();
  }
  for (const store::RecordName& name : *names)
    if (page.filter.genre.empty() ? kind.empty() || (kind == "titles") == (name.subject == "title")
                                  : kind != "people" && name.subject == "title" && genre.is_of(name.key))
      page.names.push_back({name.subject, name.key, name.name});
  return {};
}

// What the reports found say of it.
Result<void> add_reports(const gate::SeenHits& found, Context& context, render::SearchPage& page,
                         std::vector<store::ArticleRow>& reports) {
  auto some = reports_found(found, context);
  if (!some) return tl::unexpected(some.error());
  reports = std::move(*some);
  const std::string& kind = page.filter.kind;
  if (kind != "quotes")
    for (const gate::SeenHit& hit : found.hits) page.hits.push_back(show_hit(hit, reports));
  if (kind == "quotes" || (kind.empty() && !page.is_older)) page.quotes = find_quotes(page.query, reports);
  page.next = found.next;
  return {};
}

bool is_kind(const std::string& kind) {
  constexpr std::array<std::string_view, 5> kKinds{"", "titles", "people", "stories", "quotes"};
  return std::ranges::find(kKinds, kind) != kKinds.end();
}

// The days of a search, by the reader's clock; nullopt: one of them is no date.
std::optional<store::Period> period_of(const render::SearchFilter& filter, const TimeZone& zone) {
  store::Period period;
  const auto midnight = [&](std::int64_t day) {
    const std::int64_t at = day * kDaySeconds;
    return at - zone.offset_at(at);
  };
  for (const std::string* text : {&filter.from, &filter.to}) {
    if (text->empty()) continue;
    const auto date = PartialDate::parse(*text);
    if (!date) return std::nullopt;
    if (text == &filter.from)
      period.from = midnight(date->first_day());
    else
      period.until = midnight(date->last_day() + 1);
  }
  return period;
}

}  // namespace

Result<Response> answer_search(const Request& request, Context& context) {
  const std::string words = value_of(request.query, "q");
  const std::string before = value_of(request.query, "before");
  render::SearchPage page{.query = words, .is_older = !before.empty()};
  page.filter = {.kind = value_of(request.query, "kind"),
                 .title = value_of(request.query, "title"),
                 .genre = value_of(request.query, "genre"),
                 .from = value_of(request.query, "from"),
                 .to = value_of(request.query, "to")};
  const auto period = period_of(page.filter, *context.zone);
  const auto genre = genre_from(page.filter.genre);
  if (!is_kind(page.filter.kind) || !period || !genre || page.filter.title.size() > kLongestQuery)
    return html_response(400, context.pages.notice("bad"));
  if (words.empty() || words.size() > kLongestQuery) return html_response(200, context.pages.search(page));
  OfGenre of_genre(context.gate, *genre);
  const bool wants_names = page.filter.kind != "stories" && page.filter.kind != "quotes" && !page.is_older;
  const bool wants_reports = page.filter.kind != "titles" && page.filter.kind != "people";
  if (wants_names)
    if (auto added = add_names(words, of_genre, context, page); !added) return tl::unexpected(added.error());
  std::vector<store::ArticleRow> reports;  // outlive the page made of them
  if (wants_reports) {
    const auto found = context.gate.search({.words = words,
                                            .before = before,
                                            .period = *period,
                                            .title_key = fold_name(page.filter.title),
                                            .is_wanted = wanted(of_genre)},
                                           kHits);
    if (!found)
      return before.empty() ? Result<Response>(tl::unexpected(found.error()))
                            : Result<Response>(not_found(context));
    if (auto added = add_reports(*found, context, page, reports); !added)
      return tl::unexpected(added.error());
  }
  return html_response(200, context.pages.search(page));
}

}  // namespace logline::site
