#include <cstdio>
#include <memory>

#include "app/installation_command.h"
#include "app/words.h"

namespace logline::app {
namespace {

Exit run_rebuild(const CommandLine& line, bool is_quiet) {
  auto installation = open_installation(line, store::Access::rebuild);
  if (!installation) return complain(installation.error());
  const auto report = apply_journal(*installation, "rebuilding", is_quiet);
  if (!report) return complain(report.error());
  if (auto kept = installation->keep_views(); !kept) return complain(kept.error());
  std::printf("%s applied, %s read.\n", count_of(report->entries, "journal entry", "journal entries").c_str(),
              count_of(report->articles, "article", "articles").c_str());
  return Exit::done;
}

}  // namespace

void add_rebuild_command(CommandLine& line) {
  auto is_quiet = std::make_shared<bool>(false);
  line.add(
          "rebuild",
          "Make everything derived anew from the journal, and put it in the place of the old, whatever state "
          "that is in.")
      .flag("-q,--quiet", *is_quiet, "No progress")
      .runs([&line, is_quiet] { return run_rebuild(line, *is_quiet); });
}

}  // namespace logline::app
