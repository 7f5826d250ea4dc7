#include "app/image_wishes.h"

#include <gtest/gtest.h>

namespace logline::app {
namespace {

constexpr std::int64_t kNow = 1'463'130'000;  // 2016-05-13, 09:00

Document feed_of(const std::string& date, int images) {
  std::string text = "<p>Harrow Lane is seen.</p>";
  for (int i = 0; i < images; ++i)
    text += "<img src='http://pictures.example/" + std::to_string(i) + ".jpg'/>";
  return {.address = "http://gull.example/feed",
          .bytes =
              "<rss version='2.0'><channel><title>Gull</title><item><title>Harrow Lane</title>"
              "<link>http://gull.example/a</link><pubDate>" +
              date + "</pubDate><description><![CDATA[" + text + "]]></description></item></channel></rss>"};
}

class ImageWishes : public ::testing::Test {
 protected:
  std::vector<WantedImage> wishes(const Document& document) {
    return wish_images(taken_down_, document, kNow);
  }
  TakenDown taken_down_{{}, load_page_rules().value()};
};

TEST_F(ImageWishes, AreTheImagesOfNewArticlesAFewOfEach) {
  const auto wanted = wishes(feed_of("Fri, 13 May 2016 06:00:00 GMT", 15));
  ASSERT_EQ(wanted.size(), kMostImagesOfAnArticle);
  EXPECT_EQ(wanted[0],
            (WantedImage{"http://pictures.example/0.jpg", "http://gull.example/a", wanted[0].outlet}));
  EXPECT_TRUE(wishes(feed_of("Mon, 2 May 2016 06:00:00 GMT", 15)).empty());
  EXPECT_TRUE(wishes({.bytes = "neither a feed nor a page"}).empty());
}

TEST_F(ImageWishes, AreThoseOfPagesToo) {
  const Document page{
      .address = "http://gull.example/a",
      .content_type = "text/html",
      .bytes =
          "<html><body><article><h1>Harrow Lane is renewed</h1><p>Harrow Lane is renewed for a "
          "second part, as its makers say at some length today.</p><figure><img "
          "src='/pictures/1.jpg' width='600' height='400'></figure><p>It will be seen in "
          "spring, with all who played in the first.</p></article></body></html>"};
  const auto wanted = wishes(page);
  ASSERT_EQ(wanted.size(), 1U);
  EXPECT_EQ(wanted[0].address, "http://gull.example/pictures/1.jpg");
  EXPECT_EQ(wanted[0].article, "http://gull.example/a");
}

TEST_F(ImageWishes, AreNoneWhereRobotsKeepNoImages) {
  Document feed = feed_of("Fri, 13 May 2016 06:00:00 GMT", 2);
  EXPECT_EQ(wishes(feed).size(), 2U);
  feed.headers = {{"x-robots-tag", "noimageindex"}};
  EXPECT_TRUE(wishes(feed).empty());
  Document page{.address = "http://gull.example/a", .content_type = "text/html"};
  const std::string text =
      "<body><article><h1>Harrow Lane is renewed</h1><p>Harrow Lane is renewed for a second part, as its "
      "makers say at some length today.</p><figure><img src='/pictures/1.jpg' width='600' height='400'>"
      "</figure><p>It will be seen in spring, with all who played in the first.</p></article></body></html>";
  page.bytes = "<html><head><meta name=robots content='nofollow, noimageindex'></head>" + text;
  EXPECT_TRUE(wishes(page).empty());
  page.bytes = "<html><head><meta name=robots content='nofollow'></head>" + text;
  EXPECT_EQ(wishes(page).size(), 1U);
}

TEST_F(ImageWishes, WhatIsTakenDownIsNotWanted) {
  taken_down_.in_force.add({.address = "http://pictures.example/0.jpg"});
  EXPECT_EQ(wishes(feed_of("Fri, 13 May 2016 06:00:00 GMT", 2)).size(), 1U);
  taken_down_.in_force.add({.address = "http://gull.example/a"});
  EXPECT_TRUE(wishes(feed_of("Fri, 13 May 2016 06:00:00 GMT", 2)).empty());
}

}  // namespace
}  // namespace logline::app
