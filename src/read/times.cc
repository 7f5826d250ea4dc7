#include "read/context.h"

namespace logline {

void find_times(Context&) {}

}  // namespace logline
