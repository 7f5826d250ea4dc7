// Stories as a feed for feed readers: Atom 1.0 (RFC 4287) and JSON Feed 1.1, from the same values.
//
// Of one article an entry has at most 200 bytes besides its headline. A story without a date has no place in
// a feed, which is ordered by time. Pure; safe from any thread.
//
//     Values values = feed_values({.title = "The log", .path = "/", .feed = "/feed", …}, words);
#pragma once

#include <string>
#include <vector>

#include "render/story_page.h"
#include "render/values.h"
#include "render/words.h"
#include "wire/json.h"

namespace logline::render {

struct FeedPage {
  std::string title{};
  std::string path{};    // of the page that shows the same: "/title/the-salt-clerks"
  std::string feed{};    // of the feed itself, without its ending: "/title/the-salt-clerks/feed"
  std::string query{};   // "?show=status", or empty; never a token
  std::string origin{};  // "https://news.example"
  std::vector<StoryPage> stories{};
};

// {id, title, updated, page, atom, json, entries: [{id, title, href, external, published, updated, author,
// tags, and what the template `feed_content` says}]}.
Values feed_values(const FeedPage& page, const Words& words);
// JSON Feed of these values, once each entry has its `content`.
Json json_feed(const Values& values);
// "2027-01-14T16:02:00Z", as RFC 3339 wants it, however coarse the moment is.
std::string exact_time(const Timestamp& at);
// When something of a story last changed that its reader may see.
std::optional<Timestamp> updated_at(const StoryPage& story);
// For <link rel="alternate">: [{title, type, href}].
Values feed_links(const std::string& title, const std::string& feed, const std::string& query = {});

}  // namespace logline::render
