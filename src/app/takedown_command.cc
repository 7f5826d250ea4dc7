#include <cstdio>
#include <memory>

#include "app/installation_command.h"
#include "app/take_down.h"
#include "app/words.h"

namespace logline::app {
namespace {

void print_outcome(const std::string& shown, std::size_t documents, bool is_repeat) {
  if (documents > 0) {
    std::printf("%s: %s lost %s bytes or an article; every rebuild honours it.\n", shown.c_str(),
                count_of(documents, "document", "documents").c_str(), documents == 1 ? "its" : "their");
    return;
  }
  std::fprintf(stderr, "logline: %s: nothing in the journal matches it%s\n", shown.c_str(),
               is_repeat ? " any more: it was taken down before" : " yet; is it written as it stands there?");
  std::printf("%s: the takedown is kept; what it names stays out when it arrives (--lift undoes that).\n",
              shown.c_str());
}

Exit list_takedowns(const CommandLine& line) {
  auto installation = open_installation(line, store::Access::read);
  if (!installation) return complain(installation.error());
  const auto burials = installation->journal().burials();
  if (!burials) return complain(burials.error());
  for (const store::Burial& burial : *burials)
    std::printf("%s\n", printable(burial.address + burial.outlet).c_str());
  return Exit::done;
}

Exit run_lift(const CommandLine& line, const std::string& what) {
  const auto lifted = lift_takedown(line, what);
  if (!lifted) return complain(lifted.error());
  if (!*lifted) return complain({"no such takedown is in force", what, "`logline takedown` lists them"});
  std::printf("%s: lifted. What was removed does not come back; what comes later is let in.\n",
              printable(what).c_str());
  return Exit::done;
}

Exit run_takedown(const CommandLine& line, const std::string& what) {
  const auto report = take_down(line, what);
  if (!report) return complain(report.error());
  if (report->images > 0) std::printf("%s removed.\n", count_of(report->images, "image", "images").c_str());
  const bool is_address = store::burial_of(what).outlet.empty();
  print_outcome((is_address ? "Address " : "Outlet ") + printable(what), report->documents,
                report->is_repeat);
  return Exit::done;
}

}  // namespace

void add_takedown_command(CommandLine& line) {
  struct Wanted {
    std::string what;
    bool is_lift = false;
  };
  auto wanted = std::make_shared<Wanted>();
  line.add("takedown",
           "Remove what an address or an outlet published, for good: its bytes leave the journal, and it "
           "stays\n"
           "out. All spellings of an address are one (http or https, www., a / at its end, ?utm_…). Without "
           "an\n"
           "argument: list what is taken down.")
      .optional_argument("ADDRESS|OUTLET", wanted->what,
                         "An article's address (https://…), or an outlet's name or host")
      .flag("--lift", wanted->is_lift, "Let it in again from now on; what was removed does not come back")
      .runs([&line, wanted] {
        if (wanted->is_lift) return run_lift(line, wanted->what);
        return wanted->what.empty() ? list_takedowns(line) : run_takedown(line, wanted->what);
      });
}

}  // namespace logline::app
