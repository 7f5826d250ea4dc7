#include "site/host_guard.h"

#include <gtest/gtest.h>

namespace logline::site {
namespace {

TEST(HostGuard, KnowsThisMachineByNumberAndAsLocalhost) {
  for (const char* host : {"127.0.0.1:8080", "127.0.0.1", "[::1]:8080", "localhost:8080", "LOCALHOST",
                           "a.localhost", "192.168.1.4:80", ""})
    EXPECT_TRUE(is_own_host(host)) << host;
}

TEST(HostGuard, RefusesNamesThatSomebodyElseMayResolve) {
  for (const char* host : {"evil.example", "evil.example:8080", "127.0.0.1.evil.example",
                           "localhost.evil.example", ":8080", "xlocalhost"})
    EXPECT_FALSE(is_own_host(host)) << host;
}

}  // namespace
}  // namespace logline::site
