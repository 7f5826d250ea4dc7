// Who is in which story: the memory of every placement, without what articles say.
//
// Kept for all articles ever placed (some hundred bytes each), while window.h keeps what the newest ones say.
// Single-threaded; owns its data.
//
//     stories.put(article.id, member);
//     Story story = stories.describe(id);
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "group/few.h"
#include "group/story_dates.h"
#include "model/ids.h"
#include "model/reading.h"
#include "model/story.h"

namespace logline::group {

struct Member {
  StoryId story;
  std::optional<ArticleId> copy_of{};
  std::uint32_t arrival = 0;                // its place in the window, as long as it is there
  std::uint16_t crowd = 0;                  // see profile.h
  std::optional<std::int64_t> published{};  // seconds, UTC
  bool is_date_inferred = false;            // the source states none
  bool is_about_television = false;
  bool is_roundup = false;
  bool is_decided = false;     // a person said where it belongs
  Few<std::uint64_t> facts{};  // what it states; see fact_keys()
};

// Title and event of each status statement, as sorted numbers: how a round-up is known to cover a story.
std::vector<std::uint64_t> fact_keys(const Reading& reading);

class Stories {
 public:
  // An article that is new here, or whose facts and dates changed while story and copy_of stay.
  void put(ArticleId article, Member member);
  void remove(ArticleId article);
  // Articles go to other stories, which there may not have been; a story that loses all is gone. Asserts that
  // the articles are here.
  void move(const std::vector<std::pair<ArticleId, StoryId>>& moves);
  // A person decided about the article; asserts that it is here.
  void decide(ArticleId article);

  // Stays where it is until the article is removed.
  [[nodiscard]] const Member* find(ArticleId article) const;
  [[nodiscard]] bool has(StoryId id) const { return groups_.contains(id); }
  // In order of arrival; asserts has(id).
  [[nodiscard]] const std::vector<ArticleId>& articles(StoryId id) const;
  [[nodiscard]] std::uint32_t began(StoryId id) const;  // when its first article arrived; asserts has(id)
  // Whether a person decided about one of its articles; asserts has(id).
  [[nodiscard]] bool is_decided(StoryId id) const;
  [[nodiscard]] Story describe(StoryId id) const;
  // When its articles were published, as they state it; asserts has(id).
  [[nodiscard]] const StoryDates& dates(StoryId id) const;
  // In the order in which the first of their articles arrived.
  [[nodiscard]] std::vector<StoryId> all() const;

 private:
  struct Group {
    std::vector<ArticleId> articles{};  // in order of arrival
    StoryDates dates{};
    std::uint32_t decided = 0;  // how many of the articles
  };
  void move_one(ArticleId article, StoryId story);
  void absorb(StoryId story, StoryId other);
  void leave(ArticleId article, const Member& member);
  void join(ArticleId article, const Member& member);
  void forget_facts(ArticleId article, const Member& member);
  void pass_on_copies(ArticleId removed, StoryId story);
  [[nodiscard]] std::vector<StoryId> covered_by(const std::vector<ArticleId>& articles, StoryId self) const;

  std::unordered_map<ArticleId, Member> members_;
  std::unordered_map<StoryId, Group> groups_;
  std::unordered_map<std::uint64_t, std::vector<ArticleId>> by_fact_;
};

}  // namespace logline::group
