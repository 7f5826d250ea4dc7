#include "read/context.h"

namespace logline {

void find_statuses(Context&) {}

}  // namespace logline
