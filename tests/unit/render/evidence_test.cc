#include "render/evidence.h"

#include <gtest/gtest.h>

#include <set>

#include "tests/unit/render/english_words.h"

namespace logline::render {
namespace {

constexpr std::string_view kTold = "Quill Harbour was renewed. ";
constexpr std::size_t kDocuments = 12;

// Reports that each say one thing, by the season they say was renewed. What is said stands in their first
// sentence.
class Telling {
 public:
  void add(int season, bool is_new, bool is_copy = false) {
    Article article;
    article.name = "report " + std::to_string(articles_.size());
    article.id = ArticleId::of(article.name);
    article.headline = article.name;
    article.text = kTold;
    article.text += "The wind took the rest of the afternoon.";
    Statement statement{.article = article.id,
                        .claim = StatusClaim{{"Quill Harbour"}, season, Event::renewed},
                        .span = {Part::text(), 0, static_cast<std::uint32_t>(kTold.size()) - 1}};
    articles_.push_back(std::move(article));
    readings_.push_back({.statements = {std::move(statement)}});
    flags_.emplace_back(is_new, is_copy);
  }

  [[nodiscard]] std::vector<StoryReport> reports() const {
    std::vector<StoryReport> reports;
    for (std::size_t i = 0; i < articles_.size(); ++i)
      reports.push_back({&articles_[i], &readings_[i], {flags_[i].first}, flags_[i].second});
    return reports;
  }

 private:
  std::vector<Article> articles_;
  std::vector<Reading> readings_;
  std::vector<std::pair<bool, bool>> flags_;
};

struct Shown {
  std::set<std::string> documents, dead_links;
};

Shown show(const Telling& telling) {
  const std::vector<StoryReport> reports = telling.reports();
  const StoryFacts facts = gather_facts(reports);
  Shown shown;
  for (const Values& one : evidence_values(reports, facts, "", english()))
    shown.documents.insert(one["id"].text());
  for (const Values& fact : fresh_values(facts, english()))
    if (const std::string anchor = fact["anchor"].text(); !shown.documents.contains(anchor))
      shown.dead_links.insert(anchor);
  return shown;
}

TEST(Evidence, HasTheCopyThatAloneSaysSomethingNew) {
  Telling telling;
  telling.add(1, true);
  telling.add(2, true, true);
  const Shown shown = show(telling);
  EXPECT_TRUE(shown.dead_links.empty());
  EXPECT_EQ(shown.documents.size(), 2U);
}

TEST(Evidence, LeavesOutACopyThatOnlySaysItAgain) {
  Telling telling;
  telling.add(1, true);
  telling.add(1, false, true);
  EXPECT_EQ(show(telling).documents.size(), 1U);
}

TEST(Evidence, HasALateReportThatSaysSomethingNewThoughThereAreMany) {
  Telling telling;
  for (std::size_t i = 0; i < kDocuments + 3; ++i) telling.add(1, i == 0);
  telling.add(2, true);
  const Shown shown = show(telling);
  EXPECT_TRUE(shown.dead_links.empty());
  EXPECT_EQ(shown.documents.size(), kDocuments + 1);
}

TEST(Evidence, LinksLeadSomewhereHoweverMuchIsNew) {
  Telling telling;
  for (int i = 0; i < 40; ++i) telling.add(i, i % 3 != 0, i % 2 == 0);
  EXPECT_TRUE(show(telling).dead_links.empty());
}

}  // namespace
}  // namespace logline::render
