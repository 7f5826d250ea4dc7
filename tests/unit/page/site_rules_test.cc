// Rules that a person writes for single sites, and the selectors in them.
#include "page/site_rules.h"

#include <gtest/gtest.h>

#include "html/parse.h"
#include "page/page.h"
#include "tests/unit/page/rules_for_tests.h"

namespace logline::page {
namespace {

bool is_selected(std::string_view selector, std::string_view html, html::Tag tag) {
  const html::Tree tree = html::parse_fragment(html);
  const auto parsed = parse_selector(selector);
  EXPECT_TRUE(parsed) << selector;
  for (html::NodeIndex node = 0; node < tree.size(); ++node)
    if (tree.tag(node) == tag) return parsed->matches(tree, node);
  return false;
}

constexpr std::string_view kNested =
    "<main id=top><div class='story  wide' data-part='the body'><p lang=en>x</p></div></main>";

TEST(Selectors, TellElementsByTagClassIdAttributeAndPlace) {
  for (const char* selector : {"p", "P", "*", "[lang]", "[lang=en]", "p[lang='en']", "main p", "#top p",
                               ".story p", "main#top .wide.story [lang=en]", "div[data-part=\"the body\"] p"})
    EXPECT_TRUE(is_selected(selector, kNested, html::Tag::p)) << selector;
  for (const char* selector :
       {"div", ".wide", "[lang=de]", "[id]", "p main", "#story p", ".stor p", "section p"})
    EXPECT_FALSE(is_selected(selector, kNested, html::Tag::p)) << selector;
}

TEST(Selectors, SayWhatIsWrong) {
  for (const char* selector : {"", " ", "p > a", "a,b", "p:first-child(2)", "[", "[a", ".", "p.", "[a~=b]",
                               "[=b]", "a b c d e f g h i"})
    EXPECT_FALSE(parse_selector(selector)) << selector;
}

TEST(SiteRules, NameTheLineThatIsWrong) {
  const std::pair<const char*, const char*> wrong[] = {
      {"# my rules\ngull.example\tmain\t.story\ngull.example\tbody\t.story\n", "rules.tsv:3"},
      {"gull.example\tmain\n", "rules.tsv:1"},
      {"\n\nnot a host\tmain\tp\n", "rules.tsv:3"},
      {"gull.example\tdrop\tp > a\n", "rules.tsv:1"}};
  for (const auto& [bytes, where] : wrong) {
    const auto read = parse_site_rules("rules.tsv", bytes);
    ASSERT_FALSE(read) << bytes;
    EXPECT_EQ(read.error().where, where);
  }
}

Article ruled(const std::string& rules, const std::string& address) {
  PageRules all = shipped_rules();
  all.sites = parse_site_rules("rules.tsv", rules).value();
  const std::string words =
      "The harbour drama will be back for a third series, its broadcaster said on Tuesday. ";
  Document document{.source = "a", .name = "a", .address = address};
  document.bytes =
      "<title>Gull</title><body><h1>Section page</h1><b class=head>Lakeland returns</b><i class=dek>Three "
      "it is.</i><u data-who>Ines Okafor</u><time class=when datetime=2024-05-06T10:00Z>today</time>"
      "<div class=one><p>First, " +
      words + words + words + "</p><p>Second, " + words + words + words +
      "</p></div><div class=two><p>Third, " + words + "</p><p class=ad>Fourth, " + words +
      "</p></div></body>";
  return article_from_page(document, all).value();
}

constexpr const char* kRules =
    "gull.example\tmain\t.two\ngull.example\tdrop\t.two .ad\ngull.example\theadline\t.head\n"
    "gull.example\tauthor\t[data-who]\ngull.example\tdate\t.when\ngull.example\tstandfirst\t.dek\n";

TEST(SiteRules, GoBeforeWhatThePageSays) {
  for (const char* address : {"https://gull.example/a", "https://www.tv.gull.example/a"}) {
    const Article article = ruled(kRules, address);
    EXPECT_TRUE(article.text.starts_with("Third,")) << article.text;
    EXPECT_EQ(article.text.find("Fourth"), std::string::npos);
    EXPECT_EQ(article.headline, "Lakeland returns");
    EXPECT_EQ(article.standfirst, "Three it is.");
    EXPECT_EQ(article.byline, std::vector<std::string>{"Ines Okafor"});
    ASSERT_TRUE(article.published);
    EXPECT_EQ(article.published->to_iso(), "2024-05-06T10:00Z");
    EXPECT_EQ(article.date_claims.front().from, "rule");
  }
}

TEST(SiteRules, ChangeNothingElsewhereOrWhereNothingMatches) {
  const Article plain = ruled("", "https://gull.example/a");
  for (const auto& [rules, address] :
       {std::pair<std::string, std::string>{kRules, "https://seagull.example/a"},
        {"gull.example\tmain\t.gone\ngull.example\tdate\t.gone\n", "https://gull.example/a"}}) {
    const Article article = ruled(rules, address);
    EXPECT_EQ(article.text, plain.text);
    EXPECT_EQ(article.headline, plain.headline);
    EXPECT_EQ(article.published, plain.published);
  }
}

}  // namespace
}  // namespace logline::page
