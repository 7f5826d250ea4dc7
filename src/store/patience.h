// How long a write to the accounts waits for another writer, and what to make of it when it waited in vain.
//
//     if (is_passing(error)) …        // nothing was written; the same may be done in a moment
#pragma once

#include <chrono>

#include "base/result.h"

namespace logline::store {

// Unless it is told otherwise.
inline constexpr std::chrono::milliseconds kPatience{10'000};
// Whether somebody else was writing for longer than that.
bool is_passing(const Error& error);

}  // namespace logline::store
