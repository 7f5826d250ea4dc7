// Passwords kept as argon2id hashes, by libsodium.
//
// Thread-safe. One hash takes about 50 ms and 19 MiB (OWASP "Password Storage": argon2id, m=19456, t=2), so
// callers bound how many run at once and how long a password may be.
//
//     const Result<std::string> kept = hash_password("correct horse");
//     is_password(*kept, "correct horse")      // true
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::wrap {

// A PHC string with its own salt. An error when memory is short.
Result<std::string> hash_password(std::string_view password);
// False too for what is no such string. Takes as long whether the password is right or not.
bool is_password(std::string_view kept, std::string_view password);

}  // namespace logline::wrap
