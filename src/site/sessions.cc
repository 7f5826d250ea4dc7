#include "site/sessions.h"

#include "site/routes.h"
#include "wrap/hmac.h"

namespace logline::site {
namespace {

constexpr std::string_view kSessionCookie = "logline_session";
constexpr std::size_t kSecretBytes = 32;
constexpr std::string_view kBearer = "Bearer ";

std::string cookie(const Context& context, const std::string& value, std::int64_t seconds) {
  return std::string(kSessionCookie) + "=" + value +
         "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(seconds) +
         (context.mode.is_secure ? "; Secure" : "");
}

std::string hash_of(std::string_view secret) {
  return secret.size() == 2 * kSecretBytes ? wrap::sha256_hex(secret) : std::string();
}

}  // namespace

std::string session_secret(const Request& request) {
  return hash_of(value_of(request.cookies, kSessionCookie));
}

std::string bearer_secret(const Request& request) {
  const std::string_view stated = request.header("authorization");
  return stated.starts_with(kBearer) ? hash_of(stated.substr(kBearer.size())) : std::string();
}

std::string feed_secret(const Request& request) {
  const Found found = find_route(site_routes(), request.method, request.path);
  if (found.route == nullptr || !found.route->is_feed) return {};
  return hash_of(value_of(request.query, "token"));
}

Result<Visitor> recognise(const Request& request, store::Logins& logins, std::int64_t now) {
  Visitor nobody{.reader = "", .role = store::Role::visitor};
  const bool has_bearer = !request.header("authorization").empty();
  const std::string in_address = has_bearer ? std::string() : feed_secret(request);
  const bool is_program = has_bearer || !in_address.empty();
  const std::string secret = has_bearer            ? bearer_secret(request)
                             : !in_address.empty() ? in_address
                                                   : session_secret(request);
  if (secret.empty()) return nobody;
  auto found = is_program ? logins.token(secret, now) : logins.session(secret, now);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return nobody;
  // Addresses get about: one that may do more than read is not to stand in them.
  if (!in_address.empty() && (*found)->scopes != "read") return nobody;
  Visitor visitor{.reader = std::move((*found)->reader), .role = (*found)->role};
  visitor.login = (*found)->login;
  visitor.name = std::move((*found)->name);
  visitor.label = std::move((*found)->label);
  visitor.scopes = std::move((*found)->scopes);
  visitor.is_program = is_program;
  return visitor;
}

Result<void> begin_session(std::int64_t login, const std::string& reader, Context& context,
                           Response& response) {
  const std::string secret = wrap::random_hex(kSecretBytes);
  if (secret.empty()) return fail("the system gives no random bytes", "", "try again");
  if (auto done =
          context.logins.begin_session(wrap::sha256_hex(secret), login, reader, context.now.utc_seconds);
      !done)
    return done;
  response.headers.emplace_back("Set-Cookie", cookie(context, secret, store::kSessionSeconds));
  return {};
}

void forget_session(const Context& context, Response& response) {
  response.headers.emplace_back("Set-Cookie", cookie(context, "", 0));
}

}  // namespace logline::site
