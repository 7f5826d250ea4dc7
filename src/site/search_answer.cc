#include <algorithm>
#include <set>

#include "site/record_pages.h"
#include "site/routes.h"
#include "site/seen.h"

namespace logline::site {
namespace {

constexpr std::size_t kHits = 20;
constexpr std::size_t kBatch = 40;
constexpr std::size_t kMostBatches = 50;
constexpr std::size_t kLongestQuery = 200;

// A hit that may be seen, with its story.
struct SeenHit {
  SeenStory story;
  ArticleId article;
};

struct Gathered {
  std::vector<SeenHit> hits;
  std::string next;
  std::vector<store::RecordName> names;
};

// nullopt: the reader may not see where the words stand.
Result<std::optional<SeenHit>> see_hit(const store::SearchHit& hit, const wall::Progress& progress,
                                       Context& context) {
  auto row = context.views.story(hit.story);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return std::nullopt;
  const std::string line = (*row)->line.text;
  auto seen = see_story(std::move(**row), progress, context);
  if (!seen) return tl::unexpected(seen.error());
  if (seen->is_walled) return std::nullopt;
  const bool is_there = hit.article.is_none() ? seen->row.line.text == line
                                              : std::ranges::any_of(seen->reports, [&](const auto& report) {
                                                  return report.article.id == hit.article;
                                                });
  if (!is_there) return std::nullopt;
  return SeenHit{std::move(*seen), hit.article};
}

// As many visible hits as a page holds, one for each story, ending as if hidden ones were not there
// (story_pages.h).
Result<Gathered> gather_hits(const std::string& words, std::string before, const wall::Progress& progress,
                             Context& context) {
  Gathered gathered;
  std::set<StoryId> stories;
  std::string behind_last;
  for (std::size_t batch = 0; batch < kMostBatches; ++batch) {
    auto page = context.views.search(words, before, kBatch);
    if (!page) return tl::unexpected(page.error());
    if (batch == 0) gathered.names = std::move(page->names);
    for (std::size_t i = 0; i < page->hits.size(); ++i) {
      if (stories.contains(page->hits[i].story)) continue;
      auto seen = see_hit(page->hits[i], progress, context);
      if (!seen) return tl::unexpected(seen.error());
      if (!*seen) continue;
      if (gathered.hits.size() == kHits) {
        gathered.next = behind_last;
        return gathered;
      }
      stories.insert(page->hits[i].story);
      gathered.hits.push_back(std::move(**seen));
      if (gathered.hits.size() < kHits) continue;
      const auto short_page = context.views.search(words, before, i + 1);
      if (!short_page) return tl::unexpected(short_page.error());
      behind_last = short_page->next;
    }
    if (page->next.empty()) break;
    before = page->next;
  }
  return gathered;
}

// Quotations in the articles found that contain every word typed.
std::vector<render::SeenStatement> find_quotes(const std::string& words, const std::vector<SeenHit>& hits) {
  std::vector<std::string> wanted;
  std::string folded = fold_name(words) + " ";
  for (std::size_t at = 0, space; (space = folded.find(' ', at)) != std::string::npos; at = space + 1)
    if (space > at) wanted.push_back(" " + folded.substr(at, space - at));
  std::vector<render::SeenStatement> quotes;
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
    for (const store::ArticleRow& report : hit->story.reports) {
      for (const Statement& statement : report.reading.statements) {
        const auto* quote = std::get_if<QuoteClaim>(&statement.claim);
        if (quote == nullptr) continue;
        const std::string text = " " + fold_name(quote->text.value + " " + quote->speaker.value);
        if (std::ranges::all_of(
                wanted, [&](const std::string& word) { return text.find(word) != std::string::npos; }))
          quotes.push_back({&statement, &report.article});
      }
    }
  }
  return quotes;
}

render::SearchHitShown show_hit(const SeenHit& hit) {
  render::SearchHitShown shown{.shown = show_line(hit.story)};
  for (const store::ArticleRow& report : hit.story.reports) {
    if (report.article.id != hit.article || hit.article == hit.story.row.line.article) continue;
    shown.headline = report.article.headline;
    shown.source = render::source_of(report.article);
  }
  return shown;
}

}  // namespace

Result<Response> answer_search(const Request& request, Context& context) {
  const std::string words = value_of(request.query, "q");
  const std::string before = value_of(request.query, "before");
  render::SearchPage page{.query = words, .is_older = !before.empty()};
  if (words.empty() || words.size() > kLongestQuery) return html_response(200, context.pages.search(page));
  auto progress = context.accounts.progress(store::kLocalReader);
  if (!progress) return tl::unexpected(progress.error());
  auto gathered = gather_hits(words, before, *progress, context);
  if (!gathered)
    return before.empty() ? Result<Response>(tl::unexpected(gathered.error()))
                          : Result<Response>(not_found(context));
  for (const store::RecordName& name : gathered->names) {
    const auto named = is_named(name.subject, name.key, *progress, context);
    if (!named) return tl::unexpected(named.error());
    if (*named) page.names.push_back({name.subject, name.key, name.name});
  }
  for (const SeenHit& hit : gathered->hits) page.hits.push_back(show_hit(hit));
  if (before.empty()) page.quotes = find_quotes(words, gathered->hits);
  page.next = gathered->next;
  return html_response(200, context.pages.search(page));
}

}  // namespace logline::site
