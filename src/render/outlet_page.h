// An outlet: what it reported, by day, each with the line of its story and what this outlet has of it. Pure;
// safe from any thread.
//
//     Values values = outlet_values({.name = "Screen Gull", .reports = …}, words);
#pragma once

#include <string>
#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

struct OutletReport {
  ShownLine shown{};  // of the story
  Source source{};    // the report itself
  std::string headline{};
  std::vector<std::string> adds{};  // its words that no earlier report has
  bool is_first = false;            // of several
  bool is_copy = false;
};

struct OutletPage {
  std::string name{};
  std::string key{};
  std::vector<OutletReport> reports{};  // newest first, undated last
  std::vector<std::string> feeds{};     // addresses it was read from, for those who may know them
  bool only_first = false;              // what it reported before others
  std::string next{};
  bool is_older = false;
};

Values outlet_values(const OutletPage& page, const Words& words);

}  // namespace logline::render
