#include "fetch/http_message.h"

#include <gtest/gtest.h>

#include "tests/unit/fetch/warc_records.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kMost = 1 << 20;
const std::string kReturns = "<p>Loom returns</p>";

std::string body_of(const std::string& bytes) {
  const auto message = parse_http_response(bytes, kMost);
  EXPECT_TRUE(message) << message.error().what;
  return message ? message->body : "";
}

TEST(HttpMessage, GivesStatusHeadersAndBody) {
  const auto message = parse_http_response(
      "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nX-A:  b \r\n folded\r\n\r\nGone.", kMost);
  ASSERT_TRUE(message);
  EXPECT_EQ(message->status, 404);
  EXPECT_EQ(message->header("content-type"), "text/html");
  EXPECT_EQ(message->header("x-a"), "b");
  EXPECT_EQ(message->body, "Gone.");
}

TEST(HttpMessage, UndoesChunks) {
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  EXPECT_EQ(body_of(http_page("9\r\n<p>Loom r\r\na;x=1\r\neturns</p>\r\n0\r\n\r\n", chunked)), kReturns);
  EXPECT_EQ(body_of(http_page("9\r\n<p>Loom r\r\na\r\neturns", chunked)), "<p>Loom returns");
  EXPECT_EQ(body_of(http_page(kReturns, chunked)), kReturns);  // undone by the crawler
}

TEST(HttpMessage, UndoesContentCodings) {
  EXPECT_EQ(body_of(http_page(gzipped(kReturns), "Content-Encoding: gzip\r\n")), kReturns);
  EXPECT_EQ(body_of(http_page(kReturns, "Content-Encoding: gzip\r\n")), kReturns);
  EXPECT_EQ(body_of(http_page(zstandard(kReturns), "Content-Encoding: zstd\r\n")), kReturns);
  const std::string brotli(
      "\x0b"
      "\x09"
      "\x80"
      "\x3c"
      "\x70"
      "\x3e"
      "\x4c"
      "\x6f"
      "\x6f"
      "\x6d"
      "\x20"
      "\x72"
      "\x65"
      "\x74"
      "\x75"
      "\x72"
      "\x6e"
      "\x73"
      "\x3c"
      "\x2f"
      "\x70"
      "\x3e"
      "\x03",
      23);
  EXPECT_EQ(body_of(http_page(brotli, "Content-Encoding: br\r\n")), kReturns);
  EXPECT_EQ(body_of(http_page(gzipped(kReturns).substr(10), "Content-Encoding: deflate\r\n")), kReturns);
}

TEST(HttpMessage, IsWholeWhenItIsAsLongAsItSays) {
  const auto is_whole = [](const std::string& bytes) { return parse_http_response(bytes, kMost)->is_whole; };
  EXPECT_TRUE(is_whole(http_page(kReturns)));
  EXPECT_TRUE(is_whole(http_page(kReturns, "Content-Length: 19\r\n")));
  EXPECT_TRUE(is_whole(http_page(kReturns, "Content-Length: 9\r\nContent-Encoding: gzip\r\n")));
  EXPECT_FALSE(is_whole(http_page(kReturns, "Content-Length: 20\r\n")));
  const std::string chunked = "Transfer-Encoding: chunked\r\n";
  EXPECT_TRUE(is_whole(http_page("9\r\n<p>Loom r\r\n0\r\n\r\n", chunked)));
  EXPECT_TRUE(is_whole(http_page(kReturns, chunked)));
  EXPECT_FALSE(is_whole(http_page("9\r\n<p>Loom r\r\n", chunked)));
  EXPECT_FALSE(is_whole(http_page("9\r\n<p>Loo", chunked)));
}

TEST(HttpMessage, RefusesWhatIsNoneAndWhatWouldFillTheMemory) {
  EXPECT_FALSE(parse_http_response("", kMost));
  EXPECT_FALSE(parse_http_response("HTTP/1.1\r\n\r\n", kMost));
  EXPECT_FALSE(parse_http_response("<html>", kMost));
  const std::string bomb = gzipped(std::string(16U << 20U, ' '));
  EXPECT_FALSE(parse_http_response(http_page(bomb, "Content-Encoding: gzip\r\n"), 64U << 20U));
}

}  // namespace
}  // namespace logline::fetch
