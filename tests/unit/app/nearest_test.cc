#include "app/nearest.h"

#include <gtest/gtest.h>

namespace logline::app {
namespace {

const std::vector<std::string> kCommands{"read",   "init",   "import",  "serve",    "show",
                                         "search", "export", "rebuild", "takedown", "doctor"};

TEST(Nearest, FindsSlipsOfTheFinger) {
  EXPECT_EQ(nearest("imprt", kCommands), "import");
  EXPECT_EQ(nearest("serch", kCommands), "search");
  EXPECT_EQ(nearest("raed", kCommands), "read");
  EXPECT_EQ(nearest("take-down", kCommands), "takedown");
  EXPECT_EQ(nearest("reb", kCommands), "rebuild");
}

TEST(Nearest, KnowsWhatOtherProgramsCallIt) {
  EXPECT_EQ(nearest("--port", {"--listen", "--dir"}), "--listen");
  EXPECT_EQ(nearest("status", kCommands), "doctor");
  EXPECT_EQ(nearest("--port", {"--dir"}), "");  // not for a command that has no such thing
}

TEST(Nearest, GuessesNothingWhenNothingIsNear) {
  EXPECT_EQ(nearest("xyzzy", kCommands), "");
  EXPECT_EQ(nearest("", kCommands), "");
  EXPECT_EQ(nearest(std::string(100000, 'a'), kCommands), "");
}

}  // namespace
}  // namespace logline::app
