#pragma once

#include "read/context.h"

namespace logline {

bool is_about_television(const Context& context);

}  // namespace logline
