#include "wrap/http_transfer.h"

#include <gtest/gtest.h>

namespace logline::wrap {
namespace {

HttpAnswer finished(CURLcode code) {
  const HttpPoolOptions options;
  HttpTransfer transfer(1, {.address = "http://outlet.example/"}, options, nullptr);
  transfer.is_private = true;  // one of the addresses of its name
  return transfer.finish(code);
}

TEST(HttpTransfer, APrivateAddressBesideAPublicOneThatAnsweredIsNoFault) {
  EXPECT_EQ(finished(CURLE_OK).fault, HttpFault::none);
  EXPECT_EQ(finished(CURLE_COULDNT_CONNECT).fault, HttpFault::private_address);
}

}  // namespace
}  // namespace logline::wrap
