// Where the content of a script, style, title or other raw element ends: at its own end tag, which in a
// script may stand hidden inside "<!-- <script> … </script> -->" (the standard's script data states, section
// 13.2.5.15 on). Pure; linear; safe from any thread.
//
//     find_raw_end("var a;</script>", 0, "script", ContentModel::script)     // 6
#pragma once

#include <cstddef>
#include <string_view>

#include "html/tokenizer.h"

namespace logline::html {

// `at`: where the content begins. The offset of the end tag's "<", or of the end of the text.
std::size_t find_raw_end(std::string_view text, std::size_t at, std::string_view element,
                         ContentModel content);

}  // namespace logline::html
