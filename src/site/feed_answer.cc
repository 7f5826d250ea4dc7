// The feeds: of the log, a title, a person, a genre, a search; as Atom or JSON Feed, by the ending of the
// address.
#include <algorithm>
#include <set>

#include "model/outlet_name.h"
#include "site/log_filters.h"
#include "site/of_genre.h"
#include "site/routes.h"
#include "site/show.h"
#include "site/stories_of.h"
#include "site/target.h"

namespace logline::site {
namespace {

constexpr std::size_t kEntries = 30;

// `stories` outlive the page made of them.
Response answer_feed(const Request& request, const Context& context, render::FeedPage page,
                     const std::vector<gate::SeenStory>& stories) {
  page.origin = context.origin;
  for (const gate::SeenStory& story : stories) page.stories.push_back(show_story(story));
  Response response;
  const bool is_atom = request.path.ends_with(".atom");
  response.content_type = is_atom ? "application/atom+xml; charset=utf-8" : "application/feed+json";
  response.body = is_atom ? context.pages.atom_feed(page) : context.pages.json_feed(page);
  return response;
}

}  // namespace

Result<Response> feed_log(const Request& request, Context& context) {
  std::string show = value_of(request.query, "show");
  if (show == "all") show.clear();  // as on the page of who follows something
  const auto filter = std::ranges::find(log_filters(), show, &LogFilterLabels::name);
  if (!show.empty() && filter == log_filters().end()) return not_found(context);
  const auto genre = genre_from(value_of(request.query, "genre"));
  if (!genre) return not_found(context);
  OfGenre of_genre(context.gate, *genre);
  store::LogQuery query{.lists = lists_of(show)};
  if (!genre->empty()) query.lists = {{store::StoryList::genre, *genre}};
  const auto seen = context.gate.log(
      query, kEntries,
      [&](const store::StoryRow& row) {
        return (show.empty() || filter->labels.contains(row.line.label)) && of_genre.has(row);
      },
      gate::Depth::reports);
  if (!seen) return tl::unexpected(seen.error());
  const render::Words& words = context.pages.words();
  render::FeedPage page{.title = words.of("feed.log"), .path = "/", .feed = "/feed"};
  if (!show.empty()) {
    page.title += ": " + words.of("filter." + show);
    page.query = "?show=" + show;
  }
  if (!genre->empty()) {
    page.title += ": " + render::genre_words(*genre, words);
    page.query += (page.query.empty() ? "?genre=" : "&genre=") + *genre;
  }
  return answer_feed(request, context, std::move(page), seen->stories);
}

// There for every title that has a page.
Result<Response> feed_title(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  if (!key) return not_found(context);
  const auto record = context.gate.record("title", *key);
  if (!record) return tl::unexpected(record.error());
  const auto name = *record ? Result<std::string>((*record)->record.name) : context.gate.name_of_hidden(*key);
  if (!name) return tl::unexpected(name.error());
  if (name->empty()) return not_found(context);
  const auto seen = stories_of_title(*key, {}, kEntries, context, gate::Depth::reports);
  if (!seen) return tl::unexpected(seen.error());
  const std::string path = render::title_address(*key);
  return answer_feed(request, context, {.title = *name, .path = path, .feed = path + "/feed"}, seen->stories);
}

Result<Response> feed_person(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  if (!key) return not_found(context);
  const auto record = context.gate.record("person", *key);
  if (!record) return tl::unexpected(record.error());
  if (!*record) return not_found(context);
  const auto stories = stories_of_person(**record, kEntries, context, gate::Depth::reports);
  if (!stories) return tl::unexpected(stories.error());
  const std::string path = render::person_address(*key);
  return answer_feed(request, context,
                     {.title = (*record)->record.name, .path = path, .feed = path + "/feed"}, *stories);
}

// As its page, for a genre that some title has.
Result<Response> feed_genre(const Request& request, Context& context) {
  const auto genre = genre_from(request.captures.front());
  if (!genre || genre->empty()) return not_found(context);
  const auto titles = context.gate.titles_of_genre(*genre, "", 1);
  if (!titles) return tl::unexpected(titles.error());
  if (titles->names.empty()) return not_found(context);
  OfGenre asked(context.gate, *genre);
  const auto seen = stories_of_genre(asked, *genre, {}, kEntries, context, gate::Depth::reports);
  if (!seen) return tl::unexpected(seen.error());
  const std::string path = render::genre_address(*genre);
  return answer_feed(
      request, context,
      {.title = render::genre_words(*genre, context.pages.words()), .path = path, .feed = path + "/feed"},
      seen->stories);
}

// The stories that it reports.
Result<Response> feed_outlet(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  if (!key || key->empty()) return not_found(context);
  auto seen = context.gate.reports(
      {.key = *key}, kEntries, [](const gate::SeenReport&) { return true; }, gate::Depth::reports);
  if (!seen) return tl::unexpected(seen.error());
  if (seen->reports.empty()) return not_found(context);
  const std::string name = outlet_name(seen->reports.front().article.article);
  std::vector<gate::SeenStory> stories;
  std::set<StoryId> known;
  for (gate::SeenReport& report : seen->reports)
    if (known.insert(report.story.row.story.id).second) stories.push_back(std::move(report.story));
  const std::string path = render::outlet_address(*key);
  return answer_feed(request, context, {.title = name, .path = path, .feed = path + "/feed"}, stories);
}

Result<Response> feed_search(const Request& request, Context& context) {
  const std::string words = value_of(request.query, "q");
  if (words.empty() || words.size() > kLongestQuery) return not_found(context);
  auto found = context.gate.search({.words = words}, kEntries, gate::Depth::reports);
  if (!found) return tl::unexpected(found.error());
  std::vector<gate::SeenStory> stories;
  for (gate::SeenHit& hit : found->hits) stories.push_back(std::move(hit.story));
  return answer_feed(request, context,
                     {.title = "“" + words + "”",
                      .path = "/search",
                      .feed = "/search",
                      .query = "?q=" + render::percent_encode(words)},
                     stories);
}

}  // namespace logline::site
