#include "catalogue/title_list.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace logline::catalogue {
namespace {

using Names = std::vector<std::string>;

TEST(TitleList, ReadsColumnsInAnyOrderAndSplitsNames) {
  const auto list = parse_catalogue_csv(
      "year,title,aliases,kind,service,colour,misspellings,cast,ids\n2025,The Lantern Coast,Lantern Coast | "
      "TLC,series,Quay,blue,Lantren Coast,Ada Moor|Ben Sole,tvmaze:7|imdb:tt01\n");
  ASSERT_TRUE(list) << list.error().to_string();
  ASSERT_EQ(list->titles.size(), 1U);
  const Title& title = list->titles.front();
  EXPECT_EQ(title.name, "The Lantern Coast");
  EXPECT_EQ(title.year, 2025);
  EXPECT_EQ(title.service, "Quay");
  EXPECT_EQ(title.aliases, (Names{"Lantern Coast", "TLC"}));
  EXPECT_EQ(title.misspellings, Names{"Lantren Coast"});
  EXPECT_EQ(title.cast, (Names{"Ada Moor", "Ben Sole"}));
  EXPECT_EQ(title.ids, (Names{"tvmaze:7", "imdb:tt01"}));
  EXPECT_TRUE(title.is_imported);
}

TEST(TitleList, PassesOverByteOrderMarkAndEmptyLines) {
  const auto list = parse_catalogue_csv("\xEF\xBB\xBFtitle\n\nSalt Hour");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->titles.size(), 1U);
  EXPECT_EQ(list->titles.front().kind, TitleKind::series);
}

TEST(TitleList, NamesTheLineOfWhatIsWrongAndKeepsTheOthers) {
  const auto list = parse_catalogue_csv(
      "title,year,kind\nSalt Hour,2024,\nQuiet,soon,\n,2024,\nAria,,opera\nBad \"quote\",,\nGlass "
      "Meadow,,film\n");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->titles.size(), 2U);
  EXPECT_EQ(list->titles[1].name, "Glass Meadow");
  Names lines;
  for (const Error& error : list->refused) lines.push_back(error.where);
  std::sort(lines.begin(), lines.end());
  EXPECT_EQ(lines, (Names{"line 3", "line 4", "line 5", "line 6"}));
}

TEST(TitleList, IsNoneWithoutAColumnOfTitles) {
  EXPECT_EQ(parse_catalogue_csv("name,year\n").error().where, "line 1");
  EXPECT_FALSE(parse_catalogue_csv(""));
}

TEST(TitleList, TakesDecisionsOfAPerson) {
  const auto list = parse_catalogue_csv(
      "title,year,same_as,apart_from\nBattle Harbour,2024,Harbour Wars (2023)|BH,Harbour\n");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->decisions.size(), 3U);
  EXPECT_EQ(list->decisions[0].title, "Battle Harbour (2024)");
  EXPECT_EQ(list->decisions[0].other, "Harbour Wars (2023)");
  EXPECT_TRUE(list->decisions[1].merges);
  EXPECT_FALSE(list->decisions[2].merges);
}

TEST(TitleList, WritesADecisionThatReadsBack) {
  const auto list = parse_catalogue_csv(
      write_catalogue_csv(TitleDecision{.merges = false, .title = "A, B (1978)", .other = "C | D"}));
  ASSERT_TRUE(list);
  ASSERT_EQ(list->decisions.size(), 1U);
  EXPECT_EQ(list->decisions[0].title, "A, B (1978)");
  EXPECT_EQ(list->decisions[0].other, "C | D");
  EXPECT_FALSE(list->decisions[0].merges);
}

TEST(TitleList, TakesGenresByTheNamesThatListsHaveAndPassesOverOthers) {
  const auto list = parse_catalogue_csv(
      "title,genres,region\nSalt Hour,Sci-Fi | crime|science-fiction|Mumblecore,gb\nAria,tvmaze:Talk "
      "Show|:,G8\n");
  ASSERT_TRUE(list);
  EXPECT_EQ(list->titles.at(0).genres, (Names{"science-fiction", "crime"}));
  EXPECT_EQ(list->titles.at(0).region, "GB");
  EXPECT_EQ(list->titles.at(1).genres, Names{"tvmaze:talk-show"});
  EXPECT_EQ(list->titles.at(1).region, "");
}

// As names come out of the importers: without white space at the ends, and not empty.
std::string some_name() {
  auto name =
      *rc::gen::container<std::string>(rc::gen::element('a', 'B', '|', '\\', ',', '"', '-', '\n', '9'));
  return "n" + name + "n";
}

Names some_names() {
  Names names;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) names.push_back(some_name());
  return names;
}

TEST(TitleList, WhatIsWrittenReadsBackTheSame) {
  EXPECT_TRUE(rc::check([] {
    std::vector<Title> titles;
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i)
      titles.push_back(
          {.id = {},
           .name = some_name(),
           .kind = *rc::gen::element(TitleKind::series, TitleKind::film),
           .year = *rc::gen::element(0, 1900, 2024),
           .service = some_name(),
           .aliases = some_names(),
           .is_imported = true,
           .misspellings = some_names(),
           .cast = some_names(),
           .ids = some_names(),
           .genres = *rc::gen::element(Names{}, Names{"crime"}, Names{"tvmaze:game-show", "war"}),
           .region = *rc::gen::element<std::string>("", "GB", "US")});
    const auto list = parse_catalogue_csv(write_catalogue_csv(titles));
    RC_ASSERT(list.has_value());
    RC_ASSERT(list->refused.empty());
    RC_ASSERT(list->titles.size() == titles.size());
    for (std::size_t i = 0; i < titles.size(); ++i) {
      const Title &read = list->titles[i], &wrote = titles[i];
      RC_ASSERT(read.name == wrote.name && read.kind == wrote.kind && read.year == wrote.year);
      RC_ASSERT(read.service == wrote.service && read.aliases == wrote.aliases);
      RC_ASSERT(read.misspellings == wrote.misspellings && read.cast == wrote.cast && read.ids == wrote.ids);
      RC_ASSERT(read.genres == wrote.genres && read.region == wrote.region);
    }
  }));
}

}  // namespace
}  // namespace logline::catalogue
