// The JSON of a script on a page; null when it is broken, too large or too deep.
//
// Raw control characters inside strings are a common fault and become spaces; comment marks around the whole
// are passed over. Pure; safe from any thread.
//
//     const nlohmann::json json = parse_script(tree.text(tree.first_child(script)));
#pragma once

#include <string_view>

#include "nlohmann/json.hpp"

namespace logline::page {

nlohmann::json parse_script(std::string_view raw);

// The same, and what is broken is mended as far as it goes (text/mend_json.h).
nlohmann::json parse_broken_script(std::string_view raw);

}  // namespace logline::page
