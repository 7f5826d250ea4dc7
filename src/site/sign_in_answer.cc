#include "site/form_guard.h"
#include "site/password_check.h"
#include "site/routes.h"
#include "site/sessions.h"
#include "wrap/hmac.h"
#include "wrap/password.h"

namespace logline::site {
namespace {

// Where to go after signing in: an address of ours.
std::string own_address(const std::string& wanted) {
  const bool is_own = wanted.starts_with('/') && !wanted.starts_with("//") && !wanted.starts_with("/\\");
  return is_own ? wanted : "/";
}

Response sign_in_page(unsigned status, const Request& request, Context& context, render::Values values) {
  const std::string to = value_of(request.form, "to");
  values["to"] = own_address(to.empty() ? value_of(request.query, "to") : to);
  values["name"] = value_of(request.form, "name");
  return html_response(status, context.pages.page("sign_in", std::move(values)));
}

// The session begins anew: one that the browser came with is ended.
Result<Response> let_in(const store::Login& login, const Request& request, Context& context,
                        const std::string& to) {
  const auto members = context.logins.members(login.id);
  if (!members) return tl::unexpected(members.error());
  if (members->empty()) return fail("the login has no reader", login.name, "restore accounts.db");
  if (const std::string old = session_secret(request); !old.empty())
    if (auto done = context.logins.end_session(old); !done) return tl::unexpected(done.error());
  Response response = redirect(to);
  if (auto done = begin_session(login.id, members->front().reader, context, response); !done)
    return tl::unexpected(done.error());
  return response;
}

Response join_page(unsigned status, const Request& request, Context& context,
                   const store::Invitation& invitation, const std::string& problem) {
  render::Values values{
      {"action", "/join/" + request.captures.front()},
      {"is_new", invitation.login == 0},
      {"role", context.pages.words().of("role", std::to_string(static_cast<int>(invitation.role)), "")},
      {"name", value_of(request.form, "name")},
      {"shortest", kShortestPassword}};
  if (!problem.empty()) values["problem"] = context.pages.words().of("join." + problem);
  return html_response(status, context.pages.page("join", std::move(values)));
}

std::string invitation_secret(const Request& request) { return wrap::sha256_hex(request.captures.front()); }

}  // namespace

Result<Response> answer_sign_in(const Request& request, Context& context) {
  if (!context.mode.has_logins) return not_found(context);
  if (context.visitor.login != 0) return redirect(own_address(value_of(request.query, "to")));
  return sign_in_page(200, request, context, render::Values::object());
}

Result<Response> sign_in(const Request& request, Context& context) {
  if (!context.mode.has_logins) return not_found(context);
  const auto checked = check_password(login_name(value_of(request.form, "name")),
                                      value_of(request.form, "password"), request.peer, context);
  if (!checked) return tl::unexpected(checked.error());
  if (checked->wait > 0) {
    Response response = sign_in_page(429, request, context, {{"wait", checked->wait}});
    response.headers.emplace_back("Retry-After", std::to_string(checked->wait));
    return response;
  }
  if (!checked->login) return sign_in_page(403, request, context, {{"is_wrong", true}});
  return let_in(*checked->login, request, context, own_address(value_of(request.form, "to")));
}

Result<Response> sign_out(const Request& request, Context& context) {
  if (auto done = context.logins.end_session(session_secret(request)); !done)
    return tl::unexpected(done.error());
  Response response = redirect("/");
  forget_session(context, response);
  return response;
}

Result<Response> answer_join(const Request& request, Context& context) {
  if (!context.mode.has_logins) return not_found(context);
  const auto invitation = context.logins.invitation(invitation_secret(request), context.now.utc_seconds);
  if (!invitation) return tl::unexpected(invitation.error());
  if (!*invitation) return html_response(404, context.pages.notice("link"));
  return join_page(200, request, context, **invitation, "");
}

Result<Response> join(const Request& request, Context& context) {
  if (!context.mode.has_logins) return not_found(context);
  const std::int64_t now = context.now.utc_seconds;
  const std::string secret = invitation_secret(request);
  const auto invitation = context.logins.invitation(secret, now);
  if (!invitation) return tl::unexpected(invitation.error());
  if (!*invitation) return html_response(404, context.pages.notice("link"));
  const std::string name = login_name(value_of(request.form, "name"));
  const std::string password = value_of(request.form, "password");
  const bool is_new = (*invitation)->login == 0;
  if (is_new && !is_login_name(name)) return join_page(400, request, context, **invitation, "name");
  if (!is_fit_password(password)) return join_page(400, request, context, **invitation, "password");
  const auto kept = wrap::hash_password(password);
  if (!kept) return tl::unexpected(kept.error());
  const auto login =
      is_new ? context.logins.join(secret, name, *kept, now) : context.logins.reset(secret, *kept, now);
  if (!login) return tl::unexpected(login.error());
  if (!*login) return join_page(409, request, context, **invitation, "taken");
  return let_in(**login, request, context, "/");
}

}  // namespace logline::site
