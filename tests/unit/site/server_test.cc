#include <gtest/gtest.h>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

#include <thread>

#include "site/http_server.h"

namespace logline::site {
namespace {

namespace asio = boost::asio;

// A server on a free port that answers with the path it was asked for.
class HttpServerTest : public testing::Test {
 protected:
  HttpServerTest()
      : server_({.port = 0,
                 .read_time = std::chrono::milliseconds(400),
                 .connections = kPlaces,
                 .handles_signals = false},
                {.answer =
                     [](Request request) {
                       return html_response(200, request.method + " " + request.path + "\n" +
                                                     std::string(request.header("x-forwarded-for")));
                     },
                 .refuse = [](unsigned status) { return html_response(status, "refused\n"); }}) {
    const auto ready = server_.listen();
    EXPECT_TRUE(ready);
    thread_ = std::thread([this] { server_.run(); });
  }
  ~HttpServerTest() override {
    server_.stop();
    thread_.join();
  }

  asio::ip::tcp::socket connect() {
    asio::ip::tcp::socket socket(io_);
    socket.connect({asio::ip::make_address("127.0.0.1"), server_.port()});
    return socket;
  }

  // Sends and reads until the server ends the connection.
  std::string ask(const std::string& bytes) {
    asio::ip::tcp::socket socket = connect();
    boost::system::error_code error;
    asio::write(socket, asio::buffer(bytes), error);
    std::string answer;
    asio::read(socket, asio::dynamic_buffer(answer), error);
    return answer;
  }

  static constexpr std::size_t kPlaces = 60;
  asio::io_context io_;
  HttpServer server_;
  std::thread thread_;
};

TEST_F(HttpServerTest, AnswersAndEndsWhenAskedTo) {
  const std::string answer =
      ask("GET /a%20b?x=1 HTTP/1.1\r\nHost: whatever.example\r\nConnection: close\r\n\r\n");
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK")) << answer;
  EXPECT_TRUE(answer.ends_with("GET /a%20b\n")) << answer;
}

TEST_F(HttpServerTest, KeepsTheConnectionForTheNextRequest) {
  const std::string answer =
      ask("GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  EXPECT_NE(answer.find("GET /1\n"), std::string::npos);
  EXPECT_NE(answer.find("GET /2\n"), std::string::npos);
}

TEST_F(HttpServerTest, SendsNoBodyToHead) {
  const std::string answer = ask("HEAD /x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
  EXPECT_NE(answer.find("Content-Length: 8"), std::string::npos) << answer;
  EXPECT_TRUE(answer.ends_with("\r\n\r\n")) << answer;
}

TEST_F(HttpServerTest, RefusesWhatIsNoRequest) {
  for (const char* bytes :
       {"nonsense\r\n\r\n", "GET /../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n", "GET noslash HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: a\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"})
    EXPECT_TRUE(ask(bytes).starts_with("HTTP/1.1 400")) << bytes;
}

TEST_F(HttpServerTest, WantsOneHost) {  // RFC 9112 3.2
  for (const char* hosts : {"", "Host: a\r\nHost: b\r\n", "Host: a\r\nhost: a\r\n"})
    EXPECT_TRUE(ask(std::string("GET / HTTP/1.1\r\n") + hosts + "Connection: close\r\n\r\n")
                    .starts_with("HTTP/1.1 400"))
        << hosts;
  EXPECT_TRUE(ask("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n").starts_with("HTTP/1.1 400"));
}

TEST_F(HttpServerTest, LetsHttp10NameNoHost) {
  EXPECT_TRUE(ask("GET / HTTP/1.0\r\n\r\n").starts_with("HTTP/1.1 200"));
}

TEST_F(HttpServerTest, RefusesHeadersThatAreTooLong) {
  EXPECT_TRUE(ask("GET / HTTP/1.1\r\nX: " + std::string(40'000, 'x')).starts_with("HTTP/1.1 431"));
}

TEST_F(HttpServerTest, RefusesBodiesThatAreTooLong) {
  EXPECT_TRUE(
      ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n").starts_with("HTTP/1.1 413"));
}

TEST_F(HttpServerTest, CutsOffASlowClientWhileOthersAreServed) {
  asio::ip::tcp::socket slow = connect();
  asio::write(slow, asio::buffer(std::string("GET / HT")));
  const auto begun = std::chrono::steady_clock::now();
  EXPECT_FALSE(ask("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").empty());
  std::string rest;
  boost::system::error_code error;
  asio::read(slow, asio::dynamic_buffer(rest), error);  // ends when the server ends it
  EXPECT_TRUE(rest.empty()) << rest;
  EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(10));
}

TEST_F(HttpServerTest, MakesRoomWhenConnectionsThatSayNothingTakeAllPlaces) {
  std::vector<asio::ip::tcp::socket> silent;
  for (std::size_t i = 0; i < 2 * kPlaces; ++i) silent.push_back(connect());
  EXPECT_FALSE(ask("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").empty());
}

// Of all connections those that never asked for anything are the first to go.
TEST_F(HttpServerTest, KeepsWhoReadsThoughOthersTakeAllPlaces) {
  asio::ip::tcp::socket reader = connect();
  std::vector<asio::ip::tcp::socket> silent;
  std::string got(4096, '\0');
  for (std::size_t i = 0; i < 4 * kPlaces; ++i) {
    silent.push_back(connect());
    if (i % 20 != 0) continue;
    boost::system::error_code error;
    asio::write(reader, asio::buffer(std::string("GET /still HTTP/1.1\r\nHost: a\r\n\r\n")), error);
    const std::size_t size = error ? 0 : reader.read_some(asio::buffer(got), error);
    ASSERT_TRUE(got.substr(0, size).starts_with("HTTP/1.1 200")) << i << ": " << error.message();
  }
}

TEST_F(HttpServerTest, TakesSeveralLinesOfOneHeaderForOneList) {
  const std::string answer =
      ask("GET / HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 10.0.0.1\r\nX-Forwarded-For: 198.51.100.7\r\n"
          "Connection: close\r\n\r\n");
  EXPECT_TRUE(answer.ends_with("\n10.0.0.1, 198.51.100.7")) << answer;
}

TEST_F(HttpServerTest, SurvivesAClientThatGoesAway) {
  for (int i = 0; i < 50; ++i) {
    asio::ip::tcp::socket socket = connect();
    asio::write(socket, asio::buffer(std::string("GET / HTTP/1.1\r\nHost: a\r\n\r\n")));
  }
  EXPECT_FALSE(ask("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").empty());
}

TEST_F(HttpServerTest, SaysWhenThePortIsTaken) {
  HttpServer second({.port = server_.port(), .handles_signals = false}, {});
  const auto ready = second.listen();
  ASSERT_FALSE(ready);
  EXPECT_EQ(ready.error().what, "something else listens there already");
}

}  // namespace
}  // namespace logline::site
