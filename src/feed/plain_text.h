// HTML fragments and plain text, into each other, without a tree: what titles, names and one-line fields
// need.
//
// Pure; safe from any thread.
//
//     plain_text("<em>Loom</em> &amp; <b>Ash</b>\n renewed")   // "Loom & Ash renewed"
//     escape_html("1 < 2")                                      // "1 &lt; 2"
#pragma once

#include <string>
#include <string_view>

namespace logline::feed {

// Tags and comments removed (block ends and <br> become a space), references decoded, also where they were
// escaped once more than needed ("&amp;amp;"), white space collapsed.
std::string plain_text(std::string_view html);

// Every run of white space, Unicode's included, is one space; none at the ends.
std::string collapse_space(std::string_view text);

// "&" "<" ">" as references.
std::string escape_html(std::string_view text);

// Whether a tag or a character reference stands in it.
bool looks_like_html(std::string_view text);

}  // namespace logline::feed
