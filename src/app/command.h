// A command of `logline`: it adds itself to the command line and sets what is to be run.
//
// Exit codes: 0 done; 1 failed, nothing was done; 2 the command line is wrong; 3 done, but some inputs were
// refused (each was named on standard error).
//
//     add_read_command(app, run);      // in main.cc; then: return run();
#pragma once

#include <functional>
#include <string>

#include "CLI/CLI.hpp"
#include "base/result.h"

namespace logline::app {

enum class Exit : int { done = 0, failed = 1, usage = 2, partly = 3 };

struct CommandLine {
  CLI::App* root = nullptr;
  std::string folder = "logline-data";  // --dir: where the installation is
  std::function<Exit()> run{};          // set by the command that was chosen
};

void add_read_command(CommandLine& line);
void add_init_command(CommandLine& line);
void add_import_command(CommandLine& line);
void add_rebuild_command(CommandLine& line);
void add_export_command(CommandLine& line);
void add_show_command(CommandLine& line);
void add_search_command(CommandLine& line);
void add_takedown_command(CommandLine& line);
void add_doctor_command(CommandLine& line);
void add_serve_command(CommandLine& line);

// Prints "logline: …" to standard error and gives Exit::failed.
Exit complain(const Error& error);

}  // namespace logline::app
