#include "page/address.h"

#include <gtest/gtest.h>

namespace logline::page {
namespace {

constexpr std::string_view kBase = "https://outlet.example/tv/a/b.html?q=1#top";

TEST(Address, IsMadeWhole) {
  EXPECT_EQ(absolute_address("/img/a.jpg", kBase), "https://outlet.example/img/a.jpg");
  EXPECT_EQ(absolute_address("c.jpg", kBase), "https://outlet.example/tv/a/c.jpg");
  EXPECT_EQ(absolute_address("../../../c.jpg", kBase), "https://outlet.example/c.jpg");
  EXPECT_EQ(absolute_address("//cdn.example/x", kBase), "https://cdn.example/x");
  EXPECT_EQ(absolute_address("?p=2", kBase), "https://outlet.example/tv/a/b.html?p=2");
  EXPECT_EQ(absolute_address(" https://other.example/x ", kBase), "https://other.example/x");
}

TEST(Address, IsEmptyForWhatIsNotOfTheWeb) {
  EXPECT_EQ(absolute_address("javascript:alert(1)", kBase), "");
  EXPECT_EQ(absolute_address("data:image/gif;base64,x", kBase), "");
  EXPECT_EQ(absolute_address("a.jpg", ""), "");
}

TEST(Address, HostIsBare) {
  EXPECT_EQ(host_of("https://user@WWW.Outlet.example:8080/a"), "outlet.example");
  EXPECT_EQ(host_of("outlet"), "");
}

}  // namespace
}  // namespace logline::page
