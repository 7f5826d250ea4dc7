#include <cstdio>
#include <memory>

#include "app/installation_command.h"
#include "app/now.h"
#include "app/words.h"
#include "site/join_link.h"

namespace logline::app {
namespace {

constexpr std::int64_t kLinkSeconds = 7 * 86'400;

struct InviteOptions {
  std::string role = "reader";
  std::string reset;
  std::string site = "http://127.0.0.1:8080/";
};

store::Role role_of(const std::string& word) {
  if (word == "operator") return store::Role::chief;
  return word == "desk" ? store::Role::desk : store::Role::reader;
}

Result<store::Invitation> invitation_of(const InviteOptions& wanted, store::Logins& logins) {
  if (wanted.reset.empty()) return store::Invitation{.role = role_of(wanted.role)};
  const auto login = logins.find(wanted.reset);
  if (!login) return tl::unexpected(login.error());
  if (!*login) return fail("there is no such login", wanted.reset, "the operator's page /logins lists them");
  return store::Invitation{.role = (*login)->role, .login = (*login)->id};
}

Exit run_invite(const CommandLine& line, const InviteOptions& wanted) {
  if (auto installation = open_installation(line, store::Access::read); !installation)
    return complain(installation.error());
  const auto logins = store::open_logins(line.folder);
  if (!logins) return complain(logins.error());
  const auto invitation = invitation_of(wanted, **logins);
  if (!invitation) return complain(invitation.error());
  const auto path = site::make_join_link(**logins, *invitation, now_seconds() + kLinkSeconds);
  if (!path) return complain(path.error());
  std::string site = wanted.site;
  while (site.ends_with('/')) site.pop_back();
  std::printf("%s\n", printable(site + *path).c_str());
  return Exit::done;
}

}  // namespace

void add_invite_command(CommandLine& line) {
  auto options = std::make_shared<InviteOptions>();
  line.add("invite",
           "Print a link by which somebody makes a login at the site; it works once, within a week.")
      .option("--role", options->role, "What they may do", {"reader", "desk", "operator"})
      .option("--reset", options->reset, "The link sets the password of this login again")
      .option("--site", options->site, "Address of the site")
      .runs([&line, options] { return run_invite(line, *options); });
}

}  // namespace logline::app
