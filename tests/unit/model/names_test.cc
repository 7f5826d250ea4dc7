#include <gtest/gtest.h>

#include "model/article.h"
#include "model/title.h"
#include "model/words.h"

namespace logline {
namespace {

TEST(FoldName, ComparesAsPeopleDo) {
  EXPECT_EQ(fold_name("The Night Of"), "night of");
  EXPECT_EQ(fold_name("Law & Order: SVU"), "law and order svu");
  EXPECT_EQ(fold_name("Marvel’s ‘Agents’"), "marvels agents");
  EXPECT_EQ(fold_name("Björk Ødegård – Œuvre"), "bjork odegard oeuvre");
  EXPECT_EQ(fold_name("  a  b "), "a b");
  EXPECT_EQ(fold_name("東京"), "東京");
  EXPECT_EQ(fold_name("\xC3"), "");  // a cut character is a gap, not a crash
}

TEST(FactKey, IsEqualForTheSameFactInOtherWords) {
  Statement a{.article = {},
              .claim = StatusClaim{.title = {"The Night Of"}, .season = 2, .event = Event::renewed}};
  Statement b{.article = {},
              .claim = StatusClaim{.title = {"night of"}, .season = 2, .event = Event::renewed}};
  b.certainty = Certainty::rumoured;
  EXPECT_EQ(fact_key(a), "status:night of:s2:renewed:yes");
  EXPECT_EQ(fact_key(a), fact_key(b));
  b.polarity = Polarity::no;
  EXPECT_NE(fact_key(a), fact_key(b));
}

TEST(Title, IsMeantByItsNamesUnlessItWasMerged) {
  Title title{
      .id = {}, .name = "The Castle", .aliases = {"Castle", "Kasteel"}, .misspellings = {"Castel", "?"}};
  EXPECT_EQ(folded_names(title), (std::vector<std::string>{"castle", "kasteel", "castel"}));
  title.merged_into = TitleId::of("other");
  EXPECT_TRUE(folded_names(title).empty());
}

TEST(Title, AnImportedOneIsMeantBeforeOneThatWasFoundAndOneOfTwoIsNot) {
  const Title found{.id = TitleId::of("a"), .name = "A"};
  const Title imported{.id = TitleId::of("b"), .name = "B", .is_imported = true};
  EXPECT_EQ(meant_by_name({}), nullptr);
  const std::vector<Title> both{found, imported}, two{imported, imported}, one{found};
  EXPECT_EQ(meant_by_name(both)->name, "B");
  EXPECT_EQ(meant_by_name(two), nullptr);
  EXPECT_EQ(meant_by_name(one)->name, "A");
}

TEST(TitleIndex, FindsByNameAndAliasAndKeepsTheFirst) {
  TitleIndex titles;
  titles.add({.id = TitleId::of("castle"), .name = "Castle", .aliases = {"Castle (2009)"}});
  titles.add({.id = TitleId::of("other"), .name = "CASTLE"});
  ASSERT_NE(titles.find("castle"), nullptr);
  EXPECT_EQ(titles.find("castle")->id, TitleId::of("castle"));
  EXPECT_EQ(titles.find("castle 2009")->id, TitleId::of("castle"));
  EXPECT_EQ(titles.find("castles"), nullptr);
  EXPECT_EQ(titles.longest_name(), 2U);
}

TEST(Words, EveryEnumeratorHasAWordThatComesBack) {
  for (int i = 0; i <= static_cast<int>(Event::rebooted); ++i)
    EXPECT_EQ(from_word<Event>(to_word(static_cast<Event>(i))), static_cast<Event>(i));
  for (int i = 0; i <= static_cast<int>(Job::other); ++i)
    EXPECT_EQ(from_word<Job>(to_word(static_cast<Job>(i))), static_cast<Job>(i));
  EXPECT_FALSE(from_word<Event>("exploded"));
}

TEST(Part, GoesThereAndBack) {
  for (const Part part : {Part::headline(), Part::standfirst(), Part::text(), Part::image_alt(3)})
    EXPECT_EQ(Part::parse(part.to_string()), part);
  EXPECT_FALSE(Part::parse("image:x"));
  EXPECT_FALSE(Part::parse("image:99999999"));
}

TEST(Article, QuotesItsParts) {
  Article article;
  article.headline = "Salt returns";
  article.images = {{"", "A pier", "", ""}};
  EXPECT_EQ(article.quoted({Part::headline(), 0, 4}), "Salt");
  EXPECT_EQ(article.quoted({Part::image_alt(0), 2, 6}), "pier");
  EXPECT_EQ(article.part(Part::image_alt(7)), "");
}

}  // namespace
}  // namespace logline
