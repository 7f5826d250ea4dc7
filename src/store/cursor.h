// Where a page of stories ended: the date and id of its last story, as text that is passed back. Pure.
//
//     parse_cursor(to_text({.at = 1706486400, .id = id}))
//     if (place_of(row) < *cursor) …          // belongs to an older page
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/view_rows.h"

namespace logline::store {

struct Cursor {
  std::int64_t at = std::numeric_limits<std::int64_t>::max();  // by default: before everything
  std::string id = "~";                                        // sorts after every id
  friend auto operator<=>(const Cursor&, const Cursor&) = default;
};

// What has no date sorts before everything that has one.
inline constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::min();
std::int64_t sort_time(const std::optional<Timestamp>& at);
// Where a story stands in the log.
Cursor place_of(const StoryRow& row);

std::string to_text(const Cursor& cursor);
// The empty text is the default; an error for what to_text() did not make.
Result<Cursor> parse_cursor(std::string_view text);
Result<std::int64_t> parse_number(std::string_view text);

}  // namespace logline::store
