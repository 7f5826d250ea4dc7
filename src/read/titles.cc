#include "read/context.h"

namespace logline {

void find_titles(Context&) {}

}  // namespace logline
