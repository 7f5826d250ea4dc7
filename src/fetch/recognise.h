// What kind of thing some bytes are, from the bytes themselves; a name's ending plays no part, a content type
// only breaks ties.
//
// Looks at the head only (64 KiB), except for JSON, whose keys may stand anywhere. Pure; safe from any
// thread.
//
//     recognise("<rss version=\"2.0\">…", "text/html")      // ContentKind::feed
#pragma once

#include <cstdint>
#include <string_view>

namespace logline::fetch {

enum class ContentKind : std::uint8_t {
  feed,  // RSS, Atom, JSON Feed; also XML of other kinds, which the feed parser refuses in words
  html,
  article_lines,  // one JSON object a line, with "id", "text" or "html" (docs/FORMATS.md)
  saved_fetch,    // a JSON object with requested_url and response_text (docs/FORMATS.md)
  text,
  empty,  // nothing, or white space only
  binary  // nothing that can be read: pictures, archives, JSON of no kind above
};

ContentKind recognise(std::string_view bytes, std::string_view content_type);

// What binary bytes are, by how they begin, in words: "a PDF"; empty when that is not known.
std::string_view name_of_binary(std::string_view bytes);

}  // namespace logline::fetch
