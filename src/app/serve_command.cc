#include <charconv>
#include <cstdio>
#include <memory>
#include <optional>
#include <utility>

#include "app/background_poller.h"
#include "app/command.h"
#include "app/installation_command.h"
#include "app/push_desk.h"
#include "fetch/http.h"
#include "site/serve.h"

namespace logline::app {
namespace {

struct ServeOptions {
  std::string listen = "127.0.0.1:8080";
  std::string public_address;
  bool fetches_nothing = false, fetches_no_pages = false, fetches_images = false;
  bool allows_private_addresses = false;
};

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

Exit run_serve(const CommandLine& line, const ServeOptions& wanted) {
  auto options = parse_listen(wanted.listen);
  if (!options) {
    complain(options.error());
    return Exit::usage;
  }
  if (auto installation = open_installation(line, store::Access::read); !installation)
    return complain(installation.error());
  options->folder = line.folder;
  std::optional<PushDesk> desk;
  if (!wanted.public_address.empty()) {
    if (!fetch::is_web_address(wanted.public_address)) {
      complain({"\"" + wanted.public_address + "\" is no http or https address", "--public",
                "write https://news.example"});
      return Exit::usage;
    }
    desk.emplace(line.folder, without_slash(wanted.public_address), wanted.allows_private_addresses);
    options->push = [&desk](const site::Request& request) { return desk->answer(request); };
  }
  std::optional<BackgroundPoller> poller;
  const auto served = site::serve(*options, [&](std::string_view address) {
    std::printf("logline is at %.*s (Ctrl-C ends it)\n", static_cast<int>(address.size()), address.data());
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
           "Serve the site to the person at this machine, and ask the followed feeds when they are due.")
      .option("--listen", options->listen, "Address and port; port 0 takes a free one")
      .option("--public", options->public_address,
              "Address under which hubs reach this server: what they push comes at once (WebSub)")
      .flag("--no-fetch", options->fetches_nothing, "Ask no feeds")
      .flag("--no-pages", options->fetches_no_pages, "Ask for no page when a feed has only a summary")
      .flag("--images", options->fetches_images, "Fetch the images of new articles too, into images.db")
      .flag("--allow-private", options->allows_private_addresses, "Ask private and loopback addresses too")
      .runs([&line, options] { return run_serve(line, *options); });
}

}  // namespace logline::app
