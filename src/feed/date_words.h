// The words of written dates: months, names of time zones, a.m. and p.m. (data/feed/date_words.tsv).
//
// The table is read once and constant; safe from any thread.
//
//     find_date_word(DateWordKind::month, "Sept")      // 9
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace logline::feed {

enum class DateWordKind : std::uint8_t { month, zone, meridiem };

struct DateWord {
  DateWordKind kind;
  int value;  // number of the month; minutes east of UTC; hours to add to 1–11
};
// One word may be of several kinds: "mar", "mst".
using DateWords = std::map<std::string_view, std::vector<DateWord>>;

// The keys are views into `table`. An error names the line.
Result<DateWords> load_date_words(std::string_view table);

// The meaning of `word` in this kind, case ignored.
std::optional<int> find_date_word(DateWordKind kind, std::string_view word);

}  // namespace logline::feed
