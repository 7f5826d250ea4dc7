#include "site/kept_answers.h"

#include <algorithm>

#include "render/escape.h"
#include "site/finish.h"
#include "site/form_guard.h"
#include "site/routes.h"
#include "site/target.h"
#include "wrap/hmac.h"

namespace logline::site {
namespace {

// Days begin at one of these in every zone.
constexpr std::int64_t kQuarter = 900;          // seconds
constexpr std::size_t kLongestOwnLabel = 1000;  // bytes
constexpr std::size_t kAroundTitles = 100;      // bytes of what holds them

void add(std::string& key, std::string_view part) {
  key.append(std::to_string(part.size())).append(1, ':').append(part);
}

std::string text_of(const wall::Progress& progress, const std::vector<std::string>& titles) {
  std::string text;
  for (const std::string& title : titles) {
    const auto found = progress.titles.find(title);
    if (found == progress.titles.end()) continue;
    add(text, title);
    const wall::TitleProgress& one = found->second;
    for (const int number : {one.season, one.episode, int{one.is_caught_up}, int{one.wants_everything}})
      add(text, std::to_string(number));
  }
  return text;
}

std::int64_t quarter_of(const Timestamp& now) { return now.utc_seconds - now.utc_seconds % kQuarter; }

// Whether the reader follows what the address names; nullopt: it can't be told.
std::optional<bool> is_followed(const Found& found, const Context& context) {
  const bool is_title = found.route->pattern == "/title/*";
  if (!is_title && found.route->pattern != "/person/*") return false;
  const auto key = key_from_path(found.captures.front());
  const auto follows = context.accounts.follows(context.visitor.reader);
  if (!key || !follows) return std::nullopt;
  return std::ranges::find(*follows, store::Follow{is_title ? "title" : "person", *key}) != follows->end();
}

// Whether an answer is the same for all that are as far, but for the reader's own words.
bool is_one_for_many(const Route& route, const Visitor& visitor) {
  if (route.sharing != Sharing::named) return route.sharing == Sharing::all;
  return visitor.role == store::Role::reader && !visitor.is_program &&
         visitor.label.size() <= kLongestOwnLabel;
}

}  // namespace

std::optional<Question> shared_question(const Request& request, const Context& context) {
  if (request.method != "GET") return std::nullopt;
  const Found found = find_route(site_routes(), request.method, request.path);
  if (found.route == nullptr || found.route->access != Access::reading) return std::nullopt;
  const bool is_visitor = context.visitor.role == store::Role::visitor;
  if (!is_visitor && !is_one_for_many(*found.route, context.visitor)) return std::nullopt;
  if (!may_use(found.route->access, context.visitor, context.mode)) return std::nullopt;
  Question question{.text = is_visitor ? "visitor" : "reader"};
  std::string& key = question.text;
  if (!is_visitor) {  // what has no such words for itself has a page for what goes wrong
    question.is_named = true;
    question.is_followed = is_followed(found, context);
    if (!question.is_followed) return std::nullopt;
    add(key, *question.is_followed ? "follows" : "");
    add(key, context.visitor.label.empty() ? "" : "label");
  }
  add(key, std::to_string(static_cast<int>(context.visitor.role)));
  add(key, context.origin);
  add(key, request.path);
  for (const auto& [name, value] : request.query) {
    if (name == "token" && found.route->is_feed) continue;  // who asks, not what
    add(key, name);
    add(key, value);
  }
  const wall::Progress& progress = context.gate.progress();
  add(key, std::to_string(quarter_of(context.now)));
  add(key, context.zone->name);
  add(key, context.region);
  add(key, progress.wants_everything ? "everything" : "");
  add(key, progress.wants_placeholder ? "placeholder" : "");
  return question;
}

KeptAnswers::KeptAnswers(std::size_t most)
    : mark_(wrap::random_hex(16)), titles_(most / 8), pages_(most / 2 - most / 8) {}

KeptAnswers::Page KeptAnswers::find(std::uint64_t version, const std::string& question,
                                    const wall::Progress& progress) {
  const std::lock_guard lock(mutex_);
  if (version > version_) {
    titles_.forget();
    pages_.forget();
    version_ = version;
  }
  if (version != version_) return nullptr;
  const Titles* titles = titles_.find(question);
  if (titles == nullptr) return nullptr;
  const Page* page = pages_.find(std::to_string(titles->number) + " " + text_of(progress, titles->keys));
  return page == nullptr ? nullptr : *page;
}

void KeptAnswers::keep(std::uint64_t version, const std::string& question, const wall::Progress& progress,
                       const wall::Asked& asked, Page page) {
  const std::lock_guard lock(mutex_);
  if (version != version_) return;
  const Titles* known = titles_.find(question);
  Titles titles = known == nullptr ? Titles{} : *known;
  wall::Asked all(titles.keys.begin(), titles.keys.end());
  all.insert(asked.begin(), asked.end());
  if (known == nullptr || all.size() != titles.keys.size()) {
    titles = {.number = ++numbers_, .keys = {all.begin(), all.end()}};
    std::size_t bytes = question.size() + kAroundTitles;
    for (const std::string& key : titles.keys) bytes += key.capacity() + sizeof key;
    titles_.keep(question, titles, bytes);
  }
  std::string key = std::to_string(titles.number) + " " + text_of(progress, titles.keys);
  const std::size_t bytes = key.size() + page->bytes();
  pages_.keep(std::move(key), std::move(page), bytes);
}

Response KeptAnswers::answer(const Question& question, std::uint64_t version, const Request& request,
                             Context& context) {
  const std::string text = (takes_gzip(request) ? "gzip" : "plain") + question.text;
  OwnWords own;
  if (question.is_named) own = {render::escape_html(context.visitor.label), form_token(request)};
  Page page = mark_.empty() ? nullptr : find(version, text, context.gate.progress());
  if (page == nullptr) {
    Request bare{.method = request.method, .path = request.path, .query = request.query};
    bare.query.erase("token");
    const bool has_label = question.is_named && !own.label.empty();
    context.visitor = {
        .reader = "", .role = context.visitor.role, .label = has_label ? mark_ + kLabelMark : ""};
    context.form_token = mark_ + kTokenMark;
    context.is_followed = question.is_followed;
    context.now = Timestamp::from_utc(quarter_of(context.now));
    wall::Asked asked;
    context.gate.note_asked(&asked);
    Response made = logline::site::answer(std::move(bare), context);
    context.gate.note_asked(nullptr);
    if (made.is_stream) return made;
    page = std::make_shared<const KeptPage>(std::move(made), mark_, takes_gzip(request));
    if (page->status() == 200 && !mark_.empty()) keep(version, text, context.gate.progress(), asked, page);
  }
  Response filled = page->fill(own);
  if (question.is_named && filled.content_type.starts_with("text/html"))
    remember_token(request, own.token, filled);
  return filled;
}

}  // namespace logline::site
