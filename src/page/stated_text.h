// A text that a page states in its data instead of showing it: HTML to lines, anything else as it is.
//
//     lines_of_stated("<p>One.</p><p>Two.</p>")     // "One.\nTwo."
#pragma once

#include <string>

namespace logline::page {

std::string lines_of_stated(std::string text);

}  // namespace logline::page
