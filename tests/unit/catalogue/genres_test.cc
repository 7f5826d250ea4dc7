#include "catalogue/genres.h"

#include <gtest/gtest.h>

#include "base/embedded.h"
#include "catalogue/catalogue.h"
#include "model/statement.h"

namespace logline::catalogue {
namespace {

using Names = std::vector<std::string>;

TEST(Genres, TablesAreWholeAndEveryKeyNamesItself) {
  for (const char* path : {"data/catalogue/genres.tsv", "data/catalogue/wikidata_genres.tsv"}) {
    const auto table = parse_genre_table(embedded_file(path).value_or(""), path);
    ASSERT_TRUE(table) << table.error().to_string();
    EXPECT_GT(table->size(), 30U);
    for (const GenreName& row : *table)
      for (const std::string& key : row.genres) EXPECT_EQ(genres_named(key), Names{key}) << row.name;
  }
  EXPECT_EQ(parse_genre_table("# x\ncrime\n", "a.tsv").error().where, "a.tsv:2");
  EXPECT_FALSE(parse_genre_table("\tcrime\n", "a.tsv"));
}

Title listed(const std::string& name, Names genres, Names ids = {}) {
  return {.id = {}, .name = name, .ids = std::move(ids), .genres = std::move(genres)};
}

TEST(Genres, AListThatSaysOtherwiseNowTakesBackOnlyWhatItSaid) {
  Catalogue catalogue;
  catalogue.add_imported({listed("Salt Hour", {"tvmaze:crime", "tvmaze:drama"}, {"tvmaze:7"})});
  catalogue.add_imported({listed("Salt Hour", {"comedy"})});
  catalogue.add_imported({listed("Salt Hour", {"tvmaze:drama"}, {"tvmaze:7"})});
  catalogue.add_imported({listed("Salt Hour", {}, {"tvmaze:7"})});  // a row that names only a service
  EXPECT_EQ(catalogue.find(*catalogue.resolve("salt hour"))->genres, (Names{"comedy", "tvmaze:drama"}));
}

TEST(Genres, OfWhatIsMergedBelongToWhatIsKept) {
  Catalogue catalogue;
  catalogue.add_imported({listed("Salt Hour", {"crime"}), listed("The Hour", {"tvmaze:drama"})});
  ASSERT_TRUE(catalogue.merge("Salt Hour", "The Hour"));
  EXPECT_EQ(catalogue.find(*catalogue.resolve("hour"))->genres, (Names{"crime", "tvmaze:drama"}));
}

TEST(Genres, TheCountryOfAHomeGoesWithTheHome) {
  Catalogue catalogue;
  Title title = listed("Salt Hour", {});
  title.service = "KTN";
  title.region = "GB";
  catalogue.add_imported({title});
  title.region.clear();
  catalogue.add_imported({title});
  EXPECT_EQ(catalogue.find(*catalogue.resolve("salt hour"))->region, "GB");
  title.service = "Quay";
  catalogue.add_imported({title});
  EXPECT_EQ(catalogue.find(*catalogue.resolve("salt hour"))->region, "");
}

TEST(Genres, SaidInPassingMakeNoTitleKnown) {
  Reading reading{.is_about_television = true};
  reading.statements.push_back(
      {.article = {}, .claim = GenreClaim{.title = {"Salt Hour"}, .value = {"crime"}}});
  Catalogue catalogue;
  for (const char* article : {"a", "b", "c"})
    EXPECT_TRUE(catalogue.learn(reading, ArticleId::of(article)).empty());
  EXPECT_TRUE(catalogue.seen_once().empty());
}

}  // namespace
}  // namespace logline::catalogue
