#include "fetch/address_parts.h"

#include <gtest/gtest.h>

namespace logline::fetch {
namespace {

TEST(AddressParts, AnAddressAsItIsWrittenBecomesOneOfTheWeb) {
  EXPECT_EQ(web_address_of(" \thttps://Outlet.example \n"), "https://outlet.example/");
  EXPECT_EQ(web_address_of("feed://outlet.example/f"), "http://outlet.example/f");
  EXPECT_EQ(web_address_of("FEED:https://outlet.example/f"), "https://outlet.example/f");
  EXPECT_EQ(web_address_of("http://outlet.example/my feed\n.xml"), "http://outlet.example/my%20feed.xml");
  EXPECT_EQ(web_address_of("outlet.example"), "outlet.example");
  EXPECT_EQ(web_address_of(""), "");
}

TEST(AddressParts, WhatCannotBeAHostIsNone) {
  for (const char* good : {"http://outlet.example", "http://me:pw@a.b.example:8080/f", "http://[::1]:80/",
                           "http://m\xC3\xBCller.example/", "http://localhost/"})
    EXPECT_TRUE(has_host(good)) << good;
  for (const char* bad :
       {"http://", "http:///feed", "http://a b/", "http://a.example:port/", "http://[]/", "http://.example/",
        "http://a.example:/", "http://a.example:99999/", "outlet.example"})
    EXPECT_FALSE(has_host(bad)) << bad;
}

}  // namespace
}  // namespace logline::fetch
