// A link as a feed gives it to an absolute address. Source: RFC 3986, section 5. Pure.
//
//     resolve_address("../a?b", "http://outlet.example/news/feed")      // "http://outlet.example/a?b"
#pragma once

#include <string>
#include <string_view>

namespace logline::feed {

// `link` without white space at its ends; resolved when it is relative and `base` is absolute, else as it is.
std::string resolve_address(std::string_view link, std::string_view base);

}  // namespace logline::feed
