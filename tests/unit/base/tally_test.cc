#include "base/tally.h"

#include <gtest/gtest.h>

#include <string>

namespace logline {
namespace {

TEST(Tally, NamesWhatWasMetMostAndOfSeveralTheFirst) {
  Tally<std::string> names;
  EXPECT_EQ(names.most(), std::nullopt);
  names.take("salt clerks");
  names.take("Salt Clerks");
  EXPECT_EQ(names.most(), "salt clerks");
  names.take("Salt Clerks");
  EXPECT_EQ(names.most(), "Salt Clerks");
  names.take("SALT CLERKS");
  EXPECT_EQ(names.most(), "Salt Clerks");
}

}  // namespace
}  // namespace logline
