#include "line/reported.h"

#include <gtest/gtest.h>

namespace logline::line {
namespace {

Article article_of(const std::string& outlet, const std::string& address, const std::string& name) {
  Article article;
  article.outlet = outlet;
  article.address = address;
  article.name = name;
  return article;
}

TEST(Reported, OutletsAreToldApartByNameThenHostThenArticle) {
  const Reading reading;
  const std::vector<Article> articles{article_of("Radio Post", "https://post.example/1", "1"),
                                      article_of("RADIO POST", "https://x.example/2", "2"),
                                      article_of("", "https://www.gull.example/3", "3"),
                                      article_of("", "https://gull.example/4", "4"),
                                      article_of("", "", "5"),
                                      article_of("", "", "6")};
  std::vector<Report> reports;
  for (const Article& article : articles) reports.push_back({&article, &reading, {}, false});
  EXPECT_EQ(count_outlets(reports), 4);
}

TEST(Reported, TitlesThatMostReportsNameComeFirstAndNoMoreThanTwelve) {
  const Article article;
  std::vector<Reading> readings(2);
  for (int i = 0; i < 20; ++i) {
    const std::string title = std::string("Gull ") + static_cast<char>('a' + i);
    readings[0].statements.push_back({.article = {}, .claim = StatusClaim{.title = {title}}});
  }
  readings[1].main_title = "gull t";
  const std::vector<std::string> titles =
      titles_of({{&article, &readings[0], {}, false}, {&article, &readings[1], {}, false}});
  ASSERT_EQ(titles.size(), 12U);
  EXPECT_EQ(titles[0], "gull t");
  EXPECT_EQ(titles[1], "gull a");
}

TEST(Reported, LabelsAreThoseOfEveryStatement) {
  const Article article;
  std::vector<Reading> readings(2);
  readings[0].statements.push_back(
      {.article = {}, .claim = StatusClaim{.title = {}, .event = Event::renewed}});
  readings[0].statements.push_back({.article = {}, .claim = QuoteClaim{.speaker = {}, .text = {}}});
  readings[1].statements.push_back({.article = {},
                                    .claim = StatusClaim{.title = {}, .event = Event::scheduled},
                                    .polarity = Polarity::no});
  const std::vector<Report> reports{{&article, &readings[0], {}, false}, {&article, &readings[1], {}, false}};
  EXPECT_EQ(labels_of(reports), (std::vector<std::string>{"not_scheduled", "quote", "renewed"}));
  EXPECT_EQ(label_of(readings[1].statements[0]), "not_scheduled");
  EXPECT_TRUE(labels_of({}).empty());
}

}  // namespace
}  // namespace logline::line
