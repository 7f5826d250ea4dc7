// Names of SVG and MathML that the standard writes with capitals (HTML standard, section 13.2.6.5), by their
// lower-case form; what is not among them stays as it is. Pure; safe from any thread.
//
//     svg_element_name("foreignobject")      // "foreignObject"
#pragma once

#include <string_view>

namespace logline::html {

std::string_view svg_element_name(std::string_view lower_case);
std::string_view svg_attribute_name(std::string_view lower_case);
std::string_view math_attribute_name(std::string_view lower_case);

}  // namespace logline::html
