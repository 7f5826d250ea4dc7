#include <cstdio>
#include <memory>

#include "app/installation_command.h"
#include "app/words.h"

namespace logline::app {
namespace {

Exit run_takedown(const CommandLine& line, const std::string& what) {
  auto installation = open_installation(line, store::Access::write);
  if (!installation) return complain(installation.error());
  const bool is_address = what.find("://") != std::string::npos;
  const store::Burial burial = is_address ? store::Burial{.address = what} : store::Burial{.outlet = what};
  const auto buried = pipeline::take_down(*installation, burial);
  if (!buried) return complain(buried.error());
  const auto report = apply_journal(*installation, "removing");
  if (!report) return complain(report.error());
  std::printf("%s %s: %zu documents lost their bytes or an article; every rebuild honours it.\n",
              is_address ? "Address" : "Outlet", printable(what).c_str(), *buried);
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
