// What servers do wrong, each done for real on loopback: the round goes on, the feed's health says what
// happened, and of the broken answer at most what is whole is kept.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/unit/fetch/polled.h"
#include "tests/unit/fetch/public_then_real.h"
#include "wrap/gzip.h"

namespace logline::fetch {
namespace {

using test::LoopbackServer;
using Peer = LoopbackServer::Peer;

TEST(Faults, ConnectionRefused) {
  std::string address;
  {
    address = LoopbackServer([](const std::string&, Peer&) {}).address();
  }
  PoolWeb web(inside());
  EXPECT_EQ(poll(web, {{.address = address}}).state().problem, "nobody answers at this address");
}

TEST(Faults, ResetInTheMiddleOfTheBody) {
  poll_beside(
      [](const std::string&, Peer& peer) {
        peer.send("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n<rss><channel><title>G");
        peer.reset();
      },
      "broke off");
}

TEST(Faults, LengthThatIsNotTheBodys) {
  const auto polled = poll_beside(
      [](const std::string&, Peer& peer) {
        peer.send(answer("200 OK", "ETag: \"a\"\r\nContent-Length: 999\r\n", kRss));
      },
      "broke off before the answer was whole; what came of it is kept", 2);
  for (const FollowedFeed& feed : polled.feeds) {
    EXPECT_EQ(feed.state.etag, "");
    EXPECT_GT(feed.state.last_success, 0);
  }
}

TEST(Faults, ChunksThatEndEarly) {
  poll_beside(
      [](const std::string&, Peer& peer) {
        peer.send(answer("200 OK", "Transfer-Encoding: chunked\r\n",
                         fmt::format("{:x}\r\n{}\r\n", kRss.size(), kRss)));
      },
      "broke off", 2);
}

TEST(Faults, AFeedThatEndsWithinAnEntry) {
  const std::string cut = std::string(kRss.substr(0, kRss.find("</channel>"))) + "<item><title>Half a ti";
  const Polled polled = poll_beside(
      [&](const std::string&, Peer& peer) {
        peer.send(answer("200 OK", "ETag: \"a\"\r\nLast-Modified: Fri, 13 May 2016 01:00:00 GMT\r\n", cut));
      },
      "it ends within the feed; what came of it is kept", 2);
  for (const FollowedFeed& feed : polled.feeds) {
    EXPECT_TRUE(validators_of(feed.state).empty());
    EXPECT_EQ(feed.state.failures == 1, feed.state.content == 0);  // asked in full, and not taken for known
  }
}

TEST(Faults, AnAnswerThatIsWholeAgainIsWell) {
  int asked = 0;
  const LoopbackServer server([&](const std::string& request, Peer& peer) {
    EXPECT_EQ(request.find("If-None-Match"), std::string::npos);
    peer.send(answer("200 OK", "ETag: \"a\"\r\n", ++asked == 1 ? kRss.substr(0, kRss.size() - 20) : kRss));
  });
  PoolWeb web(inside());
  Polled polled = poll(web, {{.address = server.address()}});
  EXPECT_EQ(polled.state().failures, 1);
  polled = poll(web, std::move(polled.feeds));
  EXPECT_EQ(polled.state().failures, 0);
  EXPECT_EQ(polled.state().problem, "");
  EXPECT_EQ(polled.state().etag, "\"a\"");
}

TEST(Faults, ServerThatDripsItsAnswer) {
  poll_beside(
      [](const std::string&, Peer& peer) {
        peer.send("HTTP/1.1 200 OK\r\n\r\n");
        while (!peer.is_ending() && peer.send("x"))
          std::this_thread::sleep_for(std::chrono::milliseconds(100));
      },
      "no whole answer in time");
}

TEST(Faults, ServerThatDripsItsHeaders) {
  poll_beside(
      [](const std::string&, Peer& peer) {
        peer.send("HTTP/1.1 200 OK\r\n");
        while (!peer.is_ending() && peer.send("X-A: b\r\n"))
          std::this_thread::sleep_for(std::chrono::milliseconds(100));
      },
      "no whole answer in time");
}

TEST(Faults, HeadersWithoutEnd) {
  for (const std::string& line : {"X-A: " + std::string(1000, 'b') + "\r\n", std::string(5000, 'c')})
    poll_beside(
        [&](const std::string&, Peer& peer) {
          peer.send("HTTP/1.1 200 OK\r\n");
          while (!peer.is_ending() && peer.send(line)) {
          }
        },
        "the headers alone go on and on");
}

TEST(Faults, BodyWithoutEnd) {
  poll_beside(
      [](const std::string&, Peer& peer) {
        peer.send("HTTP/1.1 200 OK\r\n\r\n");
        while (!peer.is_ending() && peer.send(std::string(65536, 'x'))) {
        }
      },
      "larger than 1 MB");
}

TEST(Faults, GzipThatEndsEarly) {
  // The first bytes of a gzip stream: a header, then a block that is not there.
  const std::string cut("\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\x03\xED\xBD\x07", 13);
  poll_beside(
      [&](const std::string&, Peer& peer) {
        peer.send(answer("200 OK", "Content-Encoding: gzip\r\nContent-Length: 13\r\n", cut));
      },
      "cut off");
}

TEST(Faults, GzipOfAFeedThatEndsInTheMiddle) {
  std::string feed = "<rss version=\"2.0\"><channel><title>Gull</title>";
  for (int i = 0; i < 500; ++i)
    feed += "<item><guid>" + std::to_string(i * 7919) + "</guid><title>A day</title></item>";
  std::string packed = wrap::gzip_compress(feed + "</channel></rss>").value();
  packed.resize(packed.size() / 2);
  const std::string length = "Content-Length: " + std::to_string(packed.size()) + "\r\n";
  poll_beside(
      [&](const std::string&, Peer& peer) {
        peer.send(answer("200 OK", "ETag: \"a\"\r\nContent-Encoding: gzip\r\n" + length, packed));
      },
      "cut off; what came of it is kept", 2);
}

TEST(Faults, GzipThatUnpacksWithoutEnd) {
  const std::string bomb = wrap::gzip_compress(std::string(64U << 20U, ' '), 9).value();
  poll_beside([&](const std::string&,
                  Peer& peer) { peer.send(answer("200 OK", "Content-Encoding: gzip\r\n", bomb)); },
              "unpacks to far more than it should");
}

TEST(Faults, CodingOverCodingIsNone) {
  const std::string twice = wrap::gzip_compress(wrap::gzip_compress(kRss).value()).value();
  const LoopbackServer server([&](const std::string& request, Peer& peer) {
    EXPECT_NE(request.find("Accept-Encoding: gzip, deflate, br, zstd"), std::string::npos);
    peer.send(answer("200 OK", "Content-Encoding: gzip, GZIP\r\n", twice));
  });
  PoolWeb web(inside());
  EXPECT_EQ(poll(web, {{.address = server.address()}}).feeds.at(0).title, "Gull");
}

TEST(Faults, FileThatIsPackedItselfIsReadAndABrokenOneToldOf) {
  const std::string packed = wrap::gzip_compress(kRss).value();
  const LoopbackServer server([&](const std::string&, Peer& peer) {
    peer.send(answer("200 OK", "Content-Type: application/gzip\r\n", packed));
  });
  PoolWeb web(inside());
  const Polled polled = poll(web, {{.address = server.address()}});
  EXPECT_EQ(polled.feeds.at(0).title, "Gull");
  EXPECT_EQ(polled.documents.at(0).bytes, kRss);
  poll_beside([&](const std::string&,
                  Peer& peer) { peer.send(answer("200 OK", "", packed.substr(0, packed.size() / 2))); },
              "the packed file is broken");
}

TEST(Faults, AnswerThatIsNotInItsCodingIsTakenAsItIs) {
  const std::string json =
      R"({"version":"https://jsonfeed.org/version/1.1","title":"Gull","items":[{"id":"1"}]})";
  for (const char* coding : {"gzip", "br", "zstd", "deflate", "gzip, br"})
    for (const std::string& body : {std::string(kRss), "\n" + json}) {
      const LoopbackServer server([&](const std::string&, Peer& peer) {
        peer.send(answer("200 OK", std::string("Content-Encoding: ") + coding + "\r\n", body));
      });
      PoolWeb web(inside());
      const Polled polled = poll(web, {{.address = server.address()}});
      ASSERT_EQ(polled.feeds.size(), 1U) << coding << polled.state().problem;
      EXPECT_EQ(polled.feeds[0].title, "Gull");
      EXPECT_EQ(polled.state().failures, 0);
    }
}

TEST(Faults, AnswerThatIsNeitherPackedNorText) {
  const std::string broken = "<\x01\x02" + std::string(kRss);
  for (const char* coding : {"gzip", "zstd"})
    poll_beside(
        [&](const std::string&, Peer& peer) {
          peer.send(answer("200 OK", std::string("Content-Encoding: ") + coding + "\r\n", broken));
        },
        "cannot be unpacked");
}

TEST(Faults, CharsetThatIsNotTheBodys) {
  const LoopbackServer server([](const std::string&, Peer& peer) {
    peer.send(answer("200 OK", "Content-Type: text/xml; charset=utf-8\r\n",
                     "<rss><channel><title>Caf\xE9</title><item><title>x</title></item></channel></rss>"));
  });
  PoolWeb web(inside());
  const Polled polled = poll(web, {{.address = server.address()}});
  EXPECT_EQ(polled.state().failures, 0);
  EXPECT_EQ(polled.feeds[0].title, "Café");
  EXPECT_EQ(polled.documents.at(0).bytes.find('\xE9'), 24U);  // the journal has what was received
}

TEST(Faults, CircleOfRedirects) {
  poll_beside(
      [](const std::string& request, Peer& peer) {
        const bool is_first = request.starts_with("GET /feed");
        peer.send(answer("302 Found", is_first ? "Location: /b\r\n" : "Location: /feed\r\n", ""));
      },
      "in a circle");
}

TEST(Faults, PageInPlaceOfAFeed) {
  poll_beside([](const std::string&,
                 Peer& peer) { peer.send(answer("200 OK", "", "<html><body>Sorry</body></html>")); },
              "an HTML page, not a feed");
}

TEST(Faults, UnknownHost) {
  PoolWeb web(inside());
  EXPECT_EQ(poll(web, {{.address = "http://nowhere.invalid/feed"}}).state().problem,
            "the name of the host is not known (DNS)");
}

TEST(Faults, RedirectToAPrivateAddressIsRefusedBeforeAnythingIsSent) {
  const LoopbackServer inner([](const std::string&, Peer& peer) { peer.send(answer("200 OK", "", kRss)); });
  for (const std::string& target :
       {inner.address(), std::string("http://169.254.169.254/latest/meta-data")}) {
    PublicThenReal web({{.status = 302, .headers = {{"location", target}}}}, {});
    const Polled polled = poll(web, {{.address = "http://outlet.example/feed"}});
    const bool is_inner = target == inner.address();
    const std::string words = is_inner ? "private address" : "where clouds tell";
    EXPECT_NE(polled.state().problem.find(words), std::string::npos) << polled.state().problem;
    EXPECT_EQ(polled.state().remedy.find("--allow-private fetches") != std::string::npos, is_inner);
  }
  EXPECT_EQ(inner.asked(), 0);
}

TEST(Faults, NameWithAPrivateAddressAmongOthersIsNotAskedThere) {
  const LoopbackServer inner([](const std::string&, Peer& peer) { peer.send(answer("200 OK", "", kRss)); });
  const std::string port = std::to_string(inner.port());
  for (const char* addresses : {"127.0.0.1,10.0.0.1", "[::1],127.0.0.1", "127.0.0.1,192.0.2.1"}) {
    PoolWeb web({.resolve = {"many.example:" + port + ":" + addresses}});
    const Polled polled = poll(web, {{.address = "http://many.example:" + port + "/feed"}});
    EXPECT_NE(polled.state().problem.find("private address"), std::string::npos) << polled.state().problem;
  }
  EXPECT_EQ(inner.asked(), 0);
}

TEST(Faults, NameThatComesToResolveToTheInsideIsRefused) {
  const LoopbackServer inner([](const std::string&, Peer& peer) { peer.send(answer("200 OK", "", kRss)); });
  const std::string port = std::to_string(inner.port());
  PublicThenReal web({{.status = 200, .body = std::string(kRss)}},
                     {.resolve = {"rebind.example:" + port + ":127.0.0.1"}});
  Polled polled = poll(web, {{.address = "http://rebind.example:" + port + "/feed"}});
  EXPECT_EQ(polled.state().failures, 0);
  polled = poll(web, std::move(polled.feeds));
  EXPECT_NE(polled.state().problem.find("private address"), std::string::npos);
  EXPECT_EQ(inner.asked(), 0);
}

TEST(Credentials, GoToTheirOwnHostOnlyAndAreKeptNowhere) {
  std::string first_request, second_request;
  const LoopbackServer other([&](const std::string& request, Peer& peer) {
    second_request = request;
    peer.send(answer("200 OK", "", kRss));
  });
  const LoopbackServer own([&](const std::string& request, Peer& peer) {
    first_request = request;
    peer.send(answer("302 Found", "Location: " + other.address() + "\r\n", ""));
  });
  PoolWeb web(inside());
  std::string address = own.address();
  address.insert(7, "me:secret@");
  const Polled polled = poll(web, {{.address = address}});
  EXPECT_NE(first_request.find("Authorization: Basic"), std::string::npos);
  EXPECT_EQ(second_request.find("Authorization"), std::string::npos);
  EXPECT_EQ(polled.documents.at(0).source.find("secret"), std::string::npos);
}

}  // namespace
}  // namespace logline::fetch
