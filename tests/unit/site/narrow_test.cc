// What a list is narrowed to: the log to what a reader's services have, a search to a kind, a title, a time.
#include <gtest/gtest.h>

#include "invented_world.h"
#include "site/my_services.h"

namespace logline::site {
namespace {

Statement available(const store::ArticleRow& row, const std::string& service, Relation relation) {
  Statement statement = row.reading.statements.front();
  statement.claim =
      AvailabilityClaim{.title = title_of(statement.claim), .service = {service}, .relation = relation};
  return statement;
}

World service_world() {
  World world;
  world.views.articles = {make_article(1, 1, "Gulls", Event::renewed, 0, false, true),
                          make_article(2, 2, "The Tide", Event::renewed, 0, false, true)};
  auto& row = world.views.articles[0];
  row.reading.statements.push_back(available(row, "Brightbox+", Relation::streams));
  row.is_new.push_back(true);
  return world;
}

bool shows(World& world, const std::string& address, const std::string& words) {
  return world.get(address).body.find(words) != std::string::npos;
}

TEST(MyServicesFilter, LeavesOutWhatIsSaidOfAnotherRegionAlone) {
  World world = service_world();
  auto& row = world.views.articles[0];
  std::get<AvailabilityClaim>(row.reading.statements.back().claim).region = "US";
  world.accounts.watched_on = {"Brightbox+"};
  EXPECT_TRUE(shows(world, "/?show=services", "word1")) << "none was chosen";
  world.accounts.where = "US";
  EXPECT_TRUE(shows(world, "/?show=services", "word1"));
  world.accounts.where = "GB";
  EXPECT_FALSE(shows(world, "/?show=services", "word1"));
  row.reading.statements.push_back(available(row, "Brightbox+", Relation::airs));
  row.is_new.push_back(true);
  EXPECT_TRUE(shows(world, "/?show=services", "word1")) << "what names none holds in each";
}

TEST(MyServicesFilter, KnowsTheCountryOfAHomeByTheCatalogue) {
  World world = service_world();
  world.views.catalogue = {
      {.id = {}, .name = "The Tide", .service = "Pennant", .is_imported = true, .region = "AU"}};
  world.accounts.watched_on = {"Pennant"};
  EXPECT_TRUE(shows(world, "/?show=services", "word2"));
  world.accounts.where = "GB";
  EXPECT_FALSE(shows(world, "/?show=services", "word2"));
  world.accounts.where = "AU";
  EXPECT_TRUE(shows(world, "/?show=services", "word2"));
}

TEST(Region, IsChosenInTheSettingsAndExported) {
  World world = service_world();
  const auto save = [&](const char* region) {
    return world.send("POST", "/settings",
                      {{"wall", "bars"}, {"region", region}, {"token", std::string(kToken)}});
  };
  EXPECT_EQ(save("GB").status, 303U);
  EXPECT_TRUE(shows(world, "/settings", "<option value=\"GB\" selected>United Kingdom"));
  EXPECT_TRUE(shows(world, "/settings/export", "\"region\":\"GB\""));
  for (const char* wrong : {"gb", "XX", "G", "GB "}) EXPECT_EQ(save(wrong).status, 400U) << wrong;
  EXPECT_EQ(world.accounts.where, "GB");
  EXPECT_EQ(save("").status, 303U);
  EXPECT_EQ(world.accounts.where, "");
}

TEST(Region, OfAnotherStandsApartOnATitlesPage) {
  World world = service_world();
  auto& row = world.views.articles[0];
  std::get<AvailabilityClaim>(row.reading.statements.back().claim).region = "US";
  EXPECT_TRUE(shows(world, "/title/gulls", "Streams on (United States)"));
  EXPECT_FALSE(shows(world, "/title/gulls", "In other regions than yours"));
  world.accounts.where = "US";
  EXPECT_FALSE(shows(world, "/title/gulls", "In other regions than yours"));
  world.accounts.where = "GB";
  EXPECT_TRUE(shows(world, "/title/gulls", "In other regions than yours"));
}

TEST(MyServicesFilter, ShowsWhatTheyHave) {
  World world = service_world();
  EXPECT_EQ(world.get("/?show=services").status, 404U) << "there are none";
  EXPECT_FALSE(shows(world, "/", "My services"));
  const Response saved = world.send("POST", "/settings",
                                    {{"wall", "bars"},
                                     {"services", " BRIGHTBOX+ \r\nPennant\n\nbrightbox+"},
                                     {"token", std::string(kToken)}});
  EXPECT_EQ(saved.status, 303U);
  EXPECT_EQ(world.accounts.watched_on, (std::vector<std::string>{"BRIGHTBOX+", "Pennant"}));
  EXPECT_TRUE(shows(world, "/", "/?show=services\""));
  EXPECT_TRUE(shows(world, "/?show=services", "word1"));
  EXPECT_FALSE(shows(world, "/?show=services", "word2"));
  EXPECT_TRUE(shows(world, "/settings", "BRIGHTBOX+\nPennant\n</textarea>"));
  EXPECT_TRUE(shows(world, "/settings/export", "\"services\":[\"BRIGHTBOX+\",\"Pennant\"]"));
}

TEST(MyServicesFilter, KnowsWhatHasLeftAndNothingThatIsHidden) {
  World world = service_world();
  world.accounts.watched_on = {"brightbox+"};
  auto& rows = world.views.articles;
  rows.push_back(make_article(3, 3, "Gulls", Event::casting, 0, false, true));
  rows[2].reading.statements.push_back(available(rows[2], "Brightbox+", Relation::leaves));
  EXPECT_FALSE(shows(world, "/?show=services", "word1"));
  rows[2].reading.statements.back().reveals = {{"Gulls", 7, 1}};
  EXPECT_TRUE(shows(world, "/?show=services", "word1")) << "as far as this reader may see it has not left";
}

TEST(MyServicesFilter, RefusesTooMuch) {
  std::string many;
  for (int i = 0; i < 61; ++i) many += "Service " + std::to_string(i) + "\n";
  EXPECT_FALSE(parse_services(many));
  EXPECT_FALSE(parse_services(std::string(81, 'a')));
  EXPECT_EQ(parse_services(" \n!\n")->size(), 0U);
  World world = service_world();
  EXPECT_EQ(
      world.send("POST", "/settings", {{"wall", "bars"}, {"services", many}, {"token", std::string(kToken)}})
          .status,
      400U);
}

World search_world() {
  World world = service_world();
  world.views.articles[1].article.published = Timestamp::parse_iso("2026-03-10T12:00:00Z");
  return world;
}

TEST(NarrowSearch, ToATitle) {
  World world = search_world();
  EXPECT_TRUE(shows(world, "/search?q=event", "word2"));
  EXPECT_TRUE(shows(world, "/search?q=event&title=the+TIDE", "word2"));
  EXPECT_FALSE(shows(world, "/search?q=event&title=the+TIDE", "word1"));
}

TEST(NarrowSearch, ToATime) {
  World world = search_world();
  EXPECT_TRUE(shows(world, "/search?q=event&from=2026-03-10&to=2026-03-10", "word2"));
  EXPECT_FALSE(shows(world, "/search?q=event&from=2026-03-10&to=2026-03-10", "word1"));
  EXPECT_TRUE(shows(world, "/search?q=event&from=2026-03", "word1"));
  EXPECT_FALSE(shows(world, "/search?q=event&to=2026-03-09", "word2"));
  EXPECT_EQ(world.get("/search?q=event&from=2026-02-31").status, 400U);
}

TEST(NarrowSearch, ToAKind) {
  World world = search_world();
  EXPECT_FALSE(shows(world, "/search?q=gulls&kind=people", "href=\"/title/gulls\""));
  EXPECT_TRUE(shows(world, "/search?q=gulls&kind=titles", "href=\"/title/gulls\""));
  EXPECT_FALSE(shows(world, "/search?q=gulls&kind=stories", "href=\"/title/gulls\"><i>"));
  EXPECT_FALSE(shows(world, "/search?q=event&kind=titles", "id=\"hits\""));
  EXPECT_TRUE(shows(world, "/search?q=event&kind=stories", "id=\"hits\""));
  EXPECT_EQ(world.get("/search?q=event&kind=films").status, 400U);
}

}  // namespace
}  // namespace logline::site
