#include <cstdio>

#include "app/installation_command.h"

namespace logline::app {
namespace {

Exit run_doctor(const CommandLine& line) {
  auto installation = open_installation(line, store::Access::read);
  if (!installation) return complain(installation.error());
  const auto damage = installation->find_damage();
  if (!damage) return complain(damage.error());
  for (const std::string& found : *damage) std::printf("damaged: %s\n", found.c_str());
  const auto last = installation->journal().last();
  const auto applied = installation->views().applied();
  if (!last) return complain(last.error());
  if (!applied) return complain(applied.error());
  std::printf("journal: %llu entries\nviews: applied up to %llu%s\n", static_cast<unsigned long long>(*last),
              static_cast<unsigned long long>(*applied),
              *applied < *last ? "; the rest is applied by the next import or rebuild" : "");
  if (damage->empty()) std::printf("no damage found\n");
  return damage->empty() ? Exit::done : Exit::failed;
}

}  // namespace

void add_doctor_command(CommandLine& line) {
  line.add("doctor", "Check the installation: every page of its files, and how far the views are.")
      .runs([&line] { return run_doctor(line); });
}

}  // namespace logline::app
