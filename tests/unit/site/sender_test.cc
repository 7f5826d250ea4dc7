#include "site/sender.h"

#include <gtest/gtest.h>

namespace logline::site {
namespace {

std::string sender(const std::string& peer, const std::string& forwarded) {
  Request request{.peer = peer};
  if (!forwarded.empty()) request.headers["x-forwarded-for"] = forwarded;
  return sender_of(request);
}

TEST(Sender, IsWhoConnectsWhereThereIsNoProxy) {
  EXPECT_EQ(sender("203.0.113.9", ""), "203.0.113.9");
  EXPECT_EQ(sender("203.0.113.9", "198.51.100.7"), "203.0.113.9") << "anybody can write the header";
  EXPECT_EQ(sender("127.0.0.1", ""), "127.0.0.1");
}

TEST(Sender, IsWhomAProxyAtThisMachineNamesLast) {
  EXPECT_EQ(sender("127.0.0.1", "198.51.100.7"), "198.51.100.7");
  EXPECT_EQ(sender("::1", "2001:db8::7"), "2001:db8::7");
  EXPECT_EQ(sender("127.0.0.1", "10.0.0.1, 192.0.2.5 ,\t198.51.100.7 "), "198.51.100.7")
      << "what stands before is what the proxy was sent";
}

TEST(Sender, CountsNoPortForAnotherAddress) {
  EXPECT_EQ(sender("127.0.0.1", "198.51.100.7:50123"), "198.51.100.7");
  EXPECT_EQ(sender("127.0.0.1", "[2001:db8::7]:50123"), "2001:db8::7");
  EXPECT_EQ(sender("127.0.0.1", "[2001:db8::7]"), "2001:db8::7");
}

TEST(Sender, TakesNothingForNobody) {
  for (const char* nonsense : {",", "198.51.100.7,", " , ", "[", "[]", ":80"})
    EXPECT_EQ(sender("127.0.0.1", nonsense), "127.0.0.1") << nonsense;
  EXPECT_EQ(sender("127.0.0.1", std::string(5'000, 'x')).size(), 64U);
}

}  // namespace
}  // namespace logline::site
