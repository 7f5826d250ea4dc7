#include <array>

#include "site/password_check.h"
#include "site/routes.h"
#include "site/sessions.h"
#include "wrap/hmac.h"
#include "wrap/password.h"

namespace logline::site {
namespace {

constexpr std::size_t kTokenBytes = 32, kLongestTokenLabel = 60;
constexpr std::array<std::string_view, 3> kScopes{"read", "progress", "desk"};

// The scopes ticked; a token does no more than its login may.
std::string scopes_of(const Fields& form, store::Role role) {
  std::string scopes;
  for (const std::string_view scope : kScopes) {
    if (!form.contains(std::string("scope-").append(scope))) continue;
    if (scope == "desk" && role < store::Role::desk) continue;
    scopes += (scopes.empty() ? "" : " ") + std::string(scope);
  }
  return scopes;
}

Result<Response> login_page(unsigned status, const Request& request, Context& context,
                            render::Values values) {
  const auto tokens = context.logins.tokens(context.visitor.login);
  if (!tokens) return tl::unexpected(tokens.error());
  render::Values rows = render::Values::array();
  for (const store::Token& token : *tokens)
    rows.push_back({{"id", token.id},
                    {"label", token.label},
                    {"scopes", token.scopes},
                    {"reader", token.reader_label},
                    {"used", token.used_at == 0 ? "" : Timestamp::from_utc(token.used_at).to_iso()}});
  values["name"] = context.visitor.name;
  values["tokens"] = std::move(rows);
  values["may_desk"] = context.visitor.role >= store::Role::desk;
  values["saved"] = request.query.contains("saved");
  values["shortest"] = kShortestPassword;
  return html_response(status, context.pages.page("login", std::move(values)));
}

// The password typed once more, for what can't be undone.
Result<std::optional<store::Login>> confirm(const Request& request, Context& context) {
  auto checked =
      check_password(context.visitor.name, value_of(request.form, "password"), request.peer, context);
  if (!checked) return tl::unexpected(checked.error());
  return std::move(checked->login);
}

}  // namespace

Result<Response> answer_login(const Request& request, Context& context) {
  return login_page(200, request, context, render::Values::object());
}

// Ends every other session of the login.
Result<Response> change_password(const Request& request, Context& context) {
  const std::string wanted = value_of(request.form, "new");
  if (!is_fit_password(wanted)) return login_page(400, request, context, {{"is_unfit", true}});
  const auto login = confirm(request, context);
  if (!login) return tl::unexpected(login.error());
  if (!*login) return login_page(403, request, context, {{"is_wrong", true}});
  const auto kept = wrap::hash_password(wanted);
  if (!kept) return tl::unexpected(kept.error());
  if (auto done = context.logins.set_password((*login)->id, *kept); !done)
    return tl::unexpected(done.error());
  if (auto done = context.logins.end_sessions_but((*login)->id, session_secret(request)); !done)
    return tl::unexpected(done.error());
  return redirect("/login?saved=1");
}

Result<Response> remove_login(const Request& request, Context& context) {
  const auto login = confirm(request, context);
  if (!login) return tl::unexpected(login.error());
  if (!*login) return login_page(403, request, context, {{"is_wrong", true}});
  if (auto done = context.logins.remove((*login)->id); !done)
    return login_page(409, request, context, {{"problem", done.error().to_string()}});
  Response response = redirect("/");
  forget_session(context, response);
  return response;
}

// The token itself is shown this once.
Result<Response> add_token(const Request& request, Context& context) {
  const std::string label = value_of(request.form, "label");
  const std::string scopes = scopes_of(request.form, context.visitor.role);
  if (label.empty() || label.size() > kLongestTokenLabel || scopes.empty())
    return html_response(400, context.pages.notice("bad"));
  const std::string token = wrap::random_hex(kTokenBytes);
  if (token.empty()) return fail("the system gives no random bytes", "", "try again");
  const auto added = context.logins.add_token(wrap::sha256_hex(token), context.visitor.login,
                                              context.visitor.reader, label, scopes, context.now.utc_seconds);
  if (!added) return tl::unexpected(added.error());
  if (!*added) return login_page(409, request, context, {{"is_full", true}});
  return login_page(200, request, context, {{"token_text", token}});
}

Result<Response> remove_token(const Request& request, Context& context) {
  const std::string& id = request.captures.front();
  const bool is_number = !id.empty() && id.size() < 18 && id.find_first_not_of("0123456789") == id.npos;
  const auto removed = is_number ? context.logins.remove_token(context.visitor.login, std::stoll(id)) : false;
  if (!removed) return tl::unexpected(removed.error());
  return *removed ? redirect("/login?saved=1") : not_found(context);
}

}  // namespace logline::site
