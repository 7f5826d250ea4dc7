// "Name: value" lines, as HTTP and WARC have them. Pure.
//
//     for_each_header("A: 1\r\nB: 2\r\n", [](std::string name, std::string_view value) { … });      // "a",
//     "1" …
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace logline::fetch {

// Where the empty line that ends a header ends; npos when there is none. Bare line feeds are taken too.
std::size_t end_of_header(std::string_view text);

// Names in lower case, values trimmed; a folded line belongs to the value before it and is left out. At most
// 500 lines.
void for_each_header(std::string_view lines,
                     const std::function<void(std::string&& name, std::string_view value)>& take);

}  // namespace logline::fetch
