#include "group/by_hand.h"

#include <algorithm>
#include <set>

namespace logline::group {
namespace {

bool holds(const std::vector<StoryId>& stories, StoryId story) {
  return std::ranges::find(stories, story) != stories.end();
}

ArticleId original_of(ArticleId article, const Member& member) { return member.copy_of.value_or(article); }

// A story of which some articles leave, each list in order of arrival.
struct Parted {
  StoryId story;
  std::vector<ArticleId> leaving, staying;
  bool is_first_leaving = false;
};

Parted part(StoryId story, const std::set<ArticleId>& originals, const Stories& stories) {
  Parted parted{.story = story, .leaving = {}, .staying = {}};
  const std::vector<ArticleId>& articles = stories.articles(story);
  for (const ArticleId article : articles)
    (originals.contains(original_of(article, *stories.find(article))) ? parted.leaving : parted.staying)
        .push_back(article);
  parted.is_first_leaving = parted.leaving.front() == articles.front();
  return parted;
}

StoryId name_of(const std::vector<Parted>& parts, const Stories& stories) {
  const Parted& first = *std::ranges::min_element(
      parts, {}, [&](const Parted& one) { return stories.find(one.leaving.front())->arrival; });
  return first.is_first_leaving ? first.story : StoryId::of(first.leaving.front().to_string());
}

void move_all(const std::vector<ArticleId>& articles, StoryId story, Regrouped& split) {
  for (const ArticleId article : articles) split.moved.emplace_back(article, story);
}

}  // namespace

Regrouped merge_by_hand(const std::vector<std::vector<ArticleId>>& named, const Stories& stories) {
  Regrouped merged;
  std::vector<StoryId> meant;
  for (const std::vector<ArticleId>& articles : named) {
    const auto known =
        std::ranges::find_if(articles, [&](ArticleId article) { return stories.find(article) != nullptr; });
    if (known == articles.end()) continue;
    merged.decided.push_back(*known);
    const StoryId story = stories.find(*known)->story;
    if (!holds(meant, story)) meant.push_back(story);
  }
  if (merged.decided.size() < 2) return {};
  const StoryId kept =
      *std::ranges::min_element(meant, {}, [&](StoryId story) { return stories.began(story); });
  for (const StoryId story : meant) {
    if (story == kept) continue;
    move_all(stories.articles(story), kept, merged);
    merged.gone.emplace_back(story, kept);
  }
  return merged;
}

Regrouped split_by_hand(const std::vector<ArticleId>& named, const Stories& stories) {
  std::set<ArticleId> originals;
  std::vector<StoryId> left;
  for (const ArticleId article : named) {
    const Member* member = stories.find(article);
    if (member == nullptr) continue;
    originals.insert(original_of(article, *member));
    if (!holds(left, member->story)) left.push_back(member->story);
  }
  if (left.empty()) return {};
  std::vector<Parted> parts;
  for (const StoryId story : left) parts.push_back(part(story, originals, stories));
  const StoryId own = name_of(parts, stories);
  Regrouped split;
  for (const Parted& one : parts) {
    split.decided.push_back(one.leaving.front());
    if (!one.staying.empty()) {
      split.decided.push_back(one.staying.front());
      if (one.is_first_leaving) move_all(one.staying, StoryId::of(one.staying.front().to_string()), split);
    }
    if (one.story == own) continue;
    move_all(one.leaving, own, split);
    if (one.is_first_leaving) split.gone.emplace_back(one.story, own);
  }
  return split;
}

}  // namespace logline::group
