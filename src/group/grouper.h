// Articles to stories, one at a time: the reports of one event become one story, the copies of one text one
// report.
//
// Online and deterministic: the result depends on the articles, their readings and the order of the calls,
// and on nothing else. place() looks at the articles of the week before and after (an article without a date:
// at the newest), so a call costs the same however many articles were placed. A new article may also show
// that stories it lies between were one, or that one was two; a story that a person merged or split is left
// as it is, but may be joined. A story's id is StoryId::of(text of the id of its first article): it goes
// where that article goes, and stays when the article is taken down. Not safe for calls from several threads;
// different Groupers are independent. Keeps no reference to what it is given.
//
//     Grouper grouper(weights);
//     Placement placed = grouper.place(article, reading);
//     if (placed.copy_of) …                                   // carries the text of an earlier article
//     for (const Story& story : grouper.stories()) …
//
// After a restart: restore(article, reading, placement) for each article in the old order; place() then goes
// on as if never stopped.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "group/story_dates.h"
#include "group/term_weights.h"
#include "model/article.h"
#include "model/ids.h"
#include "model/reading.h"
#include "model/story.h"

namespace logline::group {

struct Placement {
  StoryId story;
  bool starts_story = false;
  std::optional<ArticleId> copy_of{};  // the earliest article that carries this text; it is in the same story
  std::uint16_t crowd = 0;             // thousandths, see profile.h; to be given back to restore()
  bool is_decided = false;             // a person said where it belongs; to be given back too
  // What the article showed of others: which articles are in another story now, and which stories are gone,
  // with the one that has their first article.
  std::vector<std::pair<ArticleId, StoryId>> moved{};
  std::vector<std::pair<StoryId, StoryId>> gone{};
  friend bool operator==(const Placement&, const Placement&) = default;
};

// What a person's decision changed.
struct Regrouped {
  std::vector<ArticleId> decided{};  // is_decided from now on: of each story that was touched at least one
  std::vector<std::pair<ArticleId, StoryId>> moved{};
  std::vector<std::pair<StoryId, StoryId>> gone{};
  friend bool operator==(const Regrouped&, const Regrouped&) = default;
};

class Grouper {
 public:
  explicit Grouper(const TermWeights& weights);  // copies what it needs
  Grouper(Grouper&&) noexcept;
  Grouper& operator=(Grouper&&) noexcept;
  ~Grouper();

  // Decides where an article goes. An article placed before is an update(), and keeps its place.
  Placement place(const Article& article, const Reading& reading);
  // Puts back a decision that place() made before, or that a person made.
  void restore(const Article& article, const Reading& reading, const Placement& placement);
  // A new revision of an article that has a place: it stays in its story. Without a place: nothing happens.
  void update(const Article& article, const Reading& reading);
  // A takedown: the article leaves its story; a story without articles is gone. Unknown articles: nothing
  // happens.
  void remove(ArticleId article);

  // A person says that stories are one. Each is named by some of its articles: the first of them that is
  // known stands for the story it is in now. Fewer than two known ones: nothing happens.
  Regrouped merge(const std::vector<std::vector<ArticleId>>& stories);
  // A person says that articles are a story of their own, apart from any other; with them goes what has the
  // same text. Unknown ones are passed over.
  Regrouped split(const std::vector<ArticleId>& articles);

  // All stories, in the order in which they began.
  [[nodiscard]] std::vector<Story> stories() const;
  // One story; asserts that it exists (has()).
  [[nodiscard]] Story story(StoryId id) const;
  [[nodiscard]] bool has(StoryId id) const;
  // When the reports of a story were published; asserts that it exists.
  [[nodiscard]] const StoryDates& dates(StoryId id) const;
  // Where an article is.
  [[nodiscard]] std::optional<Placement> placement(ArticleId article) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace logline::group
