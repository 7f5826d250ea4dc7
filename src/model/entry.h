// One item of a feed, as the feed gives it: text fields decoded to UTF-8, HTML left as HTML (page/ turns an
// Entry into an Article).
//
// Owns its strings. A plain value.
//
//     for (const Entry& entry : feed.entries) articles.push_back(article_from_entry(entry, feed));
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/timestamp.h"

namespace logline {

struct EntryImage {
  std::string address{};
  std::string alt{};
  std::string caption{};
  std::string credit{};
};

struct Entry {
  std::string guid{};          // as stated; not trusted to be unique
  std::string address{};       // absolute where the feed allows it
  std::string title{};         // plain text, tags removed, entities decoded, white space collapsed
  std::string summary_html{};  // HTML fragment (plain text is escaped into one)
  std::string content_html{};  // full content when the feed has it; may be empty
  std::vector<std::string> authors{};
  std::vector<std::string> categories{};
  std::vector<EntryImage> images{};  // media:content, media:thumbnail, enclosures of type image/*
  std::optional<Timestamp> published{};
  std::optional<Timestamp> updated{};
  std::string language{};  // BCP 47, or empty
};

struct Feed {
  std::string title{};
  std::string address{};       // of the feed itself, when it says so
  std::string site_address{};  // of the site it belongs to
  std::string language{};
  std::string format{};  // "rss 2.0", "atom 1.0", "rss 1.0", "json feed 1.1" …
  std::vector<Entry> entries{};
  std::vector<std::string> notes{};  // what was mended on the way, in words ("line 14: unescaped &")
};

}  // namespace logline
