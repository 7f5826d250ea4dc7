#include <gtest/gtest.h>

#include "wire/json.h"

namespace logline {
namespace {

Article an_article() {
  Article article;
  article.name = "https://gull.example/a";
  article.id = ArticleId::of(article.name);
  article.headline = "“Salt” returns";
  article.text = "Lumora renewed Salt. It returns in May.";
  article.published = Timestamp::parse_iso("2026-03-04T09:30+01:00");
  article.images = {{"https://gull.example/i.jpg", "A woman on a pier", "On set", "Lumora"}};
  article.marks = {{MarkKind::emphasis, 15, 19}};
  article.earlier_headlines = {"Salt to return"};
  article.revisions = 2;
  return article;
}

Statement a_status(const Article& article) {
  return {.article = article.id,
          .claim = StatusClaim{.title = {"Salt", Span{Part::headline(), 3, 7}},
                               .season = 2,
                               .event = Event::renewed,
                               .when = When{*PartialDate::parse("2026-05"), Span{Part::text(), 35, 38}}},
          .polarity = Polarity::no,
          .certainty = Certainty::rumoured,
          .said_at = article.published,
          .span = {Part::text(), 0, 20},
          .reveals = {{"Salt", 1, 8}},
          .rule = "status_cue"};
}

TEST(Wire, ArticleComesBackAsItWas) {
  const Article article = an_article();
  const auto again = article_from_json(*parse_json(to_line(to_json(article))));
  ASSERT_TRUE(again) << again.error().to_string();
  EXPECT_EQ(to_line(to_json(*again)), to_line(to_json(article)));
  EXPECT_EQ(again->id, article.id);
  ASSERT_EQ(again->marks.size(), 1U);
  EXPECT_EQ(again->marks[0].end, 19U);
}

TEST(Wire, EditsComeBackAsTheyWere) {
  const Edit edit{.at = Timestamp::parse_iso("2026-03-04T09:30Z"),
                  .headline = "Salt to return",
                  .removed = {"It may."},
                  .added = {"It will."},
                  .reveals = {{"Salt", 1, 8}}};
  const Json json = to_json(std::vector{edit, Edit{}});
  EXPECT_EQ(*edit_from_json(json[0]), edit);
  EXPECT_EQ(*edit_from_json(json[1]), Edit{});
  EXPECT_FALSE(edit_from_json(*parse_json(R"({"removed": "a"})")));
}

TEST(Wire, ReadingComesBackWithClaimsOfEveryKind) {
  const Article article = an_article();
  Reading reading;
  reading.is_about_television = true;
  reading.statements.push_back(a_status(article));
  const std::vector<Claim> claims = {
      CreditClaim{{"Salt"}, {"Ada Wren"}, Job::voice, {"Gull"}},
      AvailabilityClaim{{"Salt"}, 1, {"Lumora"}, Relation::leaves, std::nullopt, "GB"},
      QuoteClaim{{"Ada Wren"}, {"Hello"}, {"X"}, std::nullopt, {}},
      SynopsisClaim{{"Salt"}, {"A town."}},
      RelatedClaim{{"Salt"}, {"Brine"}},
      AwardClaim{{"Ada Wren"}, {}, {"Emmy"}, 2020}};
  for (const Claim& claim : claims) reading.statements.push_back({.article = article.id, .claim = claim});
  reading.mentions.push_back({MentionKind::quote, {Part::text(), 0, 4}, "Lumo", Span{Part::text(), 5, 9}});
  const auto again = reading_from_json(to_json(reading), article.id);
  ASSERT_TRUE(again) << again.error().to_string();
  EXPECT_EQ(to_line(to_json(*again)), to_line(to_json(reading)));
}

TEST(Wire, SpanOfAnotherPartKeepsItsPart) {
  const Article article = an_article();
  const Json json = to_json(a_status(article), "a", true);
  EXPECT_EQ(json["arguments"]["title"], (Json{3, 7, "headline"}));
  EXPECT_EQ(json["arguments"]["when"], (Json{35, 38}));
}

TEST(Wire, WrongFieldIsNamed) {
  const auto wrong = article_from_json(*parse_json(R"({"id":"a","published":"2026-02-31"})"));
  ASSERT_FALSE(wrong);
  EXPECT_NE(wrong.error().what.find("published"), std::string::npos);
  EXPECT_FALSE(line_from_json(*parse_json(R"({"story":"zz","part":"text","span":[3,1]})")));
  EXPECT_FALSE(statement_from_json(*parse_json("[1,2]"), {}));
}

TEST(Wire, DeepNestingIsNoHarm) {
  const std::string deep(1000000, '[');
  EXPECT_FALSE(parse_json(deep));
}

}  // namespace
}  // namespace logline
