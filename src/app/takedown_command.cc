#include <cstdio>
#include <memory>

#include "app/installation_command.h"
#include "app/words.h"

namespace logline::app {
namespace {

// The views are made anew, so that nothing that stood on what is gone (a group, a title, free pages of the
// file) outlives it.
Result<void> remake_views(const CommandLine& line) {
  auto installation = open_installation(line, store::Access::rebuild);
  if (!installation) return tl::unexpected(installation.error());
  if (const auto report = apply_journal(*installation, "removing"); !report)
    return tl::unexpected(report.error());
  return installation->keep_views();
}

void print_outcome(const std::string& shown, std::size_t documents, bool is_repeat) {
  if (documents > 0) {
    std::printf("%s: %s lost %s bytes or an article; every rebuild honours it.\n", shown.c_str(),
                count_of(documents, "document", "documents").c_str(), documents == 1 ? "its" : "their");
    return;
  }
  std::fprintf(stderr, "logline: %s: nothing in the journal matches it%s\n", shown.c_str(),
               is_repeat ? " any more: it was taken down before" : " yet; is it written as it stands there?");
  std::printf("%s: the takedown is kept; what it names stays out when it arrives.\n", shown.c_str());
}

Exit run_takedown(const CommandLine& line, const std::string& what) {
  const bool is_address = what.find("://") != std::string::npos;
  const store::Burial burial = is_address ? store::Burial{.address = what} : store::Burial{.outlet = what};
  std::size_t documents = 0;
  bool is_repeat = false, is_behind = false;
  {
    auto installation = open_installation(line, store::Access::write);
    if (!installation) return complain(installation.error());
    const auto before = installation->journal().last();
    if (!before) return complain(before.error());
    const auto buried = pipeline::take_down(*installation, burial);
    if (!buried) return complain(buried.error());
    documents = *buried;
    is_repeat = installation->journal().last().value_or(*before) == *before;
    is_behind = installation->views().applied().value_or(0) < *before;  // an earlier one was cut short
  }
  if (documents > 0 || is_behind) {
    if (auto made = remake_views(line); !made) return complain(made.error());
  } else {
    auto installation = open_installation(line, store::Access::write);
    if (!installation) return complain(installation.error());
    if (const auto report = apply_journal(*installation, "removing"); !report)
      return complain(report.error());
  }
  print_outcome((is_address ? "Address " : "Outlet ") + printable(what), documents, is_repeat);
  return Exit::done;
}

}  // namespace

void add_takedown_command(CommandLine& line) {
  auto what = std::make_shared<std::string>();
  line.add("takedown",
           "Remove what an address or an outlet published, for good: its bytes leave the journal, and it "
           "stays "
           "out.")
      .argument("ADDRESS|OUTLET", *what, "An article's address (https://…), or an outlet's name or host")
      .runs([&line, what] { return run_takedown(line, *what); });
}

}  // namespace logline::app
