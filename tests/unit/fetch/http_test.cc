#include "fetch/http.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "wrap/gzip.h"

namespace logline::fetch {
namespace {

// Answers every connection on a loopback port with the same bytes, until it is destroyed.
class Server {
 public:
  explicit Server(std::string answer)
      : answer_(std::move(answer)), listener_(socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    bind(listener_, reinterpret_cast<sockaddr*>(&address), size);
    listen(listener_, 8);
    getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
  }
  ~Server() {
    is_ending_ = true;
    shutdown(listener_, SHUT_RDWR);
    thread_.join();
    close(listener_);
  }
  std::string address() const { return "http://127.0.0.1:" + std::to_string(port_) + "/feed"; }
  int asked() const { return asked_; }

 private:
  void serve() {
    while (!is_ending_) {
      const int peer = accept(listener_, nullptr, nullptr);
      if (peer < 0) return;
      ++asked_;
      char request[4096];
      (void)!read(peer, request, sizeof request);
      for (std::size_t sent = 0; sent < answer_.size();) {
        const ssize_t count = send(peer, answer_.data() + sent, answer_.size() - sent, MSG_NOSIGNAL);
        if (count <= 0) break;
        sent += static_cast<std::size_t>(count);
      }
      close(peer);
    }
  }

  std::string answer_;
  int listener_;
  int port_ = 0;
  std::atomic<bool> is_ending_{false};
  std::atomic<int> asked_{0};
  std::thread thread_;
};

const FetchLimits kInside{.most_bytes = 1 << 20,
                          .connect_time = std::chrono::seconds(5),
                          .total_time = std::chrono::seconds(20),
                          .allows_private_addresses = true};

TEST(FetchAddress, GivesTheBodyAndItsHeaders) {
  const Server server(
      "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nX-Robots-Tag: noai\r\nConnection: close\r\n\r\n<rss/>");
  const auto document = fetch_address(server.address(), kInside);
  ASSERT_TRUE(document) << document.error().to_string();
  EXPECT_EQ(document->bytes, "<rss/>");
  EXPECT_EQ(document->content_type, "text/xml");
  EXPECT_EQ(document->address, server.address());
  EXPECT_EQ(document->headers.at(1), (std::pair<std::string, std::string>{"x-robots-tag", "noai"}));
}

TEST(FetchAddress, LeavesAFileThatIsPackedItselfAsItIs) {  // an archive would be taken for a text
  const std::string packed = wrap::gzip_compress("WARC/1.0").value();
  const Server server("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + packed);
  EXPECT_EQ(fetch_address(server.address(), kInside).value().bytes, packed);
}

TEST(FetchAddress, PrivateAddressesAreRefusedBeforeAnythingIsSent) {
  const Server server("HTTP/1.1 200 OK\r\n\r\nsecret");
  const auto document = fetch_address(server.address(), {});
  ASSERT_FALSE(document);
  EXPECT_NE(document.error().what.find("private address"), std::string::npos);
  EXPECT_EQ(server.asked(), 0);
}

TEST(FetchAddress, SaysWhichStatusWasAnswered) {
  const Server server("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(fetch_address(server.address(), kInside).error().what, "there is nothing at this address (404)");
}

TEST(FetchAddress, StopsAtTheSizeLimitAndAtCircles) {
  const Server large("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + std::string(3 << 20, 'x'));
  EXPECT_EQ(fetch_address(large.address(), kInside).error().what, "larger than 1 MB");
  const Server circle(
      "HTTP/1.1 302 Found\r\nLocation: /feed\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(fetch_address(circle.address(), kInside).error().what, "redirects in a circle");
  EXPECT_EQ(circle.asked(), 1);
}

TEST(FetchAddress, RedirectsToOtherProtocolsAreNotFollowed) {
  const Server server(
      "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(fetch_address(server.address(), kInside).error().what,
            "redirects to what is no http or https address");
}

TEST(FetchAddress, OnlyWebAddressesAreFetched) {
  EXPECT_TRUE(is_web_address("HTTPS://x.example/"));
  EXPECT_FALSE(is_web_address("ftp://x.example/"));
  EXPECT_FALSE(is_web_address("httpd.log"));
}

}  // namespace
}  // namespace logline::fetch
