#include "read/reveals.h"

namespace logline {

std::vector<Reveal> find_reveals(const Context&) { return {}; }

}  // namespace logline
