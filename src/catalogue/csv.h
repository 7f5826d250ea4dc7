// A list of titles as a person writes it in a spreadsheet: CSV of RFC 4180 with a header line.
//
// Columns, in any order: title (needed), year, kind (series or film), service, aliases (with | between them);
// others are passed over. Bytes are UTF-8, a byte order mark is allowed. Errors name the line. Pure; safe
// from any thread.
//
//     Result<std::vector<Title>> titles = parse_catalogue_csv("title,year\nThe Lantern Coast,2025\n");
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/title.h"

namespace logline::catalogue {

Result<std::vector<Title>> parse_catalogue_csv(std::string_view bytes);

struct CsvRow {
  std::size_t line;  // where it starts, from 1
  std::vector<std::string> cells;
};
// The rows of any CSV; empty lines are left out. Fails on a quote that never closes or stands inside an
// unquoted cell.
Result<std::vector<CsvRow>> parse_csv(std::string_view bytes);

}  // namespace logline::catalogue
