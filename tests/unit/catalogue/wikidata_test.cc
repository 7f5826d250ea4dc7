#include "catalogue/wikidata.h"

#include <gtest/gtest.h>

namespace logline::catalogue {
namespace {

using Names = std::vector<std::string>;

const WikidataClasses& classes() {
  static const WikidataClasses loaded = *load_wikidata_classes();
  return loaded;
}

std::string item_claim(const std::string& id, const std::string& rank = "normal") {
  return R"({"mainsnak":{"snaktype":"value","datavalue":{"value":{"entity-type":"item","id":")" + id +
         R"("},"type":"wikibase-entityid"}},"type":"statement","rank":")" + rank + "\"}";
}
std::string time_claim(const std::string& time, int precision = 11) {
  return R"({"mainsnak":{"snaktype":"value","datavalue":{"value":{"time":")" + time + R"(","precision":)" +
         std::to_string(precision) + R"(},"type":"time"}},"rank":"normal"})";
}
std::string text_claim(const std::string& text) {
  return R"({"mainsnak":{"snaktype":"value","datavalue":{"value":")" + text +
         R"(","type":"string"}},"rank":"normal"})";
}
std::string entity(const std::string& claims,
                   const std::string& labels = R"({"en":{"language":"en","value":"Battle Harbour"}})") {
  return R"({"type":"item","id":"Q900001","labels":)" + labels +
         R"(,"aliases":{"en":[{"language":"en","value":"BH"},{"language":"en","value":"Battle Harbour"}],"de":[{"value":"X"}]},"claims":{)" +
         claims + "}}";
}

// The one title that is to be in it.
WikidataTitle only(const std::string& object) {
  const auto found = parse_wikidata(object, classes());
  EXPECT_TRUE(found && found->size() == 1) << (found ? "no title" : found.error().to_string());
  return found && found->size() == 1 ? found->front() : WikidataTitle{};
}

const std::string kSeries = "\"P31\":[" + item_claim("Q5398426") + "]";

TEST(Wikidata, TakesASeriesWithItsYearNamesNetworkAndIds) {
  const std::string object =
      entity(kSeries + ",\"P580\":[" + time_claim("+2024-03-01T00:00:00Z") + "," +
             time_claim("+2023-00-00T00:00:00Z", 9) + "],\"P449\":[" + item_claim("Q900009") +
             "],\"P8600\":[" + text_claim("9101") + "],\"P345\":[" + text_claim("tt9101001") + "]");
  EXPECT_TRUE(may_hold_title(object, classes()));
  const WikidataTitle found = only(object);
  EXPECT_EQ(found.title.name, "Battle Harbour");
  EXPECT_EQ(found.title.kind, TitleKind::series);
  EXPECT_EQ(found.title.year, 2023);
  EXPECT_EQ(found.title.aliases, Names{"BH"});
  EXPECT_EQ(found.title.ids, (Names{"wikidata:Q900001", "tvmaze:9101", "imdb:tt9101001"}));
  EXPECT_EQ(found.network, "Q900009");
}

TEST(Wikidata, TakesGenresByItemsThatAreKnown) {
  EXPECT_EQ(only(entity(kSeries + ",\"P136\":[" + item_claim("Q859369") + "," + item_claim("Q9335577") + "," +
                        item_claim("Q900003") + "," + item_claim("Q200092", "deprecated") + "]"))
                .title.genres,
            (Names{"wikidata:comedy", "wikidata:drama", "wikidata:crime"}));
  EXPECT_EQ(only(entity("\"P31\":[" + item_claim("Q581714") + "]")).title.genres, Names{"wikidata:animation"})
      << "what it is an instance of may tell it too";
}

