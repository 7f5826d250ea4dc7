#include "wrap/socket_guard.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <cstring>

namespace logline::wrap {
namespace {

sockaddr_storage address_of(const char* text) {
  sockaddr_storage storage{};
  sockaddr_in v4{};
  sockaddr_in6 v6{};
  if (inet_pton(AF_INET, text, &v4.sin_addr) == 1) {
    v4.sin_family = AF_INET;
    std::memcpy(&storage, &v4, sizeof v4);
  } else if (inet_pton(AF_INET6, text, &v6.sin6_addr) == 1) {
    v6.sin6_family = AF_INET6;
    std::memcpy(&storage, &v6, sizeof v6);
  }
  return storage;
}

bool reaches(const char* text) {
  const sockaddr_storage storage = address_of(text);
  return is_public(reinterpret_cast<const sockaddr&>(storage));
}

TEST(SocketGuard, LetsPublicAddressesThrough) {
  for (const char* address :
       {"1.1.1.1", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:1.1.1.1", "2002:101:101::"}) {
    EXPECT_TRUE(reaches(address)) << address;
  }
}

TEST(SocketGuard, RefusesWhatIsInside) {
  for (const char* address : {"0.0.0.0",
                              "10.1.2.3",
                              "100.64.0.1",
                              "127.0.0.1",
                              "169.254.169.254",
                              "172.16.0.1",
                              "172.31.255.255",
                              "192.168.1.1",
                              "198.18.0.1",
                              "224.0.0.1",
                              "255.255.255.255",
                              "::",
                              "::1",
                              "fe80::1",
                              "fc00::1",
                              "fd00:ec2::254",
                              "ff02::1",
                              "::ffff:127.0.0.1",
                              "::ffff:10.0.0.1",
                              "2002:7f00:1::",
                              "64:ff9b::7f00:1",
                              "2001:db8::1",
                              "2001::1"}) {
    EXPECT_FALSE(reaches(address)) << address;
  }
}

TEST(SocketGuard, LetsNobodyToWhereCloudsKeepSecrets) {
  const auto is_off = [](const char* text) {
    const sockaddr_storage storage = address_of(text);
    return is_off_limits(reinterpret_cast<const sockaddr&>(storage));
  };
  for (const char* address :
       {"169.254.169.254", "169.254.0.1", "::ffff:169.254.169.254", "64:ff9b::a9fe:a9fe", "fe80::1",
        "febf::1", "fd00:ec2::254", "100.100.100.200", "168.63.129.16"})
    EXPECT_TRUE(is_off(address)) << address;
  for (const char* address :
       {"127.0.0.1", "::1", "10.0.0.8", "192.168.1.1", "fd00::1", "fec0::1", "1.1.1.1", "100.100.100.201"})
    EXPECT_FALSE(is_off(address)) << address;
}

TEST(SocketGuard, KnowsSecretsFromTheLink) {
  const auto tells = [](const char* text) {
    const sockaddr_storage storage = address_of(text);
    return tells_secrets(reinterpret_cast<const sockaddr&>(storage));
  };
  for (const char* address : {"169.254.169.254", "169.254.170.2", "::ffff:169.254.169.254", "fd00:ec2::254",
                              "100.100.100.200", "168.63.129.16"})
    EXPECT_TRUE(tells(address)) << address;
  for (const char* address : {"169.254.0.1", "fe80::1", "febf::a9fe:a9fe"})
    EXPECT_FALSE(tells(address)) << address;
}

TEST(SocketGuard, RefusesOtherFamilies) {
  sockaddr local{};
  local.sa_family = AF_UNIX;
  EXPECT_FALSE(is_public(local));
}

}  // namespace
}  // namespace logline::wrap
