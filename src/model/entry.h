// One item of a feed, as the feed gives it: text fields decoded to UTF-8, HTML left as HTML (page/ turns an
// Entry into an Article).
//
// Owns its strings. A plain value.
//
//     for (const Entry& entry : feed.entries) articles.push_back(article_from_entry(entry, feed));
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/timestamp.h"
#include "model/schedule_hints.h"

namespace logline {

struct EntryImage {
  std::string address{};
  std::string alt{};
  std::string caption{};
  std::string credit{};
};

// A file that comes with an entry: a podcast's sound, a video.
struct Enclosure {
  std::string address{};
  std::string type{};  // media type as stated; may be empty
  std::string title{};
  std::optional<std::uint64_t> bytes{};
  std::optional<std::uint32_t> seconds{};  // how long it plays
};

// Where an entry that a feed took over from elsewhere first stood: Atom's and RSS's <source>.
struct EntrySource {
  std::string title{};
  std::string address{};  // of its feed or site
};

struct Entry {
  std::string guid{};          // as stated; not trusted to be unique
  std::string address{};       // absolute where the feed allows it
  std::string title{};         // plain text, tags removed, entities decoded, white space collapsed
  std::string summary_html{};  // HTML fragment (plain text is escaped into one)
  std::string content_html{};  // full content when the feed has it; may be empty
  std::vector<std::string> authors{};
  std::vector<std::string> categories{};
  std::vector<EntryImage> images{};     // media:content, media:thumbnail, enclosures of type image/*
  std::vector<Enclosure> enclosures{};  // the other enclosures and media:content
  std::optional<Timestamp> published{};
  std::optional<Timestamp> updated{};
  std::string language{};      // BCP 47, or empty
  std::string summary_base{};  // what relative addresses in summary_html and content_html are relative to,
  std::string content_base{};  // where the feed says so (xml:base); else empty
  EntrySource source{};
  std::string rights{};                              // plain text
  std::string license{};                             // address of a licence
  std::string in_reply_to{};                         // thr:in-reply-to: the guid of what it answers
  std::string transcript{};                          // podcast:transcript: its address
  std::optional<std::uint32_t> comments{};           // how many: slash:comments, thr:total
  std::optional<std::uint32_t> season{}, episode{};  // of a podcast: itunes: and podcast:
  std::optional<bool> is_explicit{};                 // itunes:explicit
};

struct Feed {
  std::string title{};
  std::string subtitle{};      // plain text: <description>, Atom's subtitle or tagline
  std::string guid{};          // Atom's id
  std::string address{};       // of the feed itself, when it says so (rel="self"): WebSub's topic
  std::string site_address{};  // of the site it belongs to
  std::string language{};
  std::string rights{};  // plain text
  std::string image{};   // address of its logo
  std::vector<std::string> authors{};
  std::vector<std::string> categories{};
  std::optional<Timestamp> published{}, updated{};
  std::optional<bool> is_explicit{};
  ScheduleHints schedule{};
  std::string charset{};       // what the bytes were read as: "utf-8", "windows-1252"
  std::string format{};        // "rss 2.0", "atom 1.0", "rss 1.0", "json feed 1.1" …
  bool is_cut = false;         // the document ends before the feed does
  bool ends_in_entry = false;  // and within its last entry
  std::string fault{};         // of broken JSON that was mended, in words ("line 3: a comma too many")
  std::vector<Entry> entries{};
  std::vector<std::string> notes{};  // what was mended on the way, in words ("line 14: unescaped &")
};

}  // namespace logline
