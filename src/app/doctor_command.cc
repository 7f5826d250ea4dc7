#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>
#include <string>

#include "app/installation_command.h"
#include "app/words.h"
#include "feed/feed.h"
#include "fetch/http.h"
#include "store/feeds.h"

namespace logline::app {
namespace {

constexpr std::size_t kBatch = 64;

// The feeds of which the journal has documents: what polling brings is named by its feed, or by its entry.
Result<std::set<std::string>> feeds_in(store::Journal& journal) {
  std::set<std::string> feeds;
  for (Seq after = 0;;) {
    const auto count = journal.read(after, kBatch, [&](Seq seq, const store::JournalEntry& entry) {
      after = seq;
      const Document& document = entry.document;
      if (!document.address.empty() && fetch::is_web_address(document.name) &&
          feed::looks_like_feed(document.bytes))
        feeds.insert(document.name);
    });
    if (!count) return tl::unexpected(count.error());
    if (*count == 0) return feeds;
  }
}

// False when what was followed is gone.
Result<bool> print_lost_feeds(store::Journal& journal) {
  const auto feeds = feeds_in(journal);
  if (!feeds) return tl::unexpected(feeds.error());
  if (feeds->empty()) return true;
  std::printf(
      "feeds.db is gone: which feeds are followed is not known any more, and none is asked.\n"
      "  Put back a copy of it, or follow again those that the journal has documents of:\n");
  for (const std::string& feed : *feeds) std::printf("  %s\n", printable(feed).c_str());
  return false;
}

// False when something is wrong with them.
Result<bool> print_feeds(const CommandLine& line, store::Journal& journal) {
  std::error_code ignored;
  if (!std::filesystem::exists(line.folder + "/feeds.db", ignored)) return print_lost_feeds(journal);
  const auto feeds = store::open_feeds(line.folder);
  if (!feeds) return tl::unexpected(feeds.error());
  const auto all = (*feeds)->all();
  if (!all) return tl::unexpected(all.error());
  const auto failing =
      std::count_if(all->begin(), all->end(), [](const auto& feed) { return feed.state.failures > 0; });
  std::printf("feeds: %zu followed, %td failing%s\n", all->size(), failing,
              failing > 0 ? "; `logline feeds` says why" : "");
  return true;
}

Exit run_doctor(const CommandLine& line) {
  const auto found = store::Installation::check(line.folder);
  if (!found) return complain(found.error());
  for (const Error& obstacle : found->obstacles) std::printf("%s\n", printable(obstacle.to_string()).c_str());
  for (const std::string& damage : found->damage) std::printf("%s\n", printable(damage).c_str());
  if (!found->damage.empty()) return Exit::failed;
  if (!found->obstacles.empty()) {
    std::printf("no damage found in what could be looked at\n");
    return Exit::failed;
  }
  auto installation = open_installation(line, store::Access::read);
  if (!installation) return complain(installation.error());
  const auto last = installation->journal().last();
  const auto applied = installation->views().applied();
  if (!last) return complain(last.error());
  if (!applied) return complain(applied.error());
  std::printf("journal: %llu entries\nviews: applied up to %llu%s\n", static_cast<unsigned long long>(*last),
              static_cast<unsigned long long>(*applied),
              *applied < *last ? "; the rest is applied by the next import or rebuild" : "");
  const auto has_feeds = print_feeds(line, installation->journal());
  if (!has_feeds) return complain(has_feeds.error());
  std::printf("%s\n", *has_feeds ? "no damage found" : "no other damage found");
  return *has_feeds ? Exit::done : Exit::failed;
}

}  // namespace

void add_doctor_command(CommandLine& line) {
  line.add("doctor",
           "Check the installation: every page of its files, every entry of the journal, how far the views\n"
           "are, and whether there is room to write.")
      .runs([&line] { return run_doctor(line); });
}

}  // namespace logline::app
