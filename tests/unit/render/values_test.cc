#include "render/values.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace logline::render {
namespace {

TEST(Values, AreWrittenDownAsTheyAre) {
  const std::vector<std::string> tags{"a", "b"};
  Values values{{"title", "Gull"},
                {"count", std::size_t{3}},
                {"is_new", true},
                {"none", nullptr},
                {"first", {{"outlet", std::string("Screen Gull")}}},
                {"tags", tags},
                {"rows", Values::array({{{"n", 1}}, {{"n", 2}}})}};
  ASSERT_TRUE(values.is_object());
  EXPECT_EQ(values.size(), 7U);
  EXPECT_EQ(values.at("title"), "Gull");
  EXPECT_EQ(values.at("count").plain_text(), "3");
  EXPECT_EQ(values.at("is_new").plain_text(), "true");
  EXPECT_TRUE(values.at("none").is_null());
  EXPECT_EQ(values.at("first").at("outlet").text(), "Screen Gull");
  EXPECT_EQ(values.at("tags").size(), 2U);
  std::string numbers;
  for (const Values& row : values["rows"]) numbers += row.at("n").plain_text();
  EXPECT_EQ(numbers, "12");
  EXPECT_EQ(values.find("nowhere"), nullptr);
  EXPECT_EQ(values.members().front().name, "title") << "in their order";
}

TEST(Values, GrowByNameAndByItem) {
  Values values;
  values["a"]["b"] = 1;
  values["list"].push_back("x");
  values["list"].push_back({{"y", "z"}});
  values.update({{"a", "other"}, {"c", INT64_C(-5)}});
  EXPECT_EQ(values["a"], "other");
  EXPECT_EQ(values["c"].plain_text(), "-5");
  EXPECT_EQ(values["list"].back()["y"], "z");
  const Values copy = values;
  values["list"].back()["y"] = "changed";
  EXPECT_EQ(copy.at("list").size(), 2U);
  EXPECT_FALSE(copy == "other") << "an object is no text";
}

TEST(Values, KnowWhatTemplatesTakeForNothing) {
  for (const Values& none : {Values(), Values(false), Values(""), Values::array()})
    EXPECT_TRUE(none.is_none());
  for (const Values& some : {Values(0), Values(true), Values("0"), Values::object()})
    EXPECT_FALSE(some.is_none());
}

}  // namespace
}  // namespace logline::render
