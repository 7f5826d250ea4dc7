#include "app/regroup.h"

#include <algorithm>
#include <set>

#include "app/installation_command.h"
#include "app/words.h"
#include "base/address_key.h"
#include "render/shown.h"
#include "store/decision.h"
#include "store/taken_down.h"

namespace logline::app {
namespace {

Result<store::StoryRow> find_story(store::Views& views, const std::string& typed) {
  const auto id = render::story_in(typed);
  if (!id) return fail("\"" + typed + "\" is not a story's id", {}, "`logline search WORDS` prints ids");
  auto story = views.story(*id);
  if (!story) return tl::unexpected(story.error());
  if (!*story) return fail("there is no such story", typed, "`logline search WORDS` prints ids");
  return std::move(**story);
}

bool is_meant(const store::ArticleRow& row, const std::string& typed) {
  const Article& article = row.article;
  if (article.id.to_string() == typed || article.name == typed) return true;
  const std::string key = address_key(store::burial_of(typed).address);  // with or without its scheme
  if (key.empty()) return false;
  const auto is_it = [&](const std::string& address) { return address_key(address) == key; };
  return is_it(article.address) || std::ranges::any_of(row.earlier_addresses, is_it);
}

// Which of the story's articles are named, and what they take along.
struct Named {
  std::vector<ArticleId> articles;
  std::set<ArticleId> leaving;
  std::vector<ArticleId> staying;
};

Result<Named> find_articles(const std::vector<store::ArticleRow>& rows, const std::string& story,
                            const std::vector<std::string>& typed) {
  Named named;
  std::set<ArticleId> texts;  // each by the first that has it
  for (const std::string& one : typed) {
    const auto row = std::ranges::find_if(rows, [&](const auto& each) { return is_meant(each, one); });
    if (row == rows.end())
      return fail("no report of this story is called that", one,
                  "`logline show story " + story + "` lists its reports");
    named.articles.push_back(row->article.id);
    texts.insert(row->copy_of.value_or(row->article.id));
  }
  for (const store::ArticleRow& row : rows) {
    if (texts.contains(row.copy_of.value_or(row.article.id)))
      named.leaving.insert(row.article.id);
    else
      named.staying.push_back(row.article.id);
  }
  return named;
}

Result<StoryId> story_of(store::Views& views, ArticleId article) {
  const auto row = views.article(article);
  if (!row) return tl::unexpected(row.error());
  return *row ? (*row)->story : StoryId{};
}

}  // namespace

Result<Merged> merge_stories(const CommandLine& line, const std::vector<std::string>& stories,
                             const Decider& who) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return tl::unexpected(installation.error());
  store::StoryDecision decision;
  std::set<StoryId> before;
  for (const std::string& typed : stories) {
    const auto story = find_story(installation->views(), typed);
    if (!story) return tl::unexpected(story.error());
    if (!before.insert(story->story.id).second) continue;
    const std::vector<ArticleId>& articles = story->story.articles;
    const auto count = static_cast<std::ptrdiff_t>(std::min(articles.size(), store::kMostNamed));
    decision.merge.emplace_back(articles.begin(), articles.begin() + count);
  }
  if (before.size() < 2)
    return fail("these are one story already", stories.front(), "name two stories or more");
  if (auto done = decide(*installation, decision, who, "regrouping"); !done)
    return tl::unexpected(done.error());
  const auto story = story_of(installation->views(), decision.merge.front().front());
  if (!story) return tl::unexpected(story.error());
  const auto row = installation->views().story(*story);
  if (!row) return tl::unexpected(row.error());
  Merged merged{.story = *story, .reports = *row ? (*row)->story.articles.size() : 0, .gone = {}};
  before.erase(*story);
  merged.gone.assign(before.begin(), before.end());
  return merged;
}

Result<Parted> split_story(const CommandLine& line, const std::string& story,
                           const std::vector<std::string>& articles, const Decider& who) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return tl::unexpected(installation.error());
  store::Views& views = installation->views();
  const auto found = find_story(views, story);
  if (!found) return tl::unexpected(found.error());
  const std::string id = found->story.id.to_string();
  const auto rows = views.articles_of(found->story.id);
  if (!rows) return tl::unexpected(rows.error());
  const auto named = find_articles(*rows, id, articles);
  if (!named) return tl::unexpected(named.error());
  if (named->staying.empty())
    return fail("that is the whole story (copies go with the text they repeat)", id,
                "leave at least one report where it is");
  store::StoryDecision decision{.split = named->articles, .from = named->staying};
  if (decision.from.size() > store::kMostNamed) decision.from.resize(store::kMostNamed);
  if (auto done = decide(*installation, decision, who, "regrouping"); !done)
    return tl::unexpected(done.error());
  const auto own = story_of(views, named->articles.front()), rest = story_of(views, named->staying.front());
  if (!own) return tl::unexpected(own.error());
  if (!rest) return tl::unexpected(rest.error());
  const std::set<ArticleId> told(named->articles.begin(), named->articles.end());
  return Parted{*own, *rest, named->leaving.size(), named->staying.size(),
                named->leaving.size() - told.size()};
}

}  // namespace logline::app
