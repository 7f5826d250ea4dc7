#include "site/join_link.h"

#include "wrap/hmac.h"

namespace logline::site {

Result<std::string> make_join_link(store::Logins& logins, const store::Invitation& what,
                                   std::int64_t ends_at) {
  constexpr std::size_t kLinkBytes = 32;
  const std::string secret = wrap::random_hex(kLinkBytes);
  if (secret.empty()) return fail("the system gives no random bytes", "", "try again");
  if (auto done = logins.invite(wrap::sha256_hex(secret), what, ends_at); !done)
    return tl::unexpected(done.error());
  return "/join/" + secret;
}

}  // namespace logline::site
