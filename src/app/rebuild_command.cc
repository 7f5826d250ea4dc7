#include <cstdio>

#include "app/installation_command.h"

namespace logline::app {
namespace {

Exit run_rebuild(const CommandLine& line) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return complain(installation.error());
  if (auto cleared = installation->views().clear(); !cleared) return complain(cleared.error());
  const auto report = apply_journal(*installation, "rebuilding");
  if (!report) return complain(report.error());
  std::printf("%zu journal entries applied, %zu articles read.\n", report->entries, report->articles);
  return Exit::done;
}

}  // namespace

void add_rebuild_command(CommandLine& line) {
  line.add("rebuild", "Drop everything derived and make it again from the journal.").runs([&line] {
    return run_rebuild(line);
  });
}

}  // namespace logline::app