TEST(Wikidata, TakesFilmsAndNothingElse) {
  const WikidataTitle film = only(entity("\"P31\":[" + item_claim("Q11424") + "],\"P577\":[" +
                                         time_claim("+1999-01-02T00:00:00Z") + "]"));
  EXPECT_EQ(film.title.kind, TitleKind::film);
  EXPECT_EQ(film.title.year, 1999);
  for (const std::string& other :
       {entity("\"P31\":[" + item_claim("Q5") + "]"), entity(""),
        entity("\"P279\":[" + item_claim("Q5398426") + "]"),
        entity("\"P31\":[" + item_claim("Q5398426", "deprecated") + "]"), std::string("{}"),
        std::string(R"({"type":"item","id":"Q1","labels":[],"claims":[]})")}) {
    const auto found = parse_wikidata(other, classes());
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->empty()) << other;
  }
  EXPECT_FALSE(may_hold_title(entity("\"P31\":[" + item_claim("Q5") + "]"), classes()));
  EXPECT_FALSE(may_hold_title(entity("\"P279\":[" + item_claim("Q5398426") + "]"), classes()));
  EXPECT_FALSE(may_hold_title("{\"P31\":[\"Q5398426", classes()));
}

TEST(Wikidata, ChoosesALabelThatIsThere) {
  EXPECT_EQ(only(entity(kSeries, R"({"de":{"value":"Hafen"},"mul":{"value":"Havn"}})")).title.name, "Havn");
  EXPECT_EQ(only(entity(kSeries, R"({"de":{"value":"Hafen"}})")).title.name, "Hafen");
  EXPECT_EQ(only(entity(kSeries, R"({"en-gb":{"value":"Harbour"},"en":{"value":"Harbor"}})")).title.aliases,
            (Names{"Harbour", "BH", "Battle Harbour"}));
  EXPECT_EQ(parse_wikidata(entity(kSeries, "[]"), classes()).error().where, "Q900001");
}

TEST(Wikidata, KnowsAYearOnlyWhereItIsStated) {
  for (const std::string& claim :
       {time_claim("+2020-00-00T00:00:00Z", 8), time_claim("-0044-03-15T00:00:00Z"), time_claim("soon"),
        time_claim("+12024-01-01T00:00:00Z"), std::string("7"),
        std::string(R"({"mainsnak":{"snaktype":"somevalue"},"rank":"normal"})")})
    EXPECT_EQ(only(entity(kSeries + ",\"P580\":[" + claim + "]")).title.year, 0) << claim;
}

TEST(Wikidata, ReadsTheAnswerForOneEntity) {
  EXPECT_EQ(only("{\"entities\":{\"Q900001\":" + entity(kSeries) + "}}").title.name, "Battle Harbour");
}

TEST(Wikidata, FindsIdAndLabelOfANetwork) {
  const std::string network =
      R"({"type":"item","id":"Q900009","labels":{"en":{"value":"Quay"}},"claims":{}})";
  EXPECT_EQ(wikidata_id(network), "Q900009");
  EXPECT_EQ(parse_wikidata_label(network).value(), "Quay");
  EXPECT_EQ(wikidata_id(R"({"type": "item", "id": "Q9"})"), "Q9");
  EXPECT_EQ(wikidata_id(R"({"type":"property","id":"P31"})"), "");
  EXPECT_EQ(wikidata_id(R"({"id":"Q9)"), "");
  EXPECT_EQ(wikidata_id(std::string(500, ' ') + R"("id":"Q9")"), "");
}

TEST(WikidataClasses, AreCheckedWhenTheyAreLoaded) {
  EXPECT_GE(classes().size(), 10U);
  EXPECT_EQ(classes().at("Q1259759"), TitleKind::series);
  EXPECT_FALSE(load_wikidata_classes("Q1\topera\twords\n"));
  EXPECT_FALSE(load_wikidata_classes("1\tfilm\twords\n"));
}

TEST(Wikidata, RefusesWhatIsBrokenAndSurvivesWhatIsDeep) {
  EXPECT_FALSE(parse_wikidata(entity(kSeries).substr(0, 300), classes()));
  EXPECT_TRUE(parse_wikidata(
      entity(kSeries + ",\"P1\":" + std::string(100000, '[') + std::string(100000, ']')), classes()));
}

}  // namespace
}  // namespace logline::catalogue
