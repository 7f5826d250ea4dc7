#include "render/templates.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace logline::render {
namespace {

std::string render(const std::string& text, const Values& values, std::vector<TemplateSource> partials = {}) {
  partials.push_back({"page", text});
  auto templates = Templates::parse(partials);
  return templates ? templates->render("page", values) : "ERROR " + templates.error().to_string();
}

TEST(Template, EscapesWhatCouldBeMarkup) {
  EXPECT_EQ(render("<a title=\"{{x}}\">", {{"x", "<b> & \"c\" 'd'"}}),
            "<a title=\"&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\">");
}

TEST(Template, LeavesRawValuesAlone) { EXPECT_EQ(render("{{{x}}}{{&x}}", {{"x", "<b>"}}), "<b><b>"); }

TEST(Template, GivesNothingForAMissingName) { EXPECT_EQ(render("[{{x}}{{a.b}}]", {{"a", 1}}), "[]"); }

TEST(Template, RepeatsASectionForEachItem) {
  EXPECT_EQ(render("{{#l}}({{n}}{{.}}){{/l}}", {{"l", Values::array({1, 2})}, {"n", "n"}}), "(n1)(n2)");
}

TEST(Template, ShowsInvertedSectionsForWhatIsNone) {
  for (const Values& none : {Values(nullptr), Values(false), Values(""), Values::array()})
    EXPECT_EQ(render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", {{"x", none}}), "no") << none.is_null();
  EXPECT_EQ(render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", {{"x", 0}}), "yes");
}

TEST(Template, LooksNamesUpFromTheInside) {
  EXPECT_EQ(render("{{#a}}{{x}}{{y}}{{/a}}", {{"x", "outer"}, {"y", "y"}, {"a", {{"x", "inner"}}}}),
            "innery");
}

TEST(Template, IncludesPartials) { EXPECT_EQ(render("a{{>p}}c", {{"x", "<"}}, {{"p", "{{x}}"}}), "a&lt;c"); }

TEST(Template, LeavesNoLineBehindForATagAloneOnIt) {
  EXPECT_EQ(render("a\n  {{#x}}\nb\n  {{/x}}\n  {{! note }}\nc\n", {{"x", true}}), "a\nb\nc\n");
}

TEST(Template, NamesFileAndLineOfAMistake) {
  const auto error_of = [](const char* text) { return Template::parse(text, "page").error().to_string(); };
  EXPECT_EQ(error_of("a\n{{#x}}"), "page:2: {{#x}} is never closed");
  EXPECT_EQ(error_of("a\n\n{{/x}}"), "page:3: {{/x}} closes nothing that is open here");
  EXPECT_EQ(error_of("{{x"), "page:1: a tag is never closed");
  EXPECT_EQ(error_of("{{a b}}"), "page:1: 'a b' is not a name");
  EXPECT_EQ(error_of("{{=<% %>=}}"), "page:1: delimiters can't be changed");
}

TEST(Template, RefusesSectionsNestedTooDeep) {
  std::string text, end;
  for (int i = 0; i < 100'000; ++i) text += "{{#x}}";
  EXPECT_FALSE(Template::parse(text, "page"));
}

TEST(Template, RefusesPartialsThatContainThemselves) {
  EXPECT_EQ(render("{{>p}}", {}, {{"p", "{{>q}}"}, {"q", "{{>p}}"}}).substr(0, 5), "ERROR");
  EXPECT_EQ(render("{{>gone}}", {}), "ERROR page: there is no template 'gone'");
}

TEST(Template, DoesNotRunWhatAValueSays) {
  EXPECT_EQ(render("{{x}}", {{"x", "{{y}}{{>p}}"}, {"y", "bad"}}), "{{y}}{{&gt;p}}");
}

RC_GTEST_PROP(Template, NeverPrintsABareAngleOrQuoteOfAValue, (const std::string& value)) {
  const std::string shown = render("{{x}}", {{"x", value}});
  RC_ASSERT(shown.find_first_of("<>\"'") == std::string::npos);
}

RC_GTEST_PROP(Template, ParsesOrRefusesAnything, ()) {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "{{", "}}", "{{{", "}}}", "#x", "/x", "^x", ">p", " ", "\n", "x", "{{#x}}", "{{/x}}", "{{>p}}"));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  render(text, {{"x", {1, 2}}}, {{"p", "p"}});
}

TEST(Templates, EmbeddedOnesAreWellFormed) {
  const auto templates = load_templates();
  ASSERT_TRUE(templates) << templates.error().to_string();
  for (const char* page :
       {"log", "story", "walled", "title", "person", "titles", "search", "settings", "notice"})
    EXPECT_TRUE(templates->has(page)) << page;
}

}  // namespace
}  // namespace logline::render
