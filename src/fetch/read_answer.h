// What the document of a 200 says when a followed feed was asked: entries, or which feeds to ask besides.
//
// An index of sitemaps names those of news; what it names is asked like any feed. Of an answer that broke off
// what is whole counts; of one that came whole all of it does, closed or not. Pure.
//
//     std::optional<Said> said = read_answer(feed, shown, answer, body);      // or answer.fault says why not
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "fetch/outcome.h"
#include "model/entry.h"
#include "model/followed_feed.h"

namespace logline::fetch {

inline constexpr std::size_t kMostNamed = 16;  // sitemaps of one index that are asked, the newest

struct Said {
  Feed feed{};
  FeedReadout readout{};
  std::vector<std::string> named{};  // addresses of an index
  bool has_entries = true;           // false: nothing for the journal, an index or a sitemap without news
};

// `shown` is where the answer came from. Unpacks `body` and says in `answer` whether it is whole, or cut, or
// what is wrong with it. Nothing when it is the same as the last, or of no use.
std::optional<Said> read_answer(const FollowedFeed& feed, const std::string& shown, FeedAnswer& answer,
                                std::string& body, std::int64_t now);

}  // namespace logline::fetch
