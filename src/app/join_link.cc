#include "app/join_link.h"

#include <chrono>

#include "wrap/hmac.h"

namespace logline::app {

Result<std::string> make_join_link(store::Logins& logins, const store::Invitation& what, std::int64_t seconds,
                                   std::string_view site) {
  constexpr std::size_t kSecretBytes = 32;
  const std::string secret = wrap::random_hex(kSecretBytes);
  if (secret.empty()) return fail("the system gives no random bytes", "", "try again");
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const std::int64_t now = std::chrono::duration_cast<std::chrono::seconds>(since).count();
  if (auto done = logins.invite(wrap::sha256_hex(secret), what, now + seconds); !done)
    return tl::unexpected(done.error());
  return std::string(site) + "join/" + secret;
}

}  // namespace logline::app
