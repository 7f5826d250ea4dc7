// Text made safe for HTML, in element content and in quoted attributes alike. Pure; safe from any thread.
//
//     append_escaped("<b>\"", page);      // &lt;b&gt;&quot;
#pragma once

#include <string>
#include <string_view>

namespace logline::render {

void append_escaped(std::string_view text, std::string& out);
std::string escape_html(std::string_view text);

// The text without the characters that XML doesn't have, even escaped: most of those below the space.
std::string xml_characters(std::string_view text);

}  // namespace logline::render
