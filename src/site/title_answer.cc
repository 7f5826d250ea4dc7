#include <algorithm>
#include <utility>

#include "render/dates.h"
#include "site/routes.h"
#include "site/show.h"
#include "site/stories_of.h"
#include "site/target.h"

namespace logline::site {
namespace {

constexpr std::size_t kStoriesOfTitle = 20;

Result<void> add_stories(const std::string& key, const std::string& before, Context& context,
                         render::RecordPage& page) {
  auto seen = stories_of_title(key, before, kStoriesOfTitle, context);
  if (!seen) return tl::unexpected(seen.error());
  for (gate::SeenStory& story : seen->stories) page.stories.push_back(show_line(std::move(story)));
  page.next = seen->next;
  return {};
}

Result<void> add_stories_of(const gate::SeenRecord& record, Context& context, render::RecordPage& page) {
  auto stories = stories_of_person(record, kStoriesOfTitle, context);
  if (!stories) return tl::unexpected(stories.error());
  for (gate::SeenStory& story : *stories) page.stories.push_back(show_line(std::move(story)));
  return {};
}

Result<void> add_following(const std::string& subject, const std::string& key, Context& context,
                           render::RecordPage& page) {
  page.may_follow = context.visitor.role >= store::Role::reader;
  page.is_followed = context.is_followed.value_or(false);
  if (context.is_followed || !page.may_follow) return {};
  const auto follows = context.accounts.follows(context.visitor.reader);
  if (!follows) return tl::unexpected(follows.error());
  page.is_followed = std::ranges::find(*follows, store::Follow{subject, key}) != follows->end();
  return {};
}

}  // namespace

Result<Response> answer_title(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  if (!key) return not_found(context);
  auto record = context.gate.record("title", *key);
  if (!record) return tl::unexpected(record.error());
  render::RecordPage page;
  if (*record) {
    page = show_record(**record);
  } else {  // a title of which nothing may be seen still has its form
    auto name = context.gate.name_of_hidden(*key);
    if (!name) return tl::unexpected(name.error());
    if (name->empty()) return not_found(context);
    page.record = {.subject = "title", .name = std::move(*name), .key = *key};
  }
  if (auto added = add_stories(*key, value_of(request.query, "before"), context, page); !added)
    return tl::unexpected(added.error());
  if (auto added = add_following("title", *key, context, page); !added) return tl::unexpected(added.error());
  page.progress = context.gate.progress().of(*key);
  page.today = render::local_day(context.now, context.pages.words());
  page.region = context.region;
  page.has_saved = request.query.contains("saved");
  return html_response(200, context.pages.title(page));
}

Result<Response> answer_person(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  if (!key) return not_found(context);
  auto record = context.gate.record("person", *key);
  if (!record) return tl::unexpected(record.error());
  if (!*record) return not_found(context);
  render::RecordPage page = show_record(**record);
  page.has_all_credits = value_of(request.query, "credits") == "all";
  if (auto added = add_stories_of(**record, context, page); !added) return tl::unexpected(added.error());
  if (auto added = add_following("person", *key, context, page); !added) return tl::unexpected(added.error());
  return html_response(200, context.pages.person(page));
}

Result<Response> answer_titles(const Request& request, Context& context) {
  constexpr std::size_t kMostNamed = 100;
  const std::string after = value_of(request.query, "after");
  const auto seen = context.gate.titles(after, kMostNamed);
  if (!seen) return tl::unexpected(seen.error());
  render::TitlesPage page{.after = seen->next, .is_first = after.empty()};
  for (const store::RecordName& name : seen->names)
    page.titles.push_back({name.subject, name.key, name.name});
  return html_response(200, context.pages.titles(page));
}

}  // namespace logline::site
