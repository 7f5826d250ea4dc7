#include <algorithm>

#include "site/routes.h"
#include "site/sessions.h"

namespace logline::site {
namespace {

constexpr std::size_t kLongestLabel = 40;

Result<Response> back_to_household() { return redirect("/household?saved=1"); }

}  // namespace

Result<Response> answer_household(const Request& request, Context& context) {
  const auto members = context.logins.members(context.visitor.login);
  if (!members) return tl::unexpected(members.error());
  render::Values rows = render::Values::array();
  for (const store::Member& member : *members)
    rows.push_back({{"reader", member.reader},
                    {"label", member.label},
                    {"is_current", member.reader == context.visitor.reader},
                    {"may_go", members->size() > 1 && member.reader != context.visitor.reader}});
  return html_response(200,
                       context.pages.page("household", {{"members", std::move(rows)},
                                                        {"may_add", members->size() < store::kMostMembers},
                                                        {"saved", request.query.contains("saved")}}));
}

Result<Response> change_household(const Request& request, Context& context) {
  const std::string say = value_of(request.form, "say"), reader = value_of(request.form, "reader");
  const std::int64_t login = context.visitor.login;
  if (say == "add") {
    const std::string label = value_of(request.form, "label");
    if (label.empty() || label.size() > kLongestLabel) return html_response(400, context.pages.notice("bad"));
    const auto added = context.logins.add_member(login, label);
    if (!added) return tl::unexpected(added.error());
    return *added ? back_to_household() : html_response(409, context.pages.notice("bad"));
  }
  if (say != "switch" && say != "remove") return html_response(400, context.pages.notice("bad"));
  const bool removes_itself = say == "remove" && reader == context.visitor.reader;
  const auto done = removes_itself    ? Result<bool>(false)
                    : say == "switch" ? context.logins.switch_reader(session_secret(request), reader)
                                      : context.logins.remove_member(login, reader);
  if (!done) return tl::unexpected(done.error());
  if (!*done) return not_found(context);  // not of this household: as if it were not there
  return say == "switch" ? redirect("/") : back_to_household();
}

}  // namespace logline::site
