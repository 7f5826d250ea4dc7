#include <gtest/gtest.h>

#include "catalogue/entities.h"

namespace logline::catalogue {
namespace {

using Names = std::vector<std::string>;

// An invented show in the shape of the API's.
constexpr std::string_view kShow =
    R"({"id":9101,"url":"https://www.tvmaze.com/shows/9101/battle-harbour","name":"Battle Harbour",)"
    R"("type":"Scripted","language":"English","genres":["Drama"],"status":"Running","runtime":null,)"
    R"("premiered":"2024-03-01","ended":null,"network":null,)"
    R"("webChannel":{"id":91,"name":"Quay","country":null},)"
    R"("externals":{"tvrage":null,"thetvdb":4411,"imdb":"tt9101001"},"summary":"<p>A harbour.</p>",)"
    R"("_links":{"self":{"href":"https://api.tvmaze.com/shows/9101"}},"_embedded":{)"
    R"("episodes":[{"id":1,"name":"Pilot","season":1,"number":1,"airdate":"2024-03-01"}],)"
    R"("akas":[{"name":"Schlachthafen","country":{"name":"Germany"}},{"name":"Battle Harbour","country":null}],)"
    R"("cast":[{"person":{"id":5,"name":"Ada Moor"},"character":{"id":6,"name":"Mara"}},)"
    R"({"person":{"id":5,"name":"Ada Moor"},"character":{"id":7,"name":"Her twin"}},)"
    R"({"person":{"id":8,"name":"Ben Sole"},"character":{"id":9,"name":"Jon"}}]}})";

Result<Title> with(const std::string& fields) {
  return parse_tvmaze("{\"name\":\"Salt Hour\"," + fields + "}");
}

TEST(Tvmaze, TakesWhatTellsOneTitleFromAnother) {
  const auto title = parse_tvmaze(kShow);
  ASSERT_TRUE(title) << title.error().to_string();
  EXPECT_EQ(title->name, "Battle Harbour");
  EXPECT_EQ(title->year, 2024);
  EXPECT_EQ(title->service, "Quay");
  EXPECT_EQ(title->kind, TitleKind::series);
  EXPECT_EQ(title->aliases, Names{"Schlachthafen"});
  EXPECT_EQ(title->cast, (Names{"Ada Moor", "Ben Sole"}));
  EXPECT_EQ(title->ids, (Names{"tvmaze:9101", "thetvdb:4411", "imdb:tt9101001"}));
  EXPECT_TRUE(title->is_imported);
}

TEST(Tvmaze, FindsTheShowInWhatASearchAndAScheduleGive) {
  EXPECT_EQ(parse_tvmaze("{\"score\":0.9,\"show\":" + std::string(kShow) + "}")->year, 2024);
  EXPECT_EQ(parse_tvmaze("{\"id\":1,\"season\":1,\"airdate\":\"2024-03-01\",\"_embedded\":{\"show\":" +
                         std::string(kShow) + "}}")
                ->name,
            "Battle Harbour");
}

TEST(Tvmaze, NamesTheFieldThatIsWrong) {
  EXPECT_EQ(parse_tvmaze("{\"id\":1,\"premiered\":null}").error().where, "field \"name\"");
  EXPECT_EQ(parse_tvmaze("{\"name\":\"?!\"}").error().where, "field \"name\"");
  EXPECT_EQ(parse_tvmaze("{\"name\":7}").error().where, "field \"name\"");
  for (const char* wrong : {"\"soon\"", "\"20241-01-01\"", "\"1600-01-01\"", "2024", "true", "\"2024x\""})
    EXPECT_EQ(with(std::string("\"premiered\":") + wrong).error().where, "field \"premiered\"") << wrong;
  EXPECT_FALSE(parse_tvmaze("{\"name\":\"Salt Hour\""));
  EXPECT_FALSE(parse_tvmaze("7"));
  EXPECT_FALSE(parse_tvmaze(R"({"id":1,"name":"Pilot","season":1,"number":1,"airdate":"2024-03-01"})"));
  EXPECT_FALSE(parse_tvmaze(R"({"person":{"name":"Ada Moor"},"character":{"name":"Mara"}})"));
}

TEST(Tvmaze, LivesWithFieldsThatAreMissingOrOfAnotherKind) {
  EXPECT_EQ(with("\"premiered\":null")->year, 0);
  EXPECT_EQ(with("\"premiered\":\"\"")->year, 0);
  EXPECT_EQ(with("\"premiered\":\"2024\"")->year, 2024);
  EXPECT_EQ(with("\"id\":\"12\"")->ids, Names{"tvmaze:12"});
  EXPECT_EQ(with("\"id\":-1.5")->ids, Names{});
  EXPECT_EQ(with("\"network\":\"KTN\",\"webChannel\":[],\"externals\":7")->service, "");
  EXPECT_EQ(with("\"_embedded\":{\"cast\":{},\"akas\":[null,7,{\"name\":null}]}")->aliases, Names{});
}

TEST(Tvmaze, TakesGenresAndTypeAndTheCountryOfItsHome) {
  EXPECT_EQ(parse_tvmaze(kShow)->genres, Names{"tvmaze:drama"});
  EXPECT_EQ(with(R"("type":"Animation","genres":["Science-Fiction","DIY","Comedy",7])")->genres,
            (Names{"tvmaze:science-fiction", "tvmaze:comedy", "tvmaze:animation"}));
  EXPECT_EQ(with(R"("genres":"Drama","type":null)")->genres, Names{});
  const auto home = with(R"("network":{"name":"KTN","country":{"name":"Britain","code":"GB"}},)"
                         R"("webChannel":{"name":"Quay","country":{"code":"US"}})");
  EXPECT_EQ(home->service, "KTN");
  EXPECT_EQ(home->region, "GB");
  EXPECT_EQ(with(R"("webChannel":{"name":"Quay","country":{"code":"everywhere"}})")->region, "");
  EXPECT_EQ(parse_tvmaze(kShow)->region, "");
}

TEST(Tvmaze, MakesNamesSafeToKeep) {
  EXPECT_EQ(parse_tvmaze("{\"name\":\" Salt\\n\\u0001 Hour \xC3\"}")->name, "Salt Hour \xEF\xBF\xBD");
  EXPECT_FALSE(parse_tvmaze("{\"name\":\"" + std::string(301, 'x') + "\"}"));
  std::string akas;
  for (int i = 0; i < 5000; ++i) akas += "{\"name\":\"Name " + std::to_string(i) + "\"},";
  EXPECT_LE(with("\"_embedded\":{\"akas\":[" + akas + "{}]}")->aliases.size(), 100U);
  EXPECT_TRUE(with("\"deep\":" + std::string(100000, '[') + std::string(100000, ']')));
}

TEST(RecogniseTitles, KnowsTheTwoShapesAndNoOther) {
  EXPECT_EQ(recognise_titles(kShow), TitleSource::tvmaze);
  EXPECT_EQ(recognise_titles("\xEF\xBB\xBF [" + std::string(kShow)), TitleSource::tvmaze);
  EXPECT_EQ(recognise_titles(R"([
{"type":"item","id":"Q42","labels":{"en":{)"),
            TitleSource::wikidata);
  EXPECT_EQ(recognise_titles(R"({"entities":{"Q42":{"type":"item","id": "Q42","claims":{}}}})"),
            TitleSource::wikidata);
  for (const char* other :
       {"", "[", "title,year\n", "<html>", R"({"id":"a","text":"It said \"premiered\" and \"network\"."})",
        R"({"version":"https://jsonfeed.org/version/1.1","items":[{"id":"Q1","content_text":"x"}]})",
        R"({"id":"Q1","text":"labels"})", R"({"id":"premiered","name":"network","text":"x"})",
        R"("premiered" "network" "name")"})
    EXPECT_EQ(recognise_titles(other), TitleSource::none) << other;
}

}  // namespace
}  // namespace logline::catalogue
