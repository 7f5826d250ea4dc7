// Genres: their pages, feeds and lists, whoever says of what genre a title is, and for whom it is hidden.
#include <gtest/gtest.h>

#include "base/embedded.h"
#include "invented_world.h"

namespace logline::site {
namespace {

bool page_has(const Response& response, const std::string& text) {
  return response.body.find(text) != std::string::npos;
}

void call_it(store::ArticleRow& row, const std::string& genre) {
  Statement said = row.reading.statements.front();
  said.claim = GenreClaim{.title = title_of(said.claim), .value = {genre}};
  said.reveals.clear();
  row.reading.statements.push_back(std::move(said));
  row.is_new.push_back(false);
}

// Gulls is a comedy by a catalogue and crime by a report, the Tide is crime by a report that gives plot away.
World world_of_genres() {
  World world;
  world.views.articles = {make_article(1, 1, "Gulls", Event::renewed, 0, false, true),
                          make_article(2, 2, "The Tide", Event::renewed, 0, false, true),
                          make_article(3, 3, "The Tide", Event::casting, 2, true, true),
                          make_article(4, 4, "Ash Lane", Event::renewed, 0, false, true)};
  call_it(world.views.articles[0], "crime");
  call_it(world.views.articles[2], "crime");
  world.views.catalogue = {{.id = {}, .name = "Gulls", .is_imported = true, .genres = {"tvmaze:comedy"}}};
  return world;
}

TEST(Genre, PageHasItsTitlesAndStoriesAndNoOthers) {
  World world = world_of_genres();
  const Response crime = world.get("/genre/crime");
  EXPECT_EQ(crime.status, 200U);
  EXPECT_TRUE(page_has(crime, "<h1>Crime</h1>"));
  EXPECT_TRUE(page_has(crime, "/title/gulls"));
  EXPECT_TRUE(page_has(crime, "word1"));
  EXPECT_FALSE(page_has(crime, "word4"));
  EXPECT_FALSE(page_has(crime, "ash-lane"));
  const Response all = world.get("/genres");
  EXPECT_TRUE(page_has(all, "href=\"/genre/crime\""));
  EXPECT_TRUE(page_has(all, "href=\"/genre/comedy\""));
  EXPECT_FALSE(page_has(all, "href=\"/genre/horror\""));
  for (const char* address : {"/genre/horror", "/genre/Crime", "/genre/", "/genre/horror/feed.atom",
                              "/genre/crime?before=x", "/api/v1/genres/horror", "/?genre=A"})
    EXPECT_EQ(world.get(address).status, 404U) << address;
  call_it(world.views.articles[3], "science-fiction");
  EXPECT_TRUE(page_has(world.get("/genres"), "href=\"/genre/science-fiction\""));
  EXPECT_EQ(world.get("/genre/science-fiction").status, 200U);
  EXPECT_TRUE(page_has(world.get("/genre/crime/feed.json"), "word1"));
  EXPECT_FALSE(page_has(world.get("/genre/crime/feed.atom"), "word4"));
}

TEST(Genre, ThatOnlyAHiddenReportStatesIsNotThere) {
  World world = world_of_genres();
  EXPECT_FALSE(page_has(world.get("/genre/crime"), "tide"));
  EXPECT_FALSE(page_has(world.get("/title/tide"), "/genre/crime"));
  EXPECT_FALSE(page_has(world.get("/?genre=crime"), "word2")) << "a story of its own that may be seen";
  EXPECT_FALSE(page_has(world.get("/api/v1/genres/crime"), "tide"));
  EXPECT_FALSE(page_has(world.get("/search?q=tide&genre=crime&kind=titles"), "/title/tide"));
  EXPECT_FALSE(page_has(world.get("/sitemap/genres.xml"), "horror"));
  world.accounts.said.titles["tide"] = {.is_caught_up = true};
  for (const char* address : {"/genre/crime", "/?genre=crime", "/api/v1/log?genre=crime"})
    EXPECT_TRUE(page_has(world.get(address), "word2")) << address;
  EXPECT_TRUE(page_has(world.get("/title/tide"), "/genre/crime"));
  EXPECT_TRUE(page_has(world.get("/search?q=tide&genre=crime&kind=titles"), "/title/tide"));
}

TEST(Genre, OfATitleOfWhichNothingMayBeSeenIsNotThereEither) {
  World world;
  world.views.articles = {make_article(1, 1, "Gulls", Event::finale, 2, true, true)};
  world.views.catalogue = {{.id = {}, .name = "Gulls", .is_imported = true, .genres = {"tvmaze:comedy"}}};
  EXPECT_EQ(world.get("/genre/comedy").status, 404U);
  EXPECT_FALSE(page_has(world.get("/api/v1/genres"), "comedy"));
  EXPECT_FALSE(page_has(world.get("/sitemap.xml"), "genres"));
  world.accounts.said.titles["gulls"] = {.is_caught_up = true};
  EXPECT_EQ(world.get("/genre/comedy").status, 200U);
  EXPECT_TRUE(page_has(world.get("/sitemap.xml"), "/sitemap/genres.xml"));
  EXPECT_TRUE(page_has(world.get("/sitemap/genres.xml"), "/genre/comedy<"));
}

TEST(Genre, TitleSaysWhoSaysSo) {
  World world = world_of_genres();
  const Response page = world.get("/title/gulls");
  EXPECT_TRUE(page_has(page, "href=\"/genre/comedy\""));
  EXPECT_TRUE(page_has(page, "TVmaze (CC BY-SA 4.0)"));
  EXPECT_TRUE(page_has(page, "\"genre\":[\"Comedy\",\"Crime\"]")) << "JSON-LD";
  const Json fields = parse_json(world.get("/api/v1/titles/gulls").body).value()["fields"];
  EXPECT_EQ(fields["genre:comedy"]["why"], "tvmaze");
  EXPECT_TRUE(fields["genre:comedy"]["sources"].empty());
  EXPECT_EQ(fields["genre:crime"]["sources"].size(), 1U);
}

TEST(Genre, NarrowsTheLogBesideItsOtherFilters) {
  World world = world_of_genres();
  const Response page = world.get("/?genre=crime&show=status");
  EXPECT_TRUE(page_has(page, "word1"));
  EXPECT_FALSE(page_has(page, "word4"));
  EXPECT_TRUE(page_has(page, "href=\"/?show=first-looks&amp;genre=crime\""));
  EXPECT_TRUE(page_has(page, "href=\"/feed.atom?show=status&amp;genre=crime\""));
  EXPECT_FALSE(page_has(world.get("/?genre=crime&show=interviews"), "word1"));
  EXPECT_TRUE(page_has(world.get("/feed.json?genre=crime"), "word1"));
  EXPECT_FALSE(page_has(world.get("/feed.json?genre=crime"), "word4"));
  world.accounts.followed = {{"title", "ash lane"}};
  EXPECT_FALSE(page_has(world.get("/?genre=crime"), "word1")) << "of what is followed";
  EXPECT_TRUE(page_has(world.get("/?genre=crime&show=all"), "word1"));
}

TEST(Genre, TellsWhatIsAboutToStart) {
  World world = world_of_genres();
  auto& starts = std::get<StatusClaim>(world.views.articles[0].reading.statements[0].claim);
  starts.event = Event::scheduled;
  starts.when = When{*PartialDate::parse("2026-07-02"), std::nullopt};
  EXPECT_TRUE(page_has(world.get("/genre/crime"), "2 July 2026"));
  starts.when = When{*PartialDate::parse("2026-06-29"), std::nullopt};  // yesterday
  EXPECT_FALSE(page_has(world.get("/genre/crime"), "about to start"));
}

TEST(Genre, TitlesComePageByPage) {
  World world;
  for (int i = 0; i < 70; ++i) {
    world.views.articles.push_back(
        make_article(i, i, "Salt " + std::to_string(i), Event::renewed, 0, false, true));
    call_it(world.views.articles.back(), "war");
  }
  const Response first = world.get("/genre/war");
  EXPECT_TRUE(page_has(first, "More titles"));
  EXPECT_TRUE(page_has(first, "Older stories"));
  const Json page = parse_json(world.get("/api/v1/genres/war?limit=40").body).value();
  EXPECT_EQ(page["titles"].size(), 40U);
  const Json rest = parse_json(world
                                   .get("/api/v1/genres/war?limit=40&after=" +
                                        render::percent_encode(page["next"].get<std::string>()))
                                   .body)
                        .value();
  EXPECT_EQ(rest["titles"].size(), 30U);
  EXPECT_TRUE(rest["next"].is_null());
}

TEST(Genre, EveryKeyHasWordsOnThePages) {
  const std::string_view table = embedded_file("data/catalogue/genres.tsv").value_or("");
  std::size_t keys = 0;
  for (std::size_t at = table.find('\n') + 1; at < table.size(); at = table.find('\n', at) + 1, ++keys) {
    const auto tab = table.find('\t', at), end = table.find('\n', at);
    const std::string key(table.substr(tab + 1, end - tab - 1));
    EXPECT_TRUE(World::pages.words().has("value_of.genre." + key)) << key;
  }
  EXPECT_GT(keys, 40U);
}

}  // namespace
}  // namespace logline::site
