// Labels of the WHATWG Encoding Standard whose meaning differs from what ICU makes of the name. Constant;
// safe from any thread.
//
//     icu_name_of("ISO-8859-1")      // "windows-1252"
#pragma once

#include <string>
#include <string_view>

namespace logline::wrap {

// The name to open an ICU converter with; the label itself in lower case, without white space and quotes,
// when it needs no translation.
std::string icu_name_of(std::string_view label);

}  // namespace logline::wrap
