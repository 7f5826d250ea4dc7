#include <cstdio>

#include "app/installation_command.h"
#include "app/words.h"

namespace logline::app {
namespace {

Exit run_doctor(const CommandLine& line) {
  const auto damage = store::Installation::find_damage(line.folder);
  if (!damage) return complain(damage.error());
  for (const std::string& found : *damage) std::printf("%s\n", printable(found).c_str());
  if (!damage->empty()) return Exit::failed;
  auto installation = open_installation(line, store::Access::read);
  if (!installation) return complain(installation.error());
  const auto last = installation->journal().last();
  const auto applied = installation->views().applied();
  if (!last) return complain(last.error());
  if (!applied) return complain(applied.error());
  std::printf("journal: %llu entries\nviews: applied up to %llu%s\n", static_cast<unsigned long long>(*last),
              static_cast<unsigned long long>(*applied),
              *applied < *last ? "; the rest is applied by the next import or rebuild" : "");
  std::printf("no damage found\n");
  return Exit::done;
}

}  // namespace

void add_doctor_command(CommandLine& line) {
  line.add("doctor",
           "Check the installation: every page of its files, every entry of the journal, and how far "
           "the\nviews are.")
      .runs([&line] { return run_doctor(line); });
}

}  // namespace logline::app
