#include "page/passages.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace logline::page {
namespace {

RC_GTEST_PROP(Passages, AreHeldWhereAPlainSearchFindsThem, ()) {
  const auto word = rc::gen::elementOf(std::vector<std::string>{"harbour ", "gull ", "ferry ", "x"});
  std::string text;
  for (const std::string& some : *rc::gen::container<std::vector<std::string>>(word)) text += some;
  std::vector<std::string> passages;
  for (std::size_t at = 0; at + kPassage <= text.size(); at += 7)
    passages.push_back(text.substr(at, kPassage + 9));
  passages.push_back(std::string(kPassage, 'x'));
  passages.push_back(std::string(kPassage - 1, '-') + "ferry");
  const std::vector<bool> held = held_passages(text, passages);
  for (std::size_t i = 0; i < passages.size(); ++i)
    RC_ASSERT(held[i] == (text.find(passages[i].substr(0, kPassage)) != std::string::npos));
}

TEST(Passages, ThatAreShortAreLookedForNearTheStart) {
  const std::string text = "The ferry sails. " + std::string(10'000, '.') + " The gull stays.";
  const std::vector<bool> held = held_passages(text, {"The ferry", "The gull"});
  EXPECT_TRUE(held[0]);
  EXPECT_FALSE(held[1]);
}

}  // namespace
}  // namespace logline::page
