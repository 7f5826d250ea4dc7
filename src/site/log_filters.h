// The filters of the log, from web/filters.tsv: which labels of lines belong to each.
//
//     for (const LogFilterLabels& filter : log_filters()) …
#pragma once

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/views.h"

namespace logline::site {

struct LogFilterLabels {
  std::string name;
  std::set<std::string, std::less<>> labels;
};

// Errors name the line.
Result<std::vector<LogFilterLabels>> parse_filters(std::string_view tsv);
// Those embedded in the program; none when they are wrong, which a test finds. Loaded once; safe from any
// thread.
const std::vector<LogFilterLabels>& log_filters();
// Where the stories stand that a filter may let through; none for a name that is not known.
std::vector<store::StoryListKey> lists_of(std::string_view filter);

}  // namespace logline::site
