// A feed document to its entries: RSS 0.90 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0, JSON Feed 1 and 1.1, and
// news sitemaps.
//
// What is broken is mended the way people's readers mend it (bare ampersands, HTML's named references,
// unclosed elements, words before the prolog, a declared character set that is not the one used) and each
// mending is a note of the Feed. No external entity is ever read, no declared entity expanded, no depth
// followed by recursion. Pure: the result owns all its strings and depends on nothing but the arguments; safe
// from any thread.
//
//     Result<Feed> feed = parse_feed(document.bytes, {.address = document.address});
//     if (feed) for (const Entry& entry : feed->entries) …
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "model/entry.h"

namespace logline::feed {

// What is known of the bytes besides themselves. All may be empty or wrong.
struct FeedSource {
  std::string_view address{};       // links are resolved against it where the feed gives no base
  std::string_view content_type{};  // its charset parameter counts for more than the XML declaration
  bool is_decoded = false;          // the bytes are UTF-8, whatever the document declares
};

// How many notes a Feed gets; a thousand faults are seldom a thousand kinds.
inline constexpr std::size_t kMostNotes = 20;

// Whether the bytes are a feed, from content alone: the first element (or JSON Feed's version) says so.
bool looks_like_feed(std::string_view bytes);

// An error only for what is no feed at all (empty, an HTML page, something else); it names the address and
// what was found instead. A feed without items is a Feed with a note. An entry whose date is impossible has
// no date, and the feed a note.
Result<Feed> parse_feed(std::string_view bytes, const FeedSource& source);

}  // namespace logline::feed
