#include <gtest/gtest.h>

#include <memory>

#include "tests/unit/pipeline/memory.h"

// What imports and a person's word on titles do to what was folded before.

namespace logline::pipeline {
namespace {

// A pipeline that writes after every step, and is started anew after it when told to.
class Told {
 public:
  explicit Told(bool starts_anew) : starts_anew_(starts_anew) {}

  void read(const std::string& name, const std::string& headline, const std::string& text) {
    Article article;
    article.name = article.address = "https://gull.example/" + name;
    article.id = ArticleId::of(article.name);
    article.source = "feed.xml";
    article.headline = headline;
    article.text = text;
    article.language = "en";
    article.published = Timestamp::parse_iso("2026-03-04T09:00Z");
    placed_.push_back(article.id);
    EXPECT_TRUE(pipeline_->take(article, ++seq_));
    settle();
  }
  void import_titles(const std::vector<Title>& titles) {
    pipeline_->import_titles(titles);
    settle();
  }
  Result<void> decide(const catalogue::TitleDecision& decision) {
    auto done = pipeline_->decide(decision);
    settle();
    return done;
  }
  [[nodiscard]] bool has_record(const std::string& key) const {
    return memory_.records.contains({"title", key});
  }
  [[nodiscard]] std::vector<std::string> genres_of(const std::string& key) const {
    return has_record(key) ? logline::genres_of(memory_.records.at({"title", key}))
                           : std::vector<std::string>();
  }
  // Values that the record has, those that lost too.
  [[nodiscard]] std::size_t values_of(const std::string& key) const {
    if (!has_record(key)) return 0;
    std::size_t count = 0;
    for (const RecordField& field : memory_.records.at({"title", key}).fields)
      count += 1 + field.also.size() + field.history.size();
    return count;
  }
  [[nodiscard]] std::string printed() const { return memory_.printed(); }

 private:
  void settle() {
    memory_.write(*pipeline_->settle(++seq_));
    if (!starts_anew_) return;
    pipeline_ = std::make_unique<Pipeline>(stages(), memory_);
    pipeline_->remember(memory_.titles, memory_.seen_once);
    for (const ArticleId id : placed_) pipeline_->remember(memory_.articles.at(id));
  }

  bool starts_anew_;
  Memory memory_;
  std::unique_ptr<Pipeline> pipeline_ = std::make_unique<Pipeline>(stages(), memory_);
  std::vector<ArticleId> placed_;
  Seq seq_ = 0;
};

void read_two_titles(Told& told) {
  told.read("a", "Lumora renews ‘The Salt Clerks’ for season 3",
            "Lumora has renewed The Salt Clerks for a third season.");
  told.read("b", "Channel Vane cancels ‘Harrow Lane’",
            "Channel Vane has cancelled Harrow Lane after two seasons.");
}

Title title_named(const std::string& name, int year, std::vector<std::string> aliases = {}) {
  return {.id = {}, .name = name, .year = year, .aliases = std::move(aliases)};
}

TEST(Titles, WhatIsMergedHasOneRecordAndWhatIsSplitTwoAgain) {
  for (const bool starts_anew : {false, true}) {
    Told told(starts_anew);
    read_two_titles(told);
    const std::size_t salt = told.values_of("salt clerks"), harrow = told.values_of("harrow lane");
    ASSERT_TRUE(salt > 0 && harrow > 0);
    ASSERT_TRUE(told.decide({.merges = true, .title = "Harrow Lane", .other = "The Salt Clerks"}));
    EXPECT_FALSE(told.has_record("salt clerks"));
    EXPECT_GT(told.values_of("harrow lane"), harrow);
    told.import_titles({title_named("The Salt Clerks", 2025)});
    EXPECT_FALSE(told.has_record("salt clerks"));
    ASSERT_TRUE(told.decide({.merges = false, .title = "Harrow Lane", .other = "The Salt Clerks"}));
    told.import_titles({title_named("Harrow Lane", 0, {"The Salt Clerks"})});
    EXPECT_EQ(told.values_of("salt clerks"), salt);
    EXPECT_EQ(told.values_of("harrow lane"), harrow);
    EXPECT_FALSE(told.decide({.merges = true, .title = "No Such Title", .other = "Harrow Lane"}));
  }
}

TEST(Titles, OneOfTwoOfANameDoesNotFoldIntoTheRecordOfBoth) {
  Told told(false);
  read_two_titles(told);
  const std::size_t salt = told.values_of("salt clerks"), harrow = told.values_of("harrow lane");
  told.import_titles({title_named("The Salt Clerks", 1978, {"Harrow Lane"})});
  EXPECT_FALSE(told.has_record("harrow lane"));  // one title of both names
  told.import_titles({title_named("The Salt Clerks", 2025)});
  EXPECT_EQ(told.values_of("salt clerks"), salt);
  EXPECT_EQ(told.values_of("harrow lane"), harrow);
}

Title genres_of_salt(std::vector<std::string> genres) {
  Title title = title_named("The Salt Clerks", 2025);
  title.genres = std::move(genres);
  return title;
}

TEST(Titles, GenresOfAnImportStandInTheRecordWheneverItComes) {
  std::string printed;
  for (const bool starts_anew : {false, true}) {
    Told before(starts_anew), after(starts_anew);
    before.import_titles({genres_of_salt({"tvmaze:crime", "wikidata:crime", "comedy"})});
    read_two_titles(before);
    read_two_titles(after);
    const std::size_t values = after.values_of("salt clerks");
    after.import_titles({genres_of_salt({"tvmaze:horror"})});
    EXPECT_EQ(after.genres_of("salt clerks"), std::vector<std::string>{"horror"});
    after.import_titles({genres_of_salt({"tvmaze:crime"})});
    EXPECT_EQ(after.genres_of("salt clerks"), std::vector<std::string>{"crime"});
    after.import_titles({genres_of_salt({"comedy", "wikidata:crime"})});
    EXPECT_EQ(before.genres_of("salt clerks"), (std::vector<std::string>{"comedy", "crime"}));
    EXPECT_EQ(after.genres_of("salt clerks"), before.genres_of("salt clerks"));
    EXPECT_EQ(after.values_of("salt clerks"), values + 3);
    EXPECT_TRUE(before.genres_of("harrow lane").empty());
    if (printed.empty()) printed = after.printed();
    EXPECT_EQ(after.printed(), printed);
  }
}

TEST(Titles, ComeOutTheSameWhereverItWasStopped) {
  std::string printed;
  for (const bool starts_anew : {false, true}) {
    Told told(starts_anew);
    told.import_titles({title_named("Salt", 1978, {"The Salt Clerks", "Harrow Lane"})});
    read_two_titles(told);
    told.import_titles({title_named("Harrow Lane", 2024), title_named("Harrow Lane", 1990, {"HL"})});
    (void)told.decide({.merges = true, .title = "Harrow Lane (2024)", .other = "Harrow Lane (1990)"});
    (void)told.decide({.merges = false, .title = "Salt", .other = "The Salt Clerks"});
    if (printed.empty()) printed = told.printed();
    EXPECT_EQ(told.printed(), printed);
  }
}

}  // namespace
}  // namespace logline::pipeline
