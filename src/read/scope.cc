#include "read/scope.h"

namespace logline {

bool is_about_television(const Context&) { return false; }

}  // namespace logline
