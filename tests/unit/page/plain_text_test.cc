#include "page/plain_text.h"

#include <gtest/gtest.h>

#include "tests/unit/page/rules_for_tests.h"

namespace logline {
namespace {

Article read_text(std::string text) {
  Document document;
  document.name = "a";
  document.bytes = std::move(text);
  return *article_from_text(document, shipped_rules());
}

TEST(PlainText, DropsLinesOfFurniture) {
  EXPECT_EQ(read_text("Lakeland is back, its makers said.\n\nMore like this\n\nRead more:\n\nIt returns in "
                      "May.\n\nAdvertisement\n")
                .text,
            "Lakeland is back, its makers said.\nIt returns in May.");
}

TEST(PlainText, DropsANewsletterFormInOneLine) {
  EXPECT_EQ(
      read_text("Lakeland is back, its makers said.\n\nGet drama news direct to your inbox The week's best. "
                "Email address Sign Up You can "
                "unsubscribe at any time.\n\nIt returns in May.")
          .text,
      "Lakeland is back, its makers said.\nIt returns in May.");
}

TEST(PlainText, DropsFurnitureSentencesAndKeepsTheirNeighbours) {
  EXPECT_EQ(
      read_text("Lakeland is available to stream on Tidewater. Sign up to Tidewater now. Check out more of "
                "our Drama coverage.")
          .text,
      "Lakeland is available to stream on Tidewater.");
}

TEST(PlainText, NeverCutsWhatSomebodySays) {
  const std::string line = "She told viewers: \"Sign up to the choir now. Subscribe today!\" and laughed.";
  EXPECT_EQ(read_text(line).text, line);
}

TEST(PlainText, QuotationOverParagraphsStaysWhole) {
  const std::string text = "He said: \"We start small.\n\"Then we grow.\"";
  EXPECT_EQ(read_text("He said: \"We start small.\n\n\"Then we grow.\"").text, text);
}

TEST(PlainText, DropsTheTailThatIsAboutOtherThings) {
  EXPECT_EQ(
      read_text("Lakeland is back, its makers said on Monday, and it will be longer.\n\nIt returns in May "
                "with ten parts.\n\nRelated "
                "articles\n\nFerry news\n")
          .text,
      "Lakeland is back, its makers said on Monday, and it will be longer.\nIt returns in May with ten "
      "parts.");
}

TEST(PlainText, LeadingDateIsPublished) {
  const Article article = read_text(" date 2025-03-04 Lakeland is back.");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(article.published->to_iso(), "2025-03-04");
  EXPECT_EQ(article.text, "Lakeland is back.");
}

TEST(PlainText, AnImpossibleDateIsText) {
  EXPECT_FALSE(read_text("date 2025-02-31 Lakeland is back.").published);
}

TEST(PlainText, HeadlineIsAShortFirstLineBeforeAnEmptyOne) {
  const Article article =
      read_text("Lakeland returns for a third series\r\n\r\nIt is back, its makers said.");
  EXPECT_EQ(article.headline, "Lakeland returns for a third series");
  EXPECT_EQ(article.text, "It is back, its makers said.");
  EXPECT_EQ(read_text("It is back.\n\nMore follows.").headline, "");
}

TEST(PlainText, IsValidUtf8WithoutCarriageReturns) {
  const Article article = read_text(std::string("a\xFF\r\nb\0c", 7));
  EXPECT_EQ(article.text.find('\r'), std::string::npos);
  EXPECT_EQ(article.text.find('\0'), std::string::npos);
}

TEST(PlainText, TextWithoutWordsIsRefused) {
  for (const std::string& bytes : {std::string(1 << 20, '<'), std::string("“ ” — …"), std::string(". . .")}) {
    Document document;
    document.bytes = bytes;
    const auto article = article_from_text(document, shipped_rules());
    ASSERT_FALSE(article) << bytes.substr(0, 20);
    EXPECT_NE(article.error().what.find("no article"), std::string::npos);
  }
}

}  // namespace
}  // namespace logline
