#include "fetch/recognise.h"

#include <gtest/gtest.h>

namespace logline::fetch {
namespace {

ContentKind kind(std::string_view bytes, std::string_view type = "") { return recognise(bytes, type); }

TEST(Recognise, FeedsOfEveryFamily) {
  EXPECT_EQ(kind("<?xml version='1.0'?><rss version='2.0'>", "text/html"), ContentKind::feed);
  EXPECT_EQ(kind("<feed xmlns='http://www.w3.org/2005/Atom'>"), ContentKind::feed);
  EXPECT_EQ(kind(R"({"version": "https://jsonfeed.org/version/1.1", "items": []})"), ContentKind::feed);
  EXPECT_EQ(kind("<?xml version='1.0'?><urlset/>"), ContentKind::feed) << "the feed parser says what it is";
}

TEST(Recognise, PagesWithAndWithoutDoctype) {
  EXPECT_EQ(kind("\n<!DOCTYPE html><html>"), ContentKind::html);
  EXPECT_EQ(kind("<!-- made by hand --><p>Words"), ContentKind::html);
  EXPECT_EQ(kind("<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>"), ContentKind::html);
  EXPECT_EQ(kind("<main-thing>x</main-thing>", "text/html; charset=utf-8"), ContentKind::html);
}

TEST(Recognise, ArticleLinesEvenWhenTheFirstIsBroken) {
  EXPECT_EQ(kind("{\"id\": \"a\", \"text\": \"requested_url response_text\"}\n"), ContentKind::article_lines);
  EXPECT_EQ(kind("\n{\"id\": \n{\"html\": \"<p>\"}\n"), ContentKind::article_lines);
}

TEST(Recognise, ArticleLinesOfAnyLength) {
  const std::string words(10'000'000, 'x');
  EXPECT_EQ(kind("{\"title\": \"" + words + "\", \"text\": \"\"}"), ContentKind::article_lines);
  EXPECT_EQ(kind("{\"text\": \"" + words + "\"}\n"), ContentKind::article_lines);
  EXPECT_EQ(kind("{\"note\": {\"text\": \"x\"}}"), ContentKind::binary) << "not at the top level";
}

TEST(Recognise, SavedFetchesEvenWhenBroken) {
  EXPECT_EQ(kind("{\n \"requested_url\": \"http://x.example\",\n \"response_text\": \"<rss>\"\n}"),
            ContentKind::saved_fetch);
  EXPECT_EQ(kind("{\n \"requested_url\": \"http://x.example\",\n \"response_text\": \"<rss>"),
            ContentKind::saved_fetch);
}

TEST(Recognise, TextNothingAndTheUnreadable) {
  EXPECT_EQ(kind("Severance returns.\n\nIt is <3."), ContentKind::text);
  EXPECT_EQ(kind(""), ContentKind::empty);
  EXPECT_EQ(kind(" \r\n\t"), ContentKind::empty);
  EXPECT_EQ(kind(std::string_view("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0", 22)), ContentKind::binary);
  EXPECT_EQ(kind("%PDF-1.4"), ContentKind::binary);
  EXPECT_EQ(kind("{\"some\": \"settings\"}"), ContentKind::binary);
  EXPECT_EQ(kind(std::string(100000, '<')), ContentKind::text);
}

TEST(Recognise, Utf16IsReadBeforeItIsJudged) {
  std::string wide = "\xFF\xFE";
  for (char c : std::string("<rss version='2.0'><channel>")) (wide += c) += '\0';
  EXPECT_EQ(kind(wide), ContentKind::feed);
}

TEST(Recognise, BinaryThingsHaveNames) {
  EXPECT_EQ(name_of_binary("%PDF-1.7\n"), "a PDF");
  EXPECT_EQ(name_of_binary("\x89PNG\r\n"), "a picture (PNG)");
  EXPECT_EQ(name_of_binary(std::string("\0\0\0\x18"
                                       "ftypmp42",
                                       12)),
            "a video or picture (MP4, AVIF)");
  EXPECT_EQ(name_of_binary("ab"), "");
  EXPECT_EQ(name_of_binary(""), "");
}

}  // namespace
}  // namespace logline::fetch
