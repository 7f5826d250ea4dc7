#include <algorithm>
#include <set>

#include "render/dates.h"
#include "site/form_guard.h"
#include "site/record_pages.h"
#include "site/routes.h"
#include "site/story_pages.h"
#include "site/target.h"

namespace logline::site {
namespace {

constexpr std::size_t kStories = 20;

Result<void> add_stories(const std::string& key, const std::string& before, const wall::Progress& progress,
                         Context& context, render::RecordPage& page) {
  auto seen = see_log(
      {.before = before, .title_key = key}, kStories,
      [&](const store::StoryRow& row) {
        return std::ranges::find(row.title_keys, key) != row.title_keys.end();
      },
      progress, context);
  if (!seen) return tl::unexpected(seen.error());
  for (const SeenStory& story : seen->stories) page.stories.push_back(show_line(story));
  page.next = seen->next;
  return {};
}

// The stories in which a person is spoken of: those of the articles about them, newest first.
Result<void> add_stories_of(const GatheredRecord& gathered, const wall::Progress& progress, Context& context,
                            render::RecordPage& page) {
  std::set<StoryId> known;
  for (auto row = gathered.articles.rbegin(); row != gathered.articles.rend() && known.size() < kStories;
       ++row) {
    if (!known.insert(row->story).second) continue;
    auto story = context.views.story(row->story);
    if (!story) return tl::unexpected(story.error());
    if (!*story || !(*story)->story.is_about_television) continue;
    auto seen = see_story(std::move(**story), progress, context);
    if (!seen) return tl::unexpected(seen.error());
    if (!seen->is_walled) page.stories.push_back(show_line(*seen));
  }
  return {};
}

// A title of which nothing may be seen still has its form: for a reader who said something about it, under
// the name they know it by, and for one who wants to be told that something is there. Empty: there is no
// page.
Result<std::string> name_of_hidden(const std::string& key, const wall::Progress& progress, Context& context) {
  if (progress.wants_placeholder) {
    const auto record = context.views.record("title", key);
    if (!record) return tl::unexpected(record.error());
    if (*record) return (*record)->name;
  }
  return progress.titles.contains(key) ? key : std::string();
}

}  // namespace

Result<Response> answer_title(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  auto progress = context.accounts.progress(store::kLocalReader);
  if (!progress) return tl::unexpected(progress.error());
  if (!key) return not_found(context);
  auto gathered = gather_record("title", *key, *progress, context);
  if (!gathered) return tl::unexpected(gathered.error());
  if (!*gathered) {
    auto name = name_of_hidden(*key, *progress, context);
    if (!name) return tl::unexpected(name.error());
    if (name->empty()) return not_found(context);
    gathered->emplace();
    (*gathered)->page.record = {.subject = "title", .name = std::move(*name), .key = *key};
  }
  render::RecordPage& page = (*gathered)->page;
  if (auto added = add_stories(*key, value_of(request.query, "before"), *progress, context, page); !added)
    return tl::unexpected(added.error());
  page.progress = progress->of(*key);
  page.today = render::utc_day(context.now);
  page.has_saved = request.query.contains("saved");
  page.token = form_token(request);
  Response response = html_response(200, context.pages.title(page));
  remember_token(request, page.token, response);
  return response;
}

Result<Response> answer_person(const Request& request, Context& context) {
  const auto key = key_from_path(request.captures.front());
  auto progress = context.accounts.progress(store::kLocalReader);
  if (!progress) return tl::unexpected(progress.error());
  if (!key) return not_found(context);
  auto gathered = gather_record("person", *key, *progress, context);
  if (!gathered) return tl::unexpected(gathered.error());
  if (!*gathered) return not_found(context);
  if (auto added = add_stories_of(**gathered, *progress, context, (*gathered)->page); !added)
    return tl::unexpected(added.error());
  return html_response(200, context.pages.person((*gathered)->page));
}

Result<Response> answer_titles(const Request& request, Context& context) {
  constexpr std::size_t kTitles = 100;
  auto progress = context.accounts.progress(store::kLocalReader);
  if (!progress) return tl::unexpected(progress.error());
  std::string after = value_of(request.query, "after");
  render::TitlesPage page{.is_first = after.empty()};
  while (true) {
    const auto keys = context.views.record_keys("title", after, kTitles);
    if (!keys) return tl::unexpected(keys.error());
    for (const std::string& key : *keys) {
      after = key;
      const auto record = context.views.record("title", key);
      if (!record) return tl::unexpected(record.error());
      const auto named = is_named("title", key, *progress, context);
      if (!named) return tl::unexpected(named.error());
      if (!*record || !*named) continue;
      if (page.titles.size() == kTitles) {  // one more follows
        page.after = page.titles.back().key;
        return html_response(200, context.pages.titles(page));
      }
      page.titles.push_back({"title", key, (*record)->name.empty() ? key : (*record)->name});
    }
    if (keys->size() < kTitles) return html_response(200, context.pages.titles(page));
  }
}

}  // namespace logline::site
