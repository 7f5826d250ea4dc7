#include <algorithm>
#include <charconv>

#include "site/item_json.h"
#include "site/json_answer.h"
#include "site/log_filters.h"
#include "site/routes.h"
#include "site/target.h"

namespace logline::site {
namespace {

constexpr std::size_t kMostOfAPage = 100, kUsual = 40, kMostNames = 12;

// nullopt: it is no number from 1 to 100.
std::optional<std::size_t> limit_of(const Request& request) {
  const std::string text = value_of(request.query, "limit");
  if (text.empty()) return kUsual;
  std::size_t limit = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (error != std::errc{} || end != text.data() + text.size() || limit < 1 || limit > kMostOfAPage)
    return std::nullopt;
  return limit;
}

Json next_of(const std::string& next) { return next.empty() ? Json() : Json(next); }

Response none() { return problem(404, "There is nothing at this address"); }

Json names_json(const std::vector<store::RecordName>& names) {
  Json list = Json::array();
  for (const store::RecordName& name : names)
    list.push_back({{"subject", name.subject}, {"key", name.key}, {"name", name.name}});
  return list;
}

Result<Response> api_record(const std::string& subject, const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  if (!key) return none();
  const auto seen = context.gate.record(subject, *key, gate::Quotations::folded);
  if (!seen) return tl::unexpected(seen.error());
  return *seen ? json_response(200, record_json(**seen)) : none();
}

}  // namespace

Result<Response> api_log(const Request& request, Context& context) {
  const auto limit = limit_of(request);
  if (!limit) return bad_request("limit is a number from 1 to 100");
  const std::string show = value_of(request.query, "show"), title = value_of(request.query, "title");
  const auto filter = std::ranges::find(log_filters(), show, &LogFilterLabels::name);
  if (!show.empty() && filter == log_filters().end()) return bad_request("show is none of the log's filters");
  const auto is_wanted = [&](const store::StoryRow& row) {
    const bool is_of_title =
        title.empty() || std::ranges::find(row.title_keys, title) != row.title_keys.end();
    return is_of_title && (show.empty() || filter->labels.contains(row.line.label));
  };
  const std::string before = value_of(request.query, "before");
  store::LogQuery query{.before = before, .lists = lists_of(show)};
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
  if (!id) return none();
  const auto seen = context.gate.story(*id);
  if (!seen) return tl::unexpected(seen.error());
  return *seen && !(*seen)->is_walled ? json_response(200, whole_story_json(**seen)) : none();
}

Result<Response> api_titles(const Request& request, Context& context) {
  const auto limit = limit_of(request);
  if (!limit) return bad_request("limit is a number from 1 to 100");
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
  if (!limit) return bad_request("limit is a number from 1 to 100");
  if (words.empty() || words.size() > kLongestQuery)
    return bad_request("q is what to look for, at most 200 bytes");
  const auto found = context.gate.search({.words = words, .before = before}, *limit);
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
