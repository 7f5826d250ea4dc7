// A command of `logline`: it describes itself to the command line, with variables for its arguments and
// options, and says what is to be run when it is the one that was typed. What parses is known to command.cc
// and usage.cc alone.
//
// Exit codes: 0 done; 1 failed, nothing was done; 2 the command line is wrong; 3 done, but some inputs were
// refused (each was named on standard error).
//
//     auto words = std::make_shared<std::vector<std::string>>();  // outlives the description
//     line.add("search", "Find titles and people.")
//         .arguments("WORDS", *words, "What to look for")
//         .runs([&line, words] { return run_search(line, *words); });
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"

namespace CLI {
class App;
}

namespace logline::app {

enum class Exit : int { done = 0, failed = 1, usage = 2, partly = 3 };

using Words = std::vector<std::string>;

// One command while it is being described. `value` is written when the command line is parsed; `allowed`
// lists the words a value may be, empty for any.
class Command {
 public:
  using Run = std::function<Exit()>;
  Command(CLI::App& parser, Run& chosen) : parser_(&parser), chosen_(&chosen) {}

  Command& argument(const char* name, std::string& value, const char* about, const Words& allowed = {});
  Command& optional_argument(const char* name, std::string& value, const char* about);
  Command& arguments(const char* name, Words& values, const char* about);  // one or more, all required
  Command& option(const char* name, std::string& value, const char* about, const Words& allowed = {});
  Command& list(const char* name, Words& values, const char* about, const Words& allowed);  // a,b or repeated
  Command& flag(const char* name, bool& value, const char* about);
  void runs(Run run);

 private:
  CLI::App* parser_;
  Run* chosen_;
};

class CommandLine {
 public:
  CommandLine();
  ~CommandLine();
  CommandLine(const CommandLine&) = delete;
  CommandLine& operator=(const CommandLine&) = delete;

  std::string folder = "logline-data";  // --dir: where the installation is

  Command add(const char* name, const char* about);
  // Runs the command that was typed and gives the exit code; prints --help, or what is wrong with the line.
  // Commands need not look whether standard output took what they printed: that is seen to here.
  int parse_and_run(int argc, char** argv);

 private:
  std::unique_ptr<CLI::App> parser_;
  Command::Run chosen_;
};

void add_read_command(CommandLine& line);
void add_page_command(CommandLine& line);
void add_init_command(CommandLine& line);
void add_import_command(CommandLine& line);
void add_rebuild_command(CommandLine& line);
void add_export_command(CommandLine& line);
void add_show_command(CommandLine& line);
void add_title_command(CommandLine& line);
void add_search_command(CommandLine& line);
void add_takedown_command(CommandLine& line);
void add_merge_command(CommandLine& line);
void add_split_command(CommandLine& line);
void add_describe_command(CommandLine& line);
void add_correct_command(CommandLine& line);
void add_decisions_command(CommandLine& line);
void add_doctor_command(CommandLine& line);
void add_serve_command(CommandLine& line);
void add_invite_command(CommandLine& line);
void add_follow_command(CommandLine& line);
void add_unfollow_command(CommandLine& line);
void add_feeds_command(CommandLine& line);
void add_fetch_command(CommandLine& line);
void add_images_command(CommandLine& line);

// Prints "logline: …" to standard error and gives Exit::failed.
Exit complain(const Error& error);

}  // namespace logline::app
