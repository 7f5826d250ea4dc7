// Two faults that publishers' own software puts into text, undone: UTF-8 that was taken for Latin-1 or
// windows-1252 and encoded again, and windows-1252 punctuation that became C1 control characters. Both are
// what other feed libraries mend. Pure.
//
//     mend_text("Â£5bn")        // "£5bn"
//     mend_text("a \u0096 b")   // "a – b"
#pragma once

#include <string>

namespace logline::feed {

// `text` is UTF-8. The first fault is only seen when the whole text has it.
std::string mend_text(std::string text);

}  // namespace logline::feed
