// A stream of invented articles of a year's press, to see what grouping costs as it goes on.
//
// 50,000 articles a day, none twice. Half of them begin a story, the others report one of the last three
// days, new ones far more often. A story has a subject of five words of its own (names) and a topic of ten
// words; each report says them in its own order among common words, whose number falls as in the language
// (the n-th is met about 1/n as often). Headlines have nine words, texts 20 to 220. Every thirtieth article
// is a copy, at most cut, of one of its story. The same number gives the same article in every run.
//
//     Flood flood;
//     for (std::size_t i = 0; i < 10'000; ++i) { const FloodArticle next = flood.next(); … }
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "../invented/dice.h"
#include "model/article.h"

namespace logline::bench {

struct FloodArticle {
  Article article;
  std::size_t story = 0;  // which one it tells of
};

class Flood {
 public:
  static constexpr std::size_t kRecent = 75'000;  // stories of three days

  FloodArticle next();

 private:
  struct Story {
    std::size_t number = 0;
    std::string headline{}, text{};  // of its last report
  };
  Story& choose_story();
  std::string words(const Story& story, std::size_t count, double own_share);

  Dice dice_{20160513};
  std::size_t articles_ = 0, stories_ = 0;
  std::vector<Story> recent_;  // of three days, by number modulo its size
};

}  // namespace logline::bench
