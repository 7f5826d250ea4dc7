#include "group/stories.h"

#include <algorithm>
#include <cassert>
#include <set>
#include <string>

#include "base/hash.h"

namespace logline::group {
namespace {

// Articles with the same original, earliest first; sets of one are left out.
std::vector<std::vector<ArticleId>> copy_sets(const std::vector<ArticleId>& articles,
                                              const std::vector<ArticleId>& originals) {
  std::vector<std::pair<ArticleId, std::vector<ArticleId>>> sets;  // of an original, in order
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const auto set =
        std::find_if(sets.begin(), sets.end(), [&](const auto& one) { return one.first == originals[i]; });
    if (set == sets.end())
      sets.push_back({originals[i], {articles[i]}});
    else
      set->second.push_back(articles[i]);
  }
  std::vector<std::vector<ArticleId>> several;
  for (auto& [original, set] : sets)
    if (set.size() >= 2) several.push_back(std::move(set));
  return several;
}

// What a story's dates keep of a member; nothing of one whose date comes from the story itself.
std::optional<StoryDates::Report> stated_date(ArticleId article, const Member& member) {
  if (member.published && member.is_date_inferred) return std::nullopt;
  return StoryDates::Report{article, member.arrival, member.published};
}

}  // namespace

std::vector<std::uint64_t> fact_keys(const Reading& reading) {
  std::vector<std::uint64_t> keys;
  for (const Statement& statement : reading.statements)
    if (const auto* status = std::get_if<StatusClaim>(&statement.claim);
        status != nullptr && !status->title.is_absent())
      keys.push_back(hash64(
          "status", fold_name(status->title.value) + ':' + std::to_string(static_cast<int>(status->event))));
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

void Stories::put(ArticleId article, Member member) {
  for (const std::uint64_t fact : member.facts) by_fact_[fact].push_back(article);
  if (const auto found = members_.find(article); found != members_.end()) {
    const Member before = std::move(found->second);
    assert(before.story == member.story && before.is_decided == member.is_decided);
    StoryDates& dates = groups_.at(member.story).dates;
    if (const auto date = stated_date(article, before)) dates.remove(*date);
    if (const auto date = stated_date(article, member)) dates.put(*date);
    found->second = std::move(member);
    forget_facts(article, before);
    return;
  }
  const Member& kept = members_.emplace(article, std::move(member)).first->second;
  join(article, kept);
}

void Stories::join(ArticleId article, const Member& member) {
  Group& group = groups_[member.story];
  const auto place = std::upper_bound(
      group.articles.begin(), group.articles.end(), member.arrival,
      [this](std::uint32_t arrival, ArticleId other) { return arrival < members_.at(other).arrival; });
  group.articles.insert(place, article);
  if (const auto date = stated_date(article, member)) group.dates.put(*date);
  if (member.is_decided) ++group.decided;
}

void Stories::leave(ArticleId article, const Member& member) {
  Group& group = groups_.at(member.story);
  if (const auto date = stated_date(article, member)) group.dates.remove(*date);
  std::erase(group.articles, article);
  if (member.is_decided) --group.decided;
  if (group.articles.empty()) groups_.erase(member.story);
}

// Takes one entry of the article from each of the member's facts.
void Stories::forget_facts(ArticleId article, const Member& member) {
  for (const std::uint64_t fact : member.facts) {
    std::vector<ArticleId>& told = by_fact_.at(fact);
    told.erase(std::find(told.begin(), told.end(), article));
    if (told.empty()) by_fact_.erase(fact);
  }
}

// The copies of an article that is gone become copies of the earliest of them.
void Stories::pass_on_copies(ArticleId removed, StoryId story) {
  std::optional<ArticleId> heir;
  for (const ArticleId article : groups_.at(story).articles) {
    Member& member = members_.at(article);
    if (member.copy_of != removed) continue;
    member.copy_of = heir;
    if (!heir) heir = article;
  }
}

void Stories::remove(ArticleId article) {
  const auto found = members_.find(article);
  if (found == members_.end()) return;
  const StoryId story = found->second.story;
  forget_facts(article, found->second);
  leave(article, found->second);
  members_.erase(found);
  if (has(story)) pass_on_copies(article, story);
}

void Stories::move(const std::vector<std::pair<ArticleId, StoryId>>& moves) {
  for (auto move = moves.begin(); move != moves.end();) {
    const StoryId before = members_.at(move->first).story, now = move->second;
    const auto end = std::find_if(move, moves.end(), [&](const auto& other) {
      return other.second != now || members_.at(other.first).story != before;
    });
    const bool goes_whole = static_cast<std::size_t>(end - move) == articles(before).size();
    if (goes_whole && before != now && has(now))
      absorb(now, before);
    else if (before != now)
      for (auto one = move; one != end; ++one) move_one(one->first, now);
    move = end;
  }
}

void Stories::move_one(ArticleId article, StoryId story) {
  Member& member = members_.at(article);
  leave(article, member);
  member.story = story;
  join(article, member);
}

// At once, however large the story is.
void Stories::absorb(StoryId story, StoryId other) {
  const auto gone = groups_.find(other);
  Group& group = groups_.at(story);
  group.dates.absorb(std::move(gone->second.dates));
  group.decided += gone->second.decided;
  const auto kept = static_cast<std::ptrdiff_t>(group.articles.size());
  for (const ArticleId article : gone->second.articles) {
    members_.at(article).story = story;
    group.articles.push_back(article);
  }
  std::inplace_merge(
      group.articles.begin(), group.articles.begin() + kept, group.articles.end(),
      [this](ArticleId a, ArticleId b) { return members_.at(a).arrival < members_.at(b).arrival; });
  groups_.erase(gone);
}

void Stories::decide(ArticleId article) {
  Member& member = members_.at(article);
  if (member.is_decided) return;
  member.is_decided = true;
  ++groups_.at(member.story).decided;
}

bool Stories::is_decided(StoryId id) const {
  assert(has(id));
  return groups_.at(id).decided > 0;
}

std::uint32_t Stories::began(StoryId id) const { return members_.at(articles(id).front()).arrival; }

const Member* Stories::find(ArticleId article) const {
  const auto found = members_.find(article);
  return found == members_.end() ? nullptr : &found->second;
}

const std::vector<ArticleId>& Stories::articles(StoryId id) const {
  assert(has(id));
  return groups_.at(id).articles;
}

const StoryDates& Stories::dates(StoryId id) const {
  assert(has(id));
  return groups_.at(id).dates;
}

std::vector<StoryId> Stories::covered_by(const std::vector<ArticleId>& articles, StoryId self) const {
  std::set<std::pair<std::uint32_t, StoryId>> found;  // by when they began
  for (const ArticleId article : articles) {
    const Member& member = members_.at(article);
    if (!member.is_roundup) continue;
    for (const std::uint64_t fact : member.facts)
      for (const ArticleId other : by_fact_.at(fact))
        if (const Member& told = members_.at(other); told.story != self && !told.is_roundup)
          found.emplace(began(told.story), told.story);
  }
  std::vector<StoryId> covered;
  covered.reserve(found.size());
  for (const auto& [arrival, story] : found) covered.push_back(story);
  return covered;
}

Story Stories::describe(StoryId id) const {
  Story story{.id = id, .articles = articles(id), .copies = {}, .covers = {}, .first = {}};
  std::vector<ArticleId> originals;
  story.first = dates(id).earliest().value_or(story.articles.front());
  for (const ArticleId article : story.articles) {
    const Member& member = members_.at(article);
    story.is_about_television |= member.is_about_television;
    originals.push_back(member.copy_of.value_or(article));
  }
  story.copies = copy_sets(story.articles, originals);
  story.covers = covered_by(story.articles, id);
  return story;
}

std::vector<StoryId> Stories::all() const {
  std::vector<StoryId> ids;
  ids.reserve(groups_.size());
  for (const auto& [id, group] : groups_) ids.push_back(id);
  std::ranges::sort(ids, {}, [this](StoryId id) { return began(id); });
  return ids;
}

}  // namespace logline::group
