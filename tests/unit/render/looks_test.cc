#include "render/looks.h"

#include <gtest/gtest.h>

namespace logline::render {
namespace {

Article with_picture(const std::string& outlet, const std::string& alt) {
  Article article;
  article.id = ArticleId::of(outlet);
  article.outlet = outlet;
  article.address = "https://" + outlet + ".example/a";
  article.images.push_back({.address = "https://img.example/logo.png", .alt = "The logo"});
  article.images.push_back({.address = "https://img.example/1.jpg", .alt = alt, .is_lead = true});
  return article;
}

Statement first_look(Polarity polarity = Polarity::yes) {
  Statement statement;
  StatusClaim claim;
  claim.event = Event::first_look;
  statement.claim = claim;
  statement.polarity = polarity;
  return statement;
}

TEST(Looks, AreDescribedInTheirOutletsWordsOnce) {
  const Article a = with_picture("gull", "A woman on a stair"),
                b = with_picture("post", "A woman on a stair"),
                c = with_picture("tern", "Three people in a boat");
  const Statement look = first_look();
  const Values values = look_values({{&look, &a}, {&look, &b}, {&look, &c}}, load_words().value());
  ASSERT_EQ(values.size(), 2U);
  EXPECT_EQ(values.begin()[0]["alt"], "Three people in a boat");
  EXPECT_EQ(values.begin()[1]["alt"], "A woman on a stair");
  EXPECT_EQ(values.begin()[1]["source"]["outlet"], "gull");
  EXPECT_EQ(values.begin()[1]["more_outlets"], "1 more");
  EXPECT_EQ(values.begin()[1]["picture"], "https://img.example/1.jpg");
}

TEST(Looks, TheDesksWordsStandBesideTheOutlets) {
  Article told = with_picture("gull", "A woman on a stair"), again = told, silent = with_picture("post", "");
  again.id = ArticleId::of("tern");
  again.images.back().described = "Ines Marr, in oilskins, on an iron stair.";
  silent.images.back().described = "A boat.";
  silent.images.front().alt.clear();
  const Statement look = first_look();
  const Values values = look_values({{&look, &told}, {&look, &again}, {&look, &silent}}, Words());
  ASSERT_EQ(values.size(), 2U);
  EXPECT_EQ(values.begin()[0]["alt"], "");
  EXPECT_EQ(values.begin()[0]["described"], "A boat.");
  EXPECT_EQ(values.begin()[1]["alt"], "A woman on a stair");
  EXPECT_EQ(values.begin()[1]["described"], "Ines Marr, in oilskins, on an iron stair.");
}

TEST(Looks, ThePictureThatSaysItComesBeforeTheLead) {
  const Article article = with_picture("gull", "A woman on a stair");
  Statement look = first_look();
  look.span.part = Part::image_alt(0);
  EXPECT_EQ(look_values({{&look, &article}}, Words()).begin()[0]["alt"], "The logo");
}

TEST(Looks, WhatIsNoPictureOrNoFirstLookIsNotThere) {
  Article bare = with_picture("gull", "A woman on a stair");
  bare.images.clear();
  const Article article = with_picture("post", "A woman on a stair");
  const Statement look = first_look(), none = first_look(Polarity::no);
  Statement other;
  StatusClaim renewed;
  renewed.event = Event::renewed;
  other.claim = renewed;
  EXPECT_TRUE(look_values({{&look, &bare}, {&none, &article}, {&other, &article}}, Words()).empty());
}

TEST(Looks, ADescriptionIsCutLikeEveryExtract) {
  const Article article = with_picture("gull", std::string(150, 'a') + " " + std::string(150, 'b'));
  const Statement look = first_look();
  EXPECT_LE(look_values({{&look, &article}}, Words()).begin()[0]["alt"].text().size(), 200U);
}

}  // namespace
}  // namespace logline::render
