// outlet.json: who publishes the files beside it, as {"name", "address", "language"}. Not a document itself.
// Pure.
//
//     parse_outlet_file(R"({"name": "Screen Gull"})")      // "Screen Gull"
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::fetch {

inline constexpr std::string_view kOutletFile = "outlet.json";

// The outlet's name.
Result<std::string> parse_outlet_file(std::string_view bytes);

}  // namespace logline::fetch
