// Four times the input must not cost much more than four times the time: bench/hostile/constructions.h holds
// what once did. Processor time, so that a busy machine changes little; a quadratic reader needs sixteen
// times. Nor may a text of any kind cost many times what prose of its length does.
#include <gtest/gtest.h>

#include <ctime>

#include "bench/hostile/constructions.h"
#include "feed/feed.h"
#include "lexicon/lexicon.h"
#include "page/entry.h"
#include "page/page.h"
#include "read/read.h"

namespace logline::hostile {
namespace {

constexpr std::size_t kSmallPage = 50'000, kSmallText = 20'000, kTimes = 4;
constexpr double kMostTimes = 11, kSlack = 0.05;  // seconds: what one run may lose to chance
constexpr double kMostTimesProse = 100;
constexpr int kTries = 3;

const PageRules& page_rules() {
  static const PageRules rules = load_page_rules().value();
  return rules;
}

const Lexicon& english() {
  static const Lexicon lexicon = load_lexicon("en").value();
  return lexicon;
}

void read(const Construction& made, const std::string& bytes) {
  Document document;
  document.source = "hostile";
  document.bytes = bytes;
  if (made.into == Into::page) {
    (void)article_from_page(document, page_rules());
  } else if (made.into == Into::feed) {
    const auto feed = feed::parse_feed(bytes, {});
    if (!feed) return;
    for (const Entry& entry : feed->entries) (void)article_from_entry(entry, *feed, document, page_rules());
  } else {
    Article article;
    article.text = bytes;
    (void)read_article(article, {}, english());
  }
}

double seconds_for(const Construction& made, std::size_t bytes) {
  const std::string input = made.build(bytes);
  const std::clock_t begin = std::clock();
  read(made, input);
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

bool grows_linearly(const Construction& made) {
  for (int i = 0; i < kTries; ++i) {
    const std::size_t bytes = made.into == Into::text ? kSmallText : kSmallPage;
    const double small = seconds_for(made, bytes);
    if (seconds_for(made, bytes * kTimes) <= kMostTimes * small + kSlack) return true;
  }
  return false;
}

void expect_linear(const std::vector<Construction>& all) {
  for (const Construction& made : all) EXPECT_TRUE(grows_linearly(made)) << made.name;
}

bool costs_like_prose(const Construction& made, double prose) {
  for (int i = 0; i < kTries; ++i)
    if (seconds_for(made, kSmallText) <= kMostTimesProse * prose + kSlack) return true;
  return false;
}

TEST(Growth, TextsCostWhatProseDoes) {
  const std::vector<Construction> all = texts();
  const double prose = seconds_for(all.back(), kSmallText);
  ASSERT_EQ(all.back().name, "prose");
  for (const Construction& made : all) EXPECT_TRUE(costs_like_prose(made, prose)) << made.name;
}

TEST(Growth, PagesOfManyElementsCostTheirLength) { expect_linear(pages_of_elements()); }
TEST(Growth, PagesOfMuchDataCostTheirLength) { expect_linear(pages_of_data()); }
TEST(Growth, FeedsCostTheirLength) { expect_linear(feeds()); }
TEST(Growth, BrokenJsonFeedsCostTheirLength) { expect_linear(broken_json_feeds()); }
TEST(Growth, TextsCostTheirLength) { expect_linear(texts()); }

}  // namespace
}  // namespace logline::hostile
