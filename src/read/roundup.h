#pragma once

#include "read/context.h"

namespace logline {

bool is_roundup(const Context& context);

}  // namespace logline
