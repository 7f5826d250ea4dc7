#include "base/sent_address.h"

#include <gtest/gtest.h>

#include "base/address_key.h"

namespace logline {
namespace {

TEST(SentAddress, EncodesWhatMayNotStandThere) {
  EXPECT_EQ(sent_address(" https://outlet.example/a b/é?q=x y\n"),
            "https://outlet.example/a%20b/%C3%A9?q=x%20y");
  EXPECT_EQ(sent_address("https://outlet.example/\"{a}\"?<b>={c}"),
            "https://outlet.example/%22%7Ba%7D%22?%3Cb%3E={c}");
  EXPECT_EQ(sent_address("https://outlet.example/a\n\tb"), "https://outlet.example/ab");
}

TEST(SentAddress, LeavesTheRestAsItIs) {
  for (const char* same :
       {"https://outlet.example/a%20b%e9?x=%zz&y=1+2#é%", "https://ÖTV.example", "tag:a b"})
    EXPECT_EQ(sent_address(same).substr(0, 20), std::string(same).substr(0, 20));
  EXPECT_EQ(sent_address("https://outlet.example/a%20b?x=%zz&y=1+2;'(*)"),
            "https://outlet.example/a%20b?x=%zz&y=1+2;'(*)");
}

TEST(SentAddress, EverySpellingHasOneKey) {
  const std::string key = address_key("https://outlet.example/s%C3%A9rie/a%20b?q=%C3%A9");
  for (const char* other :
       {"https://outlet.example/série/a b?q=é", " https://outlet.example/s%c3%a9rie/%61%20b?q=é\n"})
    EXPECT_EQ(address_key(other), key) << other;
  EXPECT_NE(address_key("https://outlet.example/a%2Fb"), address_key("https://outlet.example/a/b"));
}

}  // namespace
}  // namespace logline
