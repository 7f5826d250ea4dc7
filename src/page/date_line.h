// The dates in a line that a reader sees: "Published Dec. 22, 2023, 10:22 PM EST | Updated Dec. 23, 2023".
//
// The line is cut at words that say what a date is of (data/page/date_words.tsv); a clock time beside a date
// is read with its zone (data/page/zones.tsv). Pure.
//
//     read_date_line("Updated 3 May 2016 9:04 PM EDT", false, rules)   // {true, 2016-05-03T21:04-04:00}
#pragma once

#include <string_view>
#include <vector>

#include "base/timestamp.h"
#include "page/rules.h"

namespace logline::page {

struct DateLine {
  bool is_modified = false;
  Timestamp at;
};

std::vector<DateLine> read_date_line(std::string_view line, bool month_first, const PageRules& rules);

// Adds the clock time that stands in `folded` to a day, with its zone when one is named beside it; the day
// unchanged when there is none.
Timestamp with_clock(Timestamp day, std::string_view folded, const PageRules& rules);

}  // namespace logline::page
