#include <algorithm>

#include "site/item_json.h"
#include "site/json_answer.h"
#include "site/limit.h"
#include "site/log_filters.h"
#include "site/of_genre.h"
#include "site/routes.h"
#include "site/target.h"

namespace logline::site {
namespace {

constexpr std::size_t kMostNames = 12;

Json next_of(const std::string& next) { return next.empty() ? Json() : Json(next); }

Result<Response> api_record(const std::string& subject, const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  if (!key) return nothing_there();
  const auto seen = context.gate.record(subject, *key, gate::Quotations::folded);
  if (!seen) return tl::unexpected(seen.error());
  return *seen ? json_response(200, record_json(**seen)) : nothing_there();
}

}  // namespace

Result<Response> api_log(const Request& request, Context& context) {
  const auto limit = limit_of(request);
  if (!limit) return bad_limit();
  const std::string show = value_of(request.query, "show"), title = value_of(request.query, "title");
  const auto filter = std::ranges::find(log_filters(), show, &LogFilterLabels::name);
  if (!show.empty() && filter == log_filters().end()) return bad_request("show is none of the log's filters");
  const auto genre = genre_from(value_of(request.query, "genre"));
  if (!genre) return bad_request("genre is a key, as /api/v1/genres names them");
  OfGenre of_genre(context.gate, *genre);
  const auto is_wanted = [&](const store::StoryRow& row) {
    const bool is_of_title =
        title.empty() || std::ranges::find(row.title_keys, title) != row.title_keys.end();
    return is_of_title && (show.empty() || filter->labels.contains(row.line.label)) && of_genre.has(row);
  };
  const std::string before = value_of(request.query, "before");
  store::LogQuery query{.before = before, .lists = lists_of(show)};
  if (!genre->empty()) query.lists = {{store::StoryList::genre, *genre}};
  if (!title.empty()) query.lists = {{.key = title}};
  const auto seen = context.gate.log(query, *limit, is_wanted);
  if (!seen)
    return before.empty() ? Result<Response>(tl::unexpected(seen.error()))
                          : bad_request("before is no cursor");
  Json stories = Json::array();
  for (const gate::SeenStory& story : seen->stories) stories.push_back(story_json(story));
  return json_response(200, {{"stories", std::move(stories)}, {"next", next_of(seen->next)}});
}

Result<Response> api_story(const Request& request, Context& context) {
  const auto id = StoryId::from_string(request.captures.front());
  if (!id) return nothing_there();
  const auto seen = context.gate.story(*id);
  if (!seen) return tl::unexpected(seen.error());
  return *seen && !(*seen)->is_walled ? json_response(200, whole_story_json(**seen)) : nothing_there();
}

Result<Response> api_titles(const Request& request, Context& context) {
  const auto limit = limit_of(request);
  if (!limit) return bad_limit();
  const auto seen = context.gate.titles(value_of(request.query, "after"), *limit);
  if (!seen) return tl::unexpected(seen.error());
  return json_response(200, {{"titles", names_json(seen->names)}, {"next", next_of(seen->next)}});
}

Result<Response> api_title(const Request& request, Context& context) {
  return api_record("title", request, context);
}

Result<Response> api_person(const Request& request, Context& context) {
  return api_record("person", request, context);
}

Result<Response> api_search(const Request& request, Context& context) {
  const std::string words = value_of(request.query, "q"), before = value_of(request.query, "before");
  const auto limit = limit_of(request);
  if (!limit) return bad_limit();
  const auto genre = genre_from(value_of(request.query, "genre"));
  if (!genre) return bad_request("genre is a key, as /api/v1/genres names them");
  OfGenre of_genre(context.gate, *genre);
  if (words.empty() || words.size() > kLongestQuery)
    return bad_request("q is what to look for, at most 200 bytes");
  const auto found =
      context.gate.search({.words = words, .before = before, .is_wanted = wanted(of_genre)}, *limit);
  if (!found)
    return before.empty() ? Result<Response>(tl::unexpected(found.error()))
                          : bad_request("before is no cursor");
  const auto names =
      before.empty() ? context.gate.names_with(words, kMostNames) : Result<std::vector<store::RecordName>>();
  if (!names) return tl::unexpected(names.error());
  Json stories = Json::array();
  for (const gate::SeenHit& hit : found->hits) stories.push_back(story_json(hit.story));
  return json_response(
      200, {{"names", names_json(*names)}, {"stories", std::move(stories)}, {"next", next_of(found->next)}});
}

}  // namespace logline::site
