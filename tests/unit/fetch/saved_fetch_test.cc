#include "fetch/saved_fetch.h"

#include <gtest/gtest.h>

namespace logline::fetch {
namespace {

TEST(SavedFetches, SayWhenTheyWereReceivedInEachForm) {
  for (const std::string at : {"2026-11-27T10:00:00Z", "20261127T100000Z", "20261127100000"}) {
    const auto saved = parse_saved_fetch(R"({"requested_url": "http://a.example/f", "fetched_at": ")" + at +
                                         R"(", "response_text": "<rss/>"})");
    ASSERT_TRUE(saved) << at;
    ASSERT_TRUE(saved->received_at) << at;
    EXPECT_EQ(saved->received_at->to_iso(), "2026-11-27T10:00:00Z") << at;
  }
}

TEST(SavedFetches, KeepHeadersThatAreListsOrNumbers) {
  const auto saved = parse_saved_fetch(
      R"({"requested_url": "http://a.example/f", "response_text": "<rss/>", "headers": {"X-Robots-Tag":)"
      R"( ["noarchive", "max-snippet:50"], "TDM-Reservation": 1, "X-None": null, "X-Object": {}}})");
  ASSERT_TRUE(saved);
  using Header = std::pair<std::string, std::string>;
  EXPECT_EQ(saved->headers, (std::vector<Header>{{"tdm-reservation", "1"},  // by name
                                                 {"x-robots-tag", "noarchive"},
                                                 {"x-robots-tag", "max-snippet:50"}}));
}

}  // namespace
}  // namespace logline::fetch
