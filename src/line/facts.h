// Which of a story's statements is the main one: what happened, as most of its reports tell it.
//
// Pure; safe from any thread. What is found points into the reports given.
//
//     std::optional<MainFact> main = find_main_fact(reports);
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "line/write_line.h"

namespace logline::line {

// A statement and the report that makes it.
struct Told {
  std::size_t report = 0;
  const Statement* statement = nullptr;
  bool is_new = false;
};

struct MainFact {
  std::vector<Told> told;  // by every report, copies too, in their order
};

// All statements of the reports, in order.
std::vector<Told> all_told(std::span<const Report> reports);

// The fact with something new, of the kind that tells most (status first), that most reports make; nullopt
// when none makes any statement. Dates and certainty do not tell facts apart.
std::optional<MainFact> find_main_fact(std::span<const Report> reports);

}  // namespace logline::line
