// The tests that are not run, each with its reason: skipped.tsv beside this file. Columns: file, what the
// test's input begins with (its escapes as in the file), reason.
#pragma once

#include <string>
#include <vector>

namespace logline::html {

struct Skipped {
  std::string file, input, reason;
};

std::vector<Skipped> load_skipped();
// The reason; empty when the test is to be run.
std::string reason_to_skip(const std::vector<Skipped>& all, const std::string& file,
                           const std::string& input);

}  // namespace logline::html
