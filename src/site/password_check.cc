#include "site/password_check.h"

#include <algorithm>

#include "base/ascii.h"
#include "site/lockout.h"
#include "wrap/password.h"

namespace logline::site {
namespace {

constexpr std::size_t kLongestLogin = 64;

// What is looked at for a name that nobody has.
const std::string& nobodys_password() {
  static const std::string kept = wrap::hash_password("nobody has this").value_or("");
  return kept;
}

}  // namespace

std::string login_name(std::string_view typed) {
  const auto from = typed.find_first_not_of(" \t");
  if (from == std::string_view::npos) return {};
  return to_lower(typed.substr(from, typed.find_last_not_of(" \t") - from + 1));
}

bool is_login_name(std::string_view name) {
  constexpr std::string_view kNameSigns = "._@-";
  return !name.empty() && name.size() <= kLongestLogin && std::ranges::all_of(name, [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || kNameSigns.find(c) != std::string_view::npos;
  });
}

bool is_fit_password(std::string_view password) {
  return password.size() >= kShortestPassword && password.size() <= kLongestPassword;
}

Result<Checked> check_password(const std::string& name, const std::string& password, const std::string& peer,
                               Context& context) {
  const std::int64_t now = context.now.utc_seconds;
  const std::string by_name = "name " + name.substr(0, kLongestLogin), by_address = "address " + peer;
  for (const auto& [what, patience] : {std::pair(by_name, kByName), std::pair(by_address, kByAddress)}) {
    const auto failures = context.logins.failures(what);
    if (!failures) return tl::unexpected(failures.error());
    if (const auto until = waits_until(patience, *failures); until > now) return Checked{.wait = until - now};
  }
  auto login = context.logins.find(name);
  if (!login) return tl::unexpected(login.error());
  const std::string& kept = *login ? (*login)->password : nobodys_password();
  const bool is_right = password.size() <= kLongestPassword && wrap::is_password(kept, password);
  if (is_right && *login) {
    if (auto done = context.logins.forgive(by_name); !done) return tl::unexpected(done.error());
    return Checked{.login = std::move(**login)};
  }
  for (const std::string& what : {by_name, by_address})
    if (auto done = context.logins.note_failure(what, now); !done) return tl::unexpected(done.error());
  return Checked{};
}

}  // namespace logline::site
