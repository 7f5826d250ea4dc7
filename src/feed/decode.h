// The bytes of a feed to UTF-8, whatever it declares and whatever is true. Pure.
//
//     Decoded decoded = decode_feed(bytes, source);
//     decoded.text      // valid UTF-8, no byte order mark
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "feed/feed.h"

namespace logline::feed {

struct Decoded {
  std::string text;
  std::string charset;             // what the bytes were read as, in lower case
  std::vector<std::string> notes;  // when a declaration was not believed
};

// Byte order mark, then the content type's charset, then the XML declaration's encoding, then a guess. A
// declaration that the bytes contradict is not believed: text that is valid UTF-8 beyond ASCII is UTF-8, and
// text that is not is not.
Decoded decode_feed(std::string_view bytes, const FeedSource& source);

// The value of `encoding` in an XML declaration, empty when there is none.
std::string_view declared_encoding(std::string_view bytes);

}  // namespace logline::feed
