// A story of thousands of reports must cost what its reports cost: four times the reports, about four times
// the processor time. A pipeline that walks the whole story for each report needs sixteen times.
#include <gtest/gtest.h>

#include <cstdio>
#include <ctime>
#include <string>

#include "pipeline/pipeline.h"

namespace logline::pipeline {
namespace {

constexpr int kReports = 1500, kTimes = 4;
constexpr double kMostTimes = 8, kSlack = 0.05;  // seconds: what one run may lose to chance
constexpr int kTries = 3;

const Stages& stages() {
  static const Stages loaded = *load_stages();
  return loaded;
}

Article alike(int number, bool is_dated) {
  Article article;
  article.name = article.address = "https://gull.example/" + std::to_string(number);
  article.id = ArticleId::of(article.name);
  article.outlet = "Gull";
  article.headline = "Lumora renews ‘The Salt Clerks’ for season 3";
  article.text = "Lumora has renewed The Salt Clerks for a third season.";
  article.language = "en";
  if (is_dated) article.published = Timestamp::parse_iso("2026-03-04T09:00Z");
  return article;
}

// Seconds for one story of so many reports; the last one alone is dated when the others are not.
double seconds_for(int reports, bool are_dated) {
  Past past;
  Pipeline pipeline(stages(), past);
  const std::clock_t begin = std::clock();
  for (int i = 0; i < reports; ++i)
    EXPECT_TRUE(pipeline.take(alike(i, are_dated || i + 1 == reports), static_cast<Seq>(i + 1)));
  const auto changes = pipeline.settle(static_cast<Seq>(reports));
  const double spent = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  EXPECT_EQ(changes->stories.size(), 1U);
  return spent;
}

bool grows_linearly(bool are_dated) {
  for (int i = 0; i < kTries; ++i) {
    const double small = seconds_for(kReports, are_dated);
    const double large = seconds_for(kReports * kTimes, are_dated);
    std::printf("%d reports %.2f s, %d reports %.2f s\n", kReports, small, kReports * kTimes, large);
    if (large <= kMostTimes * small + kSlack) return true;
  }
  return false;
}

TEST(GiantStory, OfDatedReportsCostsItsLength) { EXPECT_TRUE(grows_linearly(true)); }
TEST(GiantStory, OfUndatedReportsCostsItsLength) { EXPECT_TRUE(grows_linearly(false)); }

}  // namespace
}  // namespace logline::pipeline
