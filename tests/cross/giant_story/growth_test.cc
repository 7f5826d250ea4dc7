// A story of thousands of reports must cost what its reports cost, and a report about thousands of people
// what its sentences cost: four times as many, about four times the processor time. A pipeline that walks the
// whole story for each report, or the whole report for each person, needs sixteen times.
#include <gtest/gtest.h>

#include <cstdio>
#include <ctime>
#include <functional>
#include <string>

#include "pipeline/pipeline.h"

namespace logline::pipeline {
namespace {

constexpr int kReports = 1500, kPeople = 600, kTimes = 4;
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

// Seconds for one article that names so many people, each in a statement.
double seconds_for_cast(int people) {
  Article article = alike(0, true);
  for (int i = 0; i < people; ++i) {
    std::string name{"Ba"}, role{"Lo"};
    for (int rest = i; rest > 0; rest /= 5)
      name += "bdfgk"[rest % 5], name += 'a', role += "lmnpr"[rest % 5], role += 'o';
    article.text += "\n\nMara " + name + " stars as Tove " + role + " in The Salt Clerks.";
  }
  Past past;
  Pipeline pipeline(stages(), past);
  const std::clock_t begin = std::clock();
  EXPECT_TRUE(pipeline.take(std::move(article), 1));
  const auto changes = pipeline.settle(1);
  const double spent = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  EXPECT_GT(changes->records.size(), static_cast<std::size_t>(people) / 2);
  return spent;
}

bool grows_linearly(int size, const std::function<double(int)>& seconds) {
  for (int i = 0; i < kTries; ++i) {
    const double small = seconds(size);
    const double large = seconds(size * kTimes);
    std::printf("%d: %.2f s, %d: %.2f s\n", size, small, size * kTimes, large);
    if (large <= kMostTimes * small + kSlack) return true;
  }
  return false;
}

TEST(GiantStory, OfDatedReportsCostsItsLength) {
  EXPECT_TRUE(grows_linearly(kReports, [](int reports) { return seconds_for(reports, true); }));
}
TEST(GiantStory, OfUndatedReportsCostsItsLength) {
  EXPECT_TRUE(grows_linearly(kReports, [](int reports) { return seconds_for(reports, false); }));
}
TEST(GiantArticle, AboutManyPeopleCostsItsLength) { EXPECT_TRUE(grows_linearly(kPeople, seconds_for_cast)); }

}  // namespace
}  // namespace logline::pipeline
