// Where a page of stories ended: the date and id of its last row, as text that is passed back. Pure.
//
//     parse_cursor(to_text({.at = 1706486400, .id = id}))
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::store {

struct Cursor {
  std::int64_t at = std::numeric_limits<std::int64_t>::max();  // by default: before everything
  std::string id = "~";                                        // sorts after every id
};

std::string to_text(const Cursor& cursor);
// The empty text is the default; an error for what to_text() did not make.
Result<Cursor> parse_cursor(std::string_view text);
Result<std::int64_t> parse_number(std::string_view text);

}  // namespace logline::store
