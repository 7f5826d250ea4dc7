// What a page says of rights, dates, authors and language in the places where pages say it.
#include <gtest/gtest.h>

#include "page/page.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline {
namespace {

const std::string kStory =
    "<p>The harbour drama will be back for a third series, its broadcaster said on Tuesday, after months of "
    "silence about its future.</p><p>Filming starts in the spring, with most of the cast aboard, and the new "
    "parts will be shown before the end of the year.</p>";

Article saying(const std::string& head, const std::string& below_headline = {},
               const std::string& story = kStory) {
  Document document{.source = "a", .name = "a"};
  document.bytes = "<head>" + head + "</head><body><article><h1>Lakeland returns for a third run</h1>" +
                   below_headline + story + "</article>";
  return article_from_page(document, shipped_rules()).value();
}

std::string stated(const Rights& rights, std::string_view from) {
  for (const RightsSignal& signal : rights.signals)
    if (signal.from == from) return signal.value;
  return "none";
}

TEST(Rights, AreReadFromTiersPropertiesAndLinks) {
  EXPECT_EQ(saying("<meta property=article:content_tier content=locked>").rights.is_free,
            std::optional(false));
  EXPECT_EQ(saying("<meta property=article:content_tier content=free>").rights.is_free, std::optional(true));
  const Rights metered = saying("<meta property=article:content_tier content=metered>").rights;
  EXPECT_FALSE(metered.is_free);
  EXPECT_EQ(stated(metered, "meta article:content_tier"), "metered");
  EXPECT_EQ(
      saying("", "<div itemscope><meta itemprop=isAccessibleForFree content=false></div>").rights.is_free,
      std::optional(false));
  const Rights linked = saying(
                            "<link rel=license href=https://licence.example/by><link rel=tdm-policy "
                            "href=https://gull.example/tdm><meta http-equiv=X-Robots-Tag content=noarchive>")
                            .rights;
  EXPECT_EQ(stated(linked, "link license"), "https://licence.example/by");
  EXPECT_EQ(stated(linked, "tdm-policy"), "https://gull.example/tdm");
  EXPECT_TRUE(linked.forbids_archive);
}

std::string published(const Article& article) { return article.published ? article.published->to_iso() : ""; }

TEST(Dates, KeepClocksAndZones) {
  EXPECT_EQ(published(saying("<meta name=pubdate content='Fri, 15 Mar 2024 09:30:00 EST'>")),
            "2024-03-15T09:30-05:00");
  EXPECT_EQ(published(saying("", "<p>Published 15 March 2024 at 9.30am GMT</p>")), "2024-03-15T09:30Z");
  EXPECT_EQ(published(saying("", "<p>Publié le 15 mars 2024 à 9h30</p>")), "2024-03-15T09:30");
  EXPECT_EQ(published(saying("", "<p>15.03.2024</p>")), "2024-03-15");
  EXPECT_EQ(published(saying("<meta property=article:published_time content=1710495000>")).substr(0, 10),
            "2024-03-15");
  EXPECT_EQ(
      published(
          saying("<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":1710495000000}"
                 "</script>"))
          .substr(0, 10),
      "2024-03-15");
}

TEST(Dates, OfTheChangeAreTheFinestOfTheDay) {
  const Article article = saying(
      "<meta property=article:modified_time content=2024-03-16T10:00Z><script type=application/ld+json>"
      "{\"@type\":\"Article\",\"dateModified\":\"2024-03-16\"}</script>");
  ASSERT_TRUE(article.modified);
  EXPECT_EQ(article.modified->to_iso(), "2024-03-16T10:00Z");
}

TEST(Dates, SaidTwiceAreToldOnce) {
  const Article article = saying("", "<p class=byline>15 March 2024, 9:30</p>");
  EXPECT_EQ(article.date_claims.size(), 1U);
}

using Names = std::vector<std::string>;

TEST(Bylines, LeaveTitlesAndPhotographersOut) {
  EXPECT_EQ(saying("", "<p class=byline>By Ludwig Harbour Jr., Ph.D.</p>").byline,
            Names{"Ludwig Harbour Jr."});
  EXPECT_EQ(saying("", "<p>Words by Ines Okafor; photographs by Tom Reyes</p>").byline, Names{"Ines Okafor"});
  EXPECT_EQ(
      saying("<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ines Okafor'>")
          .byline,
      Names{"Ines Okafor"});
  EXPECT_EQ(
      saying(
          "<meta name=twitter:label1 content='Reading time'><meta name=twitter:data1 content='Two minutes'>")
          .byline,
      Names{});
}

TEST(Languages, AreToldByWordsWhenThePageDoesNotSay) {
  EXPECT_EQ(saying("").language, "en");
  EXPECT_EQ(saying("", "",
                   "<p>La série revient pour une troisième saison, a annoncé la chaîne mardi, et le tournage "
                   "commence au printemps avec la plupart des acteurs de la première saison.</p>")
                .language,
            "fr");
}

TEST(Headlines, AreTheH1WhenTheTitleNamesTheSite) {
  for (const char* head :
       {"<title>Screen Gull</title>",
        "<title>Screen Gull - news and reviews</title><meta property=og:site_name content='Screen Gull'>"})
    EXPECT_EQ(saying(head).headline, "Lakeland returns for a third run") << head;
}

}  // namespace
}  // namespace logline
