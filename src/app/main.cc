#include <csignal>

#include "app/command.h"

namespace {

constexpr const char* kAbout =
    "logline reads what the press publishes about television and keeps one line per thing that happened.\n"
    "\n"
    "Try:  logline read samples/newsroom              one line per story, nothing is stored\n"
    "      logline init && logline import FOLDER      keep it: an installation in ./logline-data\n"
    "      logline serve                              read it in a browser\n";

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_DFL);  // `logline read … | head` ends quietly
  CLI::App root(kAbout, "logline");
  logline::app::CommandLine line{.root = &root};
  root.set_version_flag("--version", "logline " LOGLINE_VERSION);
  root.add_option("-d,--dir", line.folder, "The installation's folder")
      ->envname("LOGLINE_DIR")
      ->capture_default_str();
  root.require_subcommand(1);
  root.fallthrough();
  root.footer("Exit codes: 0 done, 1 failed, 2 wrong command line, 3 done but some inputs were refused.");
  for (const auto add :
       {logline::app::add_read_command, logline::app::add_init_command, logline::app::add_import_command,
        logline::app::add_serve_command, logline::app::add_show_command, logline::app::add_search_command,
        logline::app::add_export_command, logline::app::add_rebuild_command,
        logline::app::add_takedown_command, logline::app::add_doctor_command})
    add(line);
  try {
    root.parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {  // CLI11 reports by exception; --help is one of them
    return root.exit(wrong) == 0 ? 0 : static_cast<int>(logline::app::Exit::usage);
  }
  return static_cast<int>(line.run());
}
