// Whether a name and a password belong together, with patience for those who forget and none for those who
// guess: attempts are counted by name and by address, and a name that nobody has costs as much time as one
// that somebody has. One thread at a time.
//
//     Result<Checked> checked = check_password("ada", "correct horse", request.peer, context);
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "site/context.h"

namespace logline::site {

struct Checked {
  std::optional<store::Login> login{};  // none: they don't
  std::int64_t wait = 0;                // seconds until the next attempt counts; then nothing was looked at
};

inline constexpr std::size_t kShortestPassword = 8, kLongestPassword = 200;

Result<Checked> check_password(const std::string& name, const std::string& password, const std::string& peer,
                               Context& context);

// What is typed, as logins are kept: lower case, without spaces around.
std::string login_name(std::string_view typed);
// 1 to 64 letters, digits and . _ @ -
bool is_login_name(std::string_view name);
bool is_fit_password(std::string_view password);

}  // namespace logline::site
