#include <algorithm>
#include <cstdio>
#include <filesystem>

#include "app/installation_command.h"
#include "app/words.h"
#include "store/feeds.h"

namespace logline::app {
namespace {

void print_feeds(const CommandLine& line) {
  std::error_code ignored;
  if (!std::filesystem::exists(line.folder + "/feeds.db", ignored)) return;
  const auto feeds = store::open_feeds(line.folder);
  if (!feeds) return;
  const auto all = (*feeds)->all();
  if (!all || all->empty()) return;
  const auto failing =
      std::count_if(all->begin(), all->end(), [](const auto& feed) { return feed.state.failures > 0; });
  std::printf("feeds: %zu followed, %td failing%s\n", all->size(), failing,
              failing > 0 ? "; `logline feeds` says why" : "");
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
  print_feeds(line);
  std::printf("no damage found\n");
  return Exit::done;
}

}  // namespace

void add_doctor_command(CommandLine& line) {
  line.add("doctor",
           "Check the installation: every page of its files, every entry of the journal, how far the views\n"
           "are, and whether there is room to write.")
      .runs([&line] { return run_doctor(line); });
}

}  // namespace logline::app
