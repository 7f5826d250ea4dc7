// A one-time link by which somebody makes a login, or sets its password again.
//
// Only the hash of its secret is kept, so it is shown once. One thread at a time.
//
//     Result<std::string> path = make_join_link(logins, {.role = Role::desk}, now + 86'400);     // "/join/…"
#pragma once

#include <cstdint>
#include <string>

#include "base/result.h"
#include "store/logins.h"

namespace logline::site {

// The link's path at the site. It is good until `ends_at`, UTC seconds.
Result<std::string> make_join_link(store::Logins& logins, const store::Invitation& what,
                                   std::int64_t ends_at);

}  // namespace logline::site
