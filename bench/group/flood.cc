#include "flood.h"

#include <algorithm>
#include <cmath>
#include <sstream>

#include "../invented/names.h"
#include "base/embedded.h"

namespace logline::bench {
namespace {

constexpr std::size_t kDay = 50'000;             // articles
constexpr std::int64_t kBegins = 1'451'606'400;  // 2016-01-01

// The words that the weights know, commonest first.
std::vector<std::string> known_words() {
  std::vector<std::string> words;
  for (const std::string_view line : embedded_lines("data/group/words.tsv")) {
    std::istringstream cells{std::string(line.substr(line.find('\t') + 1))};
    for (std::string word; cells >> word;) words.push_back(word);
  }
  return words;
}
constexpr std::size_t kVocabulary = 60'000;  // known and invented words that everybody uses

std::string common_word(Dice& dice) {
  const double rank = std::pow(static_cast<double>(kVocabulary), dice.share());  // 1/n
  const auto number = static_cast<std::size_t>(rank) - 1;
  static const std::vector<std::string> kKnown = known_words();
  return number < kKnown.size() ? kKnown[number] : word(number);
}

// Of the subject one of five names, of the topic one of ten words that many stories share.
std::string own_word(std::size_t story, Dice& dice) {
  constexpr std::size_t kSubject = 5, kTopic = 10;
  const std::size_t which = dice.below(kSubject + kTopic);
  Dice fixed(story * 31 + which);
  if (which < kSubject) return capital(100'000 + fixed.below(4'000'000));
  return word(80 + fixed.below(8'000));
}

}  // namespace

Flood::Story& Flood::choose_story() {
  if (recent_.empty()) recent_.resize(kRecent);
  if (stories_ == 0 || dice_.chance(0.5)) {
    Story& begun = recent_[stories_ % kRecent];
    begun = {.number = stories_};
    ++stories_;
    return begun;
  }
  const std::size_t back = dice_.skewed(std::min(stories_, kRecent), 3);
  return recent_[(stories_ - 1 - back) % kRecent];
}

std::string Flood::words(const Story& story, std::size_t count, double own_share) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    if (i > 0) text += i % 14 == 0 ? ". " : " ";
    text += dice_.chance(own_share) ? own_word(story.number, dice_) : common_word(dice_);
  }
  return text + ".";
}

FloodArticle Flood::next() {
  Story& story = choose_story();
  const bool is_copy = !story.text.empty() && articles_ % 30 == 0;
  if (!is_copy) {
    story.headline = words(story, 9, 0.6);
    story.text = words(story, 20 + dice_.below(200), 0.25);
  }
  FloodArticle made;
  made.story = story.number;
  Article& article = made.article;
  article.name = std::to_string(articles_);
  article.id = ArticleId::of(article.name);
  article.headline = story.headline;
  article.text = story.text;
  article.outlet = "Outlet " + std::to_string(dice_.skewed(900));
  article.published = Timestamp::from_utc(kBegins + static_cast<std::int64_t>(articles_ * 86'400 / kDay));
  ++articles_;
  return made;
}

}  // namespace logline::bench
