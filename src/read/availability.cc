#include "read/context.h"

namespace logline {

void find_availability(Context&) {}

}  // namespace logline
