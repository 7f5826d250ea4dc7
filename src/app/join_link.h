// A one-time link by which somebody makes a login, or sets its password again.
//
//     Result<std::string> link = make_join_link(logins, {.role = Role::desk}, 86'400,
//     "http://127.0.0.1:8080/");
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/logins.h"

namespace logline::app {

// `site` is the site's address, with its slash. The link is good for `seconds`.
Result<std::string> make_join_link(store::Logins& logins, const store::Invitation& what, std::int64_t seconds,
                                   std::string_view site);

}  // namespace logline::app
