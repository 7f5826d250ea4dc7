#include "site/kept_answers.h"

#include "site/finish.h"
#include "site/routes.h"

namespace logline::site {
namespace {

// Days begin at one of these in every zone.
constexpr std::int64_t kQuarter = 900;  // seconds
constexpr std::size_t kAround = 500;    // bytes of headers, and of what holds an answer

void add(std::string& key, std::string_view part) {
  key.append(std::to_string(part.size())).append(1, ':').append(part);
}

std::string text_of(const wall::Progress& progress) {
  std::string text = progress.wants_everything ? "e" : "";
  if (progress.wants_placeholder) text += 'p';
  for (const auto& [title, one] : progress.titles) {
    add(text, title);
    for (const int number : {one.season, one.episode, int{one.is_caught_up}, int{one.wants_everything}})
      add(text, std::to_string(number));
  }
  return text;
}

std::int64_t quarter_of(const Timestamp& now) { return now.utc_seconds - now.utc_seconds % kQuarter; }

}  // namespace

std::optional<std::string> shared_question(const Request& request, const Context& context) {
  if (request.method != "GET") return std::nullopt;
  const Found found = find_route(site_routes(), request.method, request.path);
  if (found.route == nullptr || found.route->access != Access::reading) return std::nullopt;
  const bool is_visitor = context.visitor.role == store::Role::visitor;
  if (!is_visitor && !found.route->is_shared) return std::nullopt;
  if (!may_use(found.route->access, context.visitor, context.mode)) return std::nullopt;
  std::string key = is_visitor ? "visitor" : "reader";
  add(key, std::to_string(static_cast<int>(context.visitor.role)));
  add(key, context.origin);
  add(key, request.path);
  for (const auto& [name, value] : request.query) {
    if (name == "token" && found.route->is_feed) continue;  // who asks, not what
    add(key, name);
    add(key, value);
  }
  add(key, std::to_string(quarter_of(context.now)));
  add(key, context.zone->name);
  add(key, text_of(context.gate.progress()));
  return key;
}

Response KeptAnswers::answer(const std::string& question, const Request& request, Context& context) {
  const auto version = context.gate.version();
  if (!version || *version != version_) answers_.forget();
  version_ = version.value_or(0);
  const std::string key = (takes_gzip(request) ? "gzip" : "plain") + question;
  if (const Response* kept = answers_.find(key)) return *kept;
  Request bare{.method = request.method, .path = request.path, .query = request.query};
  bare.query.erase("token");
  context.visitor = {.reader = "", .role = context.visitor.role};
  context.now = Timestamp::from_utc(quarter_of(context.now));
  Response response =
      pack_response(request, logline::site::answer(std::move(bare), context), PackedFor::many);
  if (response.status == 200 && !response.is_stream)
    answers_.keep(key, response, key.size() + response.body.size() + kAround);
  return response;
}

}  // namespace logline::site
