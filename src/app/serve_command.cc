#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "app/background_poller.h"
#include "app/command.h"
#include "app/desk_queue.h"
#include "app/installation_command.h"
#include "app/now.h"
#include "app/push_desk.h"
#include "fetch/http.h"
#include "site/join_link.h"
#include "site/serve.h"

namespace logline::app {
namespace {

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  std::string public_address;
  bool fetches_nothing = false, fetches_no_pages = false, fetches_images = false;
  bool allows_private_addresses = false;
  bool has_logins = false, is_open = false;
};

constexpr std::int64_t kFirstLinkSeconds = 86'400;

// "127.0.0.1:8080" or "[::1]:8080".
Result<site::SiteOptions> parse_listen(const std::string& listen) {
  const auto colon = listen.rfind(':');
  unsigned port = 0;
  const char* const end = listen.data() + listen.size();
  const bool is_port =
      colon != std::string::npos && std::from_chars(listen.data() + colon + 1, end, port).ptr == end;
  if (!is_port || port > 65535 || colon == 0)
    return fail("\"" + listen + "\" is not an address and port", "--listen", "write 127.0.0.1:8080");
  site::SiteOptions options;
  options.address = listen.substr(0, colon);
  if (options.address.starts_with('[') && options.address.ends_with(']'))
    options.address = options.address.substr(1, options.address.size() - 2);
  options.port = static_cast<std::uint16_t>(port);
  return options;
}

std::string without_slash(std::string address) {
  while (address.ends_with('/')) address.pop_back();
  return address;
}

std::string host_of(std::string_view address) {
  address.remove_prefix(address.find("://") + 3);
  return std::string(address.substr(0, address.find_first_of(":/")));
}

bool is_loopback(const std::string& address) { return address.starts_with("127.") || address == "::1"; }

// Where people from elsewhere can come in, or have come in before, they sign in.
Result<site::Mode> mode_of(const CommandLine& line, const ServeOptions& wanted, const std::string& address) {
  const auto logins = store::open_logins(line.folder);
  if (!logins) return tl::unexpected(logins.error());
  const auto has_any = (*logins)->has_any();
  if (!has_any) return tl::unexpected(has_any.error());
  return site::Mode{.has_logins = wanted.has_logins || wanted.is_open || *has_any || !is_loopback(address),
                    .is_open = wanted.is_open,
                    .is_secure = wanted.public_address.starts_with("https://")};
}

// The operator's way in, while nobody has a login.
Result<void> print_first_link(const CommandLine& line, const std::string& site) {
  const auto logins = store::open_logins(line.folder);
  if (!logins) return tl::unexpected(logins.error());
  const auto has_any = (*logins)->has_any();
  if (!has_any || *has_any) return has_any.map([](bool) {});
  const auto path =
      site::make_join_link(**logins, {.role = store::Role::chief}, now_seconds() + kFirstLinkSeconds);
  if (!path) return tl::unexpected(path.error());
  std::printf("Make the operator's login there (the link works once, within a day):\n  %s%s\n", site.c_str(),
              path->c_str());
  return {};
}

// The address under which the site is reached from elsewhere; false: it is none.
bool take_public_address(const std::string& address, site::SiteOptions& options) {
  if (!fetch::is_web_address(address)) {
    complain({"\"" + address + "\" is no http or https address", "--public", "write https://news.example"});
    return false;
  }
  options.public_host = host_of(address);
  options.public_origin = without_slash(address);
  return true;
}

Exit run_serve(const CommandLine& line, const ServeOptions& wanted) {
  auto options = parse_listen(wanted.listen);
  if (!options) {
    complain(options.error());
    return Exit::usage;
  }
  if (auto installation = open_installation(line, store::Access::read); !installation)
    return complain(installation.error());
  options->folder = line.folder;
  auto mode = mode_of(line, wanted, options->address);
  if (!mode) return complain(mode.error());
  options->mode = *mode;
  std::optional<PushDesk> desk;
  if (!wanted.public_address.empty()) {
    if (!take_public_address(wanted.public_address, *options)) return Exit::usage;
    desk.emplace(line.folder, without_slash(wanted.public_address), wanted.allows_private_addresses);
    options->push = [&desk](const site::Request& request) { return desk->answer(request); };
  }
  DeskQueue jobs(line);
  options->desk = desk_of(line, jobs);
  std::optional<BackgroundPoller> poller;
  const auto served = site::serve(*options, [&](std::string_view address) {
    std::printf("logline is at %.*s (Ctrl-C ends it)\n", static_cast<int>(address.size()), address.data());
    if (options->mode.has_logins) {
      const std::string& site = wanted.public_address;
      const std::string shown = without_slash(site.empty() ? std::string(address) : site);
      if (auto done = print_first_link(line, shown); !done) complain(done.error());
    }
    std::fflush(stdout);
    if (!wanted.fetches_nothing)
      poller.emplace(line, PollerOptions{wanted.allows_private_addresses, !wanted.fetches_no_pages,
                                         wanted.fetches_images, desk ? &*desk : nullptr});
  });
  return served ? Exit::done : complain(served.error());
}

}  // namespace

void add_serve_command(CommandLine& line) {
  auto options = std::make_shared<ServeOptions>();
  line.add("serve",
           "Serve the site to the person at this machine, or to whoever signs in, and ask the followed feeds "
           "when they are due.")
      .option("--listen", options->listen, "Address and port; port 0 takes a free one")
      .option("--public", options->public_address,
              "Address under which the site is reached from elsewhere, also by hubs: what they push comes at "
              "once")
      .flag("--logins", options->has_logins,
            "People sign in; always so on an address that other machines reach, and once there is a login")
      .flag("--open", options->is_open, "Let those read who have not signed in; they have watched nothing")
      .flag("--no-fetch", options->fetches_nothing, "Ask no feeds")
      .flag("--no-pages", options->fetches_no_pages, "Ask for no page when a feed has only a summary")
      .flag("--images", options->fetches_images, "Fetch the images of new articles too, into images.db")
      .flag("--allow-private", options->allows_private_addresses, "Ask private and loopback addresses too")
      .runs([&line, options] { return run_serve(line, *options); });
}

}  // namespace logline::app
