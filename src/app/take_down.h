// A takedown, from the journal to the pages: what `logline takedown` and the desk of the site do.
//
//     Result<TakedownReport> report = take_down(line, "https://outlet.example/a");
#pragma once

#include <cstddef>
#include <string>

#include "app/command.h"
#include "app/decide.h"
#include "base/result.h"

namespace logline::app {

struct TakedownReport {
  std::size_t documents = 0;  // that lost their bytes or an article
  std::size_t images = 0;
  bool is_repeat = false;  // it was in force before
};

// `what` as typed: an address or an outlet. Takes the installation's lock, and as long as making the views
// anew does.
Result<TakedownReport> take_down(const CommandLine& line, const std::string& what, const Decider& who = {});
// False: no such takedown is in force.
Result<bool> lift_takedown(const CommandLine& line, const std::string& what, const Decider& who = {});

}  // namespace logline::app
