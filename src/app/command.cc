#include "app/command.h"

#include <cstdio>
#include <utility>

#include "CLI/CLI.hpp"
#include "app/usage.h"
#include "app/words.h"

namespace logline::app {
namespace {

constexpr const char* kAbout =
    "logline reads what the press publishes about television and keeps one line per thing that happened.\n"
    "\n"
    "Try:  logline read samples/newsroom              one line per story, nothing is stored\n"
    "      logline init && logline import FOLDER      keep it: an installation in ./logline-data\n"
    "      logline serve                              read it in a browser\n";

// Whether all that was printed could be written. One look after the command is enough: what failed before, in
// the middle of a long answer, leaves its mark on the stream.
bool is_output_written() { return std::fflush(stdout) == 0 && std::ferror(stdout) == 0; }

Exit unless_output_is_lost(Exit exit) {
  if ((exit != Exit::done && exit != Exit::partly) || is_output_written()) return exit;
  return complain(
      {"cannot write all that was to be printed", "standard output", "see that its disk has room"});
}

void allow_only(CLI::Option& option, const Words& allowed) {
  if (!allowed.empty()) option.check(CLI::IsMember(allowed));
}

}  // namespace

Command& Command::argument(const char* name, std::string& value, const char* about, const Words& allowed) {
  allow_only(*parser_->add_option(name, value, about)->required(), allowed);
  return *this;
}

Command& Command::optional_argument(const char* name, std::string& value, const char* about) {
  parser_->add_option(name, value, about);
  return *this;
}

Command& Command::arguments(const char* name, Words& values, const char* about) {
  parser_->add_option(name, values, about)->required();
  return *this;
}

Command& Command::option(const char* name, std::string& value, const char* about, const Words& allowed) {
  CLI::Option* option = parser_->add_option(name, value, about);
  allow_only(*option, allowed);
  if (!value.empty()) option->capture_default_str();
  return *this;
}

Command& Command::list(const char* name, Words& values, const char* about, const Words& allowed) {
  CLI::Option* option = parser_->add_option(name, values, about)->delimiter(',');
  allow_only(*option, allowed);
  return *this;
}

Command& Command::flag(const char* name, bool& value, const char* about) {
  parser_->add_flag(name, value, about);
  return *this;
}

void Command::runs(Run run) {
  parser_->callback([chosen = chosen_, run = std::move(run)] { *chosen = run; });
}

CommandLine::CommandLine() : parser_(std::make_unique<CLI::App>(kAbout, "logline")) {
  parser_->set_version_flag("--version", "logline " LOGLINE_VERSION);
  parser_->add_option("-d,--dir", folder, "The installation's folder")
      ->envname("LOGLINE_DIR")
      ->capture_default_str();
  parser_->require_subcommand(1);
  parser_->fallthrough();
  parser_->footer("Exit codes: 0 done, 1 failed, 2 wrong command line, 3 done but some inputs were refused.");
}

CommandLine::~CommandLine() = default;

Command CommandLine::add(const char* name, const char* about) {
  return {*parser_->add_subcommand(name, about), chosen_};
}

int CommandLine::parse_and_run(int argc, char** argv) {
  try {
    parser_->parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {  // CLI11 reports by exception; --help is one of them
    if (wrong.get_exit_code() == 0) {
      parser_->exit(wrong);
      return static_cast<int>(unless_output_is_lost(Exit::done));
    }
    complain(usage_error(*parser_, wrong));
    return static_cast<int>(Exit::usage);
  }
  return static_cast<int>(unless_output_is_lost(chosen_()));
}

Exit complain(const Error& error) {
  std::fprintf(stderr, "logline: %s\n", printable(error.to_string()).c_str());
  return Exit::failed;
}

}  // namespace logline::app
