// How much a program asks of a list, and what it is told that is the same everywhere. Pure; safe from any
// thread.
//
//     const auto limit = limit_of(request);
//     if (!limit) return bad_limit();
#pragma once

#include <cstddef>
#include <optional>

#include "site/message.h"

namespace logline::site {

// nullopt: it is no number from 1 to 100.
std::optional<std::size_t> limit_of(const Request& request);
Response bad_limit();
// 404.
Response nothing_there();

}  // namespace logline::site
