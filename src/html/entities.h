// Character references: "&amp;" "&#8217;" "&#x2019;" "&eacute" to UTF-8, as the HTML standard decodes them
// (section 13.2.5.72 on).
//
// The table of names is data/html/entities.tsv, read once at first use; everything is pure and safe from any
// thread.
//
//     append_decoded(out, "Tom &amp; Jerry", false);      // "Tom & Jerry"
#pragma once

#include <string>
#include <string_view>

namespace logline::html {

// Appends `text` with its references decoded. In attributes a name without semicolon before "=" or a letter
// stays as it is ("?a=1&copy=2"). What cannot be decoded stays as written; NUL, surrogates and numbers beyond
// Unicode become U+FFFD.
void append_decoded(std::string& out, std::string_view text, bool is_attribute);

void append_utf8(std::string& out, char32_t code_point);

}  // namespace logline::html
