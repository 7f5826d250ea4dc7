// In which encoding a page came, found as browsers find it, and the page as UTF-8.
//
// Order: byte order mark, Content-Type header, <meta charset> near the start (HTML standard,
// section 13.2.3.2), then detection. Against browsers, a declaration that the bytes contradict loses: bytes
// that are valid UTF-8 are UTF-8, since saved pages often keep the declaration of before they were converted.
// Pure; safe from any thread.
//
//     decode_page("<meta charset=koi8-r>…", "text/html", false)
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::html {

// The charset parameter of a Content-Type value; nullopt when there is none.
std::optional<std::string_view> charset_from_content_type(std::string_view content_type);
// What a meta element in the first 4096 bytes declares; nullopt when none does.
std::optional<std::string> charset_from_meta(std::string_view bytes);

// Valid UTF-8 without a byte order mark. `is_decoded`: the bytes are UTF-8 whatever they declare; only bad
// sequences are replaced.
Result<std::string> decode_page(std::string_view bytes, std::string_view content_type, bool is_decoded);

}  // namespace logline::html
