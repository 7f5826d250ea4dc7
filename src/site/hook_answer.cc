#include "site/form_guard.h"
#include "site/json_answer.h"
#include "site/routes.h"
#include "site/watched.h"
#include "wrap/hmac.h"

namespace logline::site {
namespace {

constexpr std::string_view kScope = "progress";

// Whose progress a hook moves: the secret in its address is a token's; at an installation of one person it is
// "local", and no browser may send it, since any page could make one. Empty: nobody's.
Result<std::string> reader_of(const Request& request, Context& context) {
  const std::string& secret = request.captures.front();
  const bool is_browser = !request.header("origin").empty() || !request.header("sec-fetch-site").empty();
  if (!context.mode.has_logins)
    return secret == store::kLocalReader && !is_browser ? std::string(secret) : std::string();
  const auto token = context.logins.token(wrap::sha256_hex(secret), context.now.utc_seconds);
  if (!token) return tl::unexpected(token.error());
  const bool may =
      *token && (" " + (*token)->scopes + " ").find(" " + std::string(kScope) + " ") != std::string::npos;
  return may ? (*token)->reader : std::string();
}

// Those who can sign do (HMAC-SHA-256 of the body with the secret as key); a signature that is there is
// right.
bool is_signed_rightly(const Request& request) {
  const std::string_view stated = request.header("x-logline-signature");
  if (stated.empty()) return true;
  return wrap::are_same_secret(
      stated, "sha256=" + wrap::hmac_hex(wrap::HmacHash::sha256, request.captures.front(), request.body));
}

}  // namespace

// Progress only moves forward: an old episode that is watched again hides nothing that was open.
Result<Response> take_hook(const Request& request, Context& context) {
  const std::string& player = request.captures.back();
  if (!is_player(player)) return problem(404, "There is nothing at this address");
  const auto reader = reader_of(request, context);
  if (!reader) return tl::unexpected(reader.error());
  if (reader->empty() || !is_signed_rightly(request))
    return problem(401, "That token may not say what was watched");
  const auto watched = watched_from(player, request.body, request.header("content-type"));
  if (!watched) return Response{.status = 204, .content_type = ""};
  const std::string key = fold_name(watched->series);
  const auto progress = context.accounts.progress(*reader);
  if (!progress) return tl::unexpected(progress.error());
  wall::TitleProgress reached = progress->of(key);
  if (key.empty() ||
      std::pair(watched->season, watched->episode) <= std::pair(reached.season, reached.episode))
    return Response{.status = 204, .content_type = ""};
  reached.season = watched->season;
  reached.episode = watched->episode;
  if (auto done = context.accounts.set_progress(*reader, key, reached); !done)
    return tl::unexpected(done.error());
  return Response{.status = 204, .content_type = ""};
}

}  // namespace logline::site
