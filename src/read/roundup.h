// Whether an article covers several events of several titles ("everything renewed and cancelled"). Pure.
//
//     reading.is_roundup = is_roundup(context);
#pragma once

#include "read/context.h"

namespace logline {

bool is_roundup(const Context& context);

}  // namespace logline
