#include "app/take_down.h"

#include "app/followed.h"
#include "app/installation_command.h"
#include "base/host.h"
#include "store/images.h"

namespace logline::app {
namespace {

// The views are made anew, so that nothing that stood on what is gone (a group, a title, free pages of the
// file) outlives it.
Result<void> remake_views(const CommandLine& line, bool is_quiet) {
  auto installation = open_installation(line, store::Access::rebuild);
  if (!installation) return tl::unexpected(installation.error());
  if (const auto report = apply_journal(*installation, "removing", is_quiet); !report)
    return tl::unexpected(report.error());
  return installation->keep_views();
}

Result<void> read_on(const CommandLine& line, bool is_quiet) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return tl::unexpected(installation.error());
  return apply_journal(*installation, "removing", is_quiet).map([](const auto&) {});
}

// Images stand in a file of their own, where they were asked for.
Result<std::size_t> remove_images(const CommandLine& line, store::Journal& journal) {
  if (!store::has_images(line.folder)) return 0;
  const auto images = store::open_images(line.folder);
  if (!images) return tl::unexpected(images.error());
  const auto burials = journal.burials();
  if (!burials) return tl::unexpected(burials.error());
  return (*images)->take_down(store::TakenDown(*burials));
}

// What is let in again may stand in a feed of its host that would answer that nothing is new.
Result<void> ask_in_full(const CommandLine& line, const store::Burial& lifted) {
  const std::string host = host_of(lifted.address);
  const auto feeds = open_followed(line);
  if (!feeds) return tl::unexpected(feeds.error());
  const auto followed = (*feeds)->all();
  if (!followed) return tl::unexpected(followed.error());
  std::vector<std::string> addresses;
  for (const FollowedFeed& feed : *followed)
    if (lifted.address.empty() || host_of(feed.address) == host) addresses.push_back(feed.address);
  return (*feeds)->doubt(addresses);
}

store::Burial signed_burial(const std::string& what, const Decider& who) {
  store::Burial burial = store::burial_of(what);
  burial.decided = sign_now(who);
  return burial;
}

}  // namespace

Result<TakedownReport> take_down(const CommandLine& line, const std::string& what, const Decider& who) {
  TakedownReport report;
  bool is_behind = false;
  {
    auto installation = open_installation(line, store::Access::write);
    if (!installation) return tl::unexpected(installation.error());
    const auto before = installation->journal().last();
    if (!before) return tl::unexpected(before.error());
    const auto buried = pipeline::take_down(*installation, signed_burial(what, who));
    if (!buried) return tl::unexpected(buried.error());
    const auto images = remove_images(line, installation->journal());
    if (!images) return tl::unexpected(images.error());
    report = {.documents = *buried, .images = *images};
    report.is_repeat = installation->journal().last().value_or(*before) == *before;
    is_behind = installation->views().applied().value_or(0) < *before;  // an earlier one was cut short
  }
  const auto done =
      report.documents > 0 || is_behind ? remake_views(line, who.is_quiet) : read_on(line, who.is_quiet);
  if (!done) return tl::unexpected(done.error());
  return report;
}

Result<bool> lift_takedown(const CommandLine& line, const std::string& what, const Decider& who) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return tl::unexpected(installation.error());
  const store::Burial burial = signed_burial(what, who);
  auto lifted = installation->journal().lift(burial);
  if (!lifted || !*lifted) return lifted;
  if (auto done = ask_in_full(line, burial); !done) return tl::unexpected(done.error());
  return lifted;
}

}  // namespace logline::app
