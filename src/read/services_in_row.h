// Services that stand in a row: "on Netflix and Peacock", "on HBO in the US and on Sky Atlantic". Pure.
//
//     if (is_next_service(context, tokens, first, second)) …   // what is said of the first is said of both
#pragma once

#include "read/context.h"

namespace logline {

// `first` stands before `second` in the same sentence.
bool is_next_service(const Context& context, const Tokens& tokens, const Mention& first,
                     const Mention& second);

}  // namespace logline
