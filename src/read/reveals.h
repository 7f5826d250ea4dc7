#pragma once

#include <vector>

#include "read/context.h"

namespace logline {

std::vector<Reveal> find_reveals(const Context& context);

}  // namespace logline
