#include "site/join_link.h"
#include "site/routes.h"

namespace logline::site {
namespace {

constexpr std::int64_t kLinkSeconds = 7 * 86'400;

std::optional<store::Role> role_of(const std::string& word) {
  if (word == "reader") return store::Role::reader;
  if (word == "desk") return store::Role::desk;
  if (word == "chief") return store::Role::chief;
  return std::nullopt;
}

Result<Response> logins_page(unsigned status, Context& context, render::Values values) {
  const auto logins = context.logins.all();
  if (!logins) return tl::unexpected(logins.error());
  render::Values rows = render::Values::array();
  for (const store::Login& login : *logins)
    rows.push_back({{"name", login.name},
                    {"is_reader", login.role == store::Role::reader},
                    {"is_desk", login.role == store::Role::desk},
                    {"is_chief", login.role == store::Role::chief},
                    {"is_mine", login.id == context.visitor.login}});
  values["logins"] = std::move(rows);
  return html_response(status, context.pages.page("logins", std::move(values)));
}

// A one-time link, shown this once.
Result<Response> invite(Context& context, const store::Invitation& what) {
  const auto link = make_join_link(context.logins, what, context.now.utc_seconds + kLinkSeconds);
  if (!link) return tl::unexpected(link.error());
  return logins_page(200, context, {{"link", *link}, {"is_new", what.login == 0}});
}

}  // namespace

Result<Response> answer_logins(const Request&, Context& context) {
  if (!context.mode.has_logins) return not_found(context);
  return logins_page(200, context, render::Values::object());
}

Result<Response> change_logins(const Request& request, Context& context) {
  if (!context.mode.has_logins) return not_found(context);
  const std::string say = value_of(request.form, "say");
  const auto role = role_of(value_of(request.form, "role"));
  if (say == "invite")
    return role ? invite(context, {.role = *role}) : html_response(400, context.pages.notice("bad"));
  const auto login = context.logins.find(value_of(request.form, "name"));
  if (!login) return tl::unexpected(login.error());
  if (!*login) return not_found(context);
  if (say == "reset") return invite(context, {.role = (*login)->role, .login = (*login)->id});
  Result<void> done;
  if (say == "role" && role)
    done = context.logins.set_role((*login)->id, *role);
  else if (say == "remove")
    done = context.logins.remove((*login)->id);
  else
    return html_response(400, context.pages.notice("bad"));
  if (!done) return logins_page(409, context, {{"problem", done.error().to_string()}});
  return redirect("/logins");
}

}  // namespace logline::site
