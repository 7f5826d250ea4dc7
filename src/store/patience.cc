#include "store/patience.h"

#include "wrap/sqlite.h"

namespace logline::store {

bool is_passing(const Error& error) { return error.what == wrap::kAnotherWrites; }

}  // namespace logline::store
