// An invented newsroom: titles, their stories over three years, the reports of each. The same for the same
// numbers. Articles, readings and lines are what the stages would make of such texts; they are written
// straight into the views, because reading a million articles would take hours and is measured elsewhere.
//
//     Newsroom newsroom({.articles = 20'000, .stories = 4'000, .titles = 400});
//     while (newsroom.next(changes)) views.write(changes);
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "../invented/dice.h"
#include "line/clickbait.h"
#include "store/view_rows.h"

namespace logline::bench {

struct Size {
  std::size_t articles = 1'000'000, stories = 200'000, titles = 20'000, readers = 10'000;
};

inline constexpr std::size_t kWords = 20'000, kOutlets = 300;
inline constexpr std::int64_t kBegins = 1'700'000'000, kLasts = 3LL * 365 * 86'400;  // seconds

class Newsroom {
 public:
  Newsroom(const Size& size, const line::Clickbait& clickbait)
      : size_(size), clickbait_(clickbait), dice_(1), known_(size.titles) {}

  // Some more stories with their reports; false when all have been told.
  bool next(store::ViewChanges& changes);
  [[nodiscard]] std::size_t articles() const { return articles_; }

 private:
  void tell_story(store::ViewChanges& changes);
  store::ArticleRow report(std::size_t title, int event, std::size_t number, std::int64_t at,
                           bool gives_away);
  void add_credit(store::ArticleRow& row, std::size_t title);
  void add_quote(store::ArticleRow& row, std::size_t title);
  void add_filler(std::string& text);
  void finish(store::ArticleRow& row, std::size_t title, bool gives_away);

  Size size_;
  const line::Clickbait& clickbait_;
  Dice dice_;
  std::vector<std::set<std::string>> known_;  // what was said of each title
  std::size_t stories_ = 0, articles_ = 0;
};

// How many people are in it.
inline std::size_t people(const Size& size) { return 2 * size.titles; }
StoryId story_id(std::size_t number);
std::int64_t story_time(const Size& size, std::size_t number);
// Of the people of a title, one of six; the first of them are of many titles.
std::size_t person_of(const Size& size, std::size_t title, std::size_t which);

}  // namespace logline::bench
