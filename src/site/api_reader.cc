#include "site/json_answer.h"
#include "site/progress_form.h"
#include "site/routes.h"
#include "site/target.h"

namespace logline::site {
namespace {

// nullopt: what the address names can't be followed.
std::optional<store::Follow> follow_of(const Request& request) {
  const auto key = key_from_path(request.captures.back());
  const std::string& subject = request.captures.front();
  if (!key || key->empty() || key->size() > kLongestKey || (subject != "title" && subject != "person"))
    return std::nullopt;
  return store::Follow{subject, *key};
}

Response done() { return {.status = 204, .content_type = ""}; }

}  // namespace

Result<Response> api_progress(const Request&, Context& context) {
  const wall::Progress& progress = context.gate.progress();
  Json titles = Json::object();
  for (const auto& [key, one] : progress.titles) titles[key] = progress_json(one);
  return json_response(200, {{"titles", std::move(titles)}, {"everything", progress.wants_everything}});
}

// Whether the title is known is not asked: what is answered must not tell of titles that lie behind the wall.
Result<Response> api_set_progress(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  if (!key || key->empty() || key->size() > kLongestKey) return bad_request("that is no title's key");
  const auto body = parse_json(request.body);
  const auto progress = body ? progress_of(*body) : std::nullopt;
  if (!progress)
    return bad_request(
        "the body is a JSON object with any of season (0-200), episode (0-9999), caught_up, everything");
  if (auto set = context.accounts.set_progress(context.visitor.reader, *key, *progress); !set)
    return tl::unexpected(set.error());
  return done();
}

Result<Response> api_follows(const Request&, Context& context) {
  const auto follows = context.accounts.follows(context.visitor.reader);
  if (!follows) return tl::unexpected(follows.error());
  Json list = Json::array();
  for (const store::Follow& one : *follows) list.push_back({{"subject", one.subject}, {"key", one.key}});
  return json_response(200, {{"follows", std::move(list)}});
}

Result<Response> api_follow(const Request& request, Context& context) {
  const auto what = follow_of(request);
  if (!what) return bad_request("a title or a person is followed, by its key");
  if (auto set = context.accounts.follow(context.visitor.reader, *what); !set)
    return tl::unexpected(set.error());
  return done();
}

Result<Response> api_unfollow(const Request& request, Context& context) {
  const auto what = follow_of(request);
  if (!what) return bad_request("a title or a person is followed, by its key");
  if (auto set = context.accounts.unfollow(context.visitor.reader, *what); !set)
    return tl::unexpected(set.error());
  return done();
}

Result<Response> api_mark_read(const Request& request, Context& context) {
  const auto id = StoryId::from_string(request.captures.front());
  if (!id) return bad_request("that is no story's id");
  if (auto set = context.accounts.mark_read(context.visitor.reader, *id, request.method == "PUT"); !set)
    return tl::unexpected(set.error());
  return done();
}

}  // namespace logline::site
