// CSV of RFC 4180, read so that a row that is wrong costs no other, and written. Any columns.
//
// Bytes are UTF-8, a byte order mark is passed over. Pure; safe from any thread; linear in the bytes.
//
//     CsvRows parsed = parse_csv("title,year\nThe Lantern Coast,2025\n");     // two rows of two cells
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace logline::catalogue {

struct CsvRow {
  std::size_t line;  // where it starts, from 1
  std::vector<std::string> cells;
};

struct CsvRows {
  std::vector<CsvRow> rows{};    // empty lines are left out
  std::vector<Error> refused{};  // a quote that never closes or stands inside an unquoted cell; by line
};

CsvRows parse_csv(std::string_view bytes);

// A cell as it is written: in quotes where it needs them.
std::string csv_cell(std::string_view text);

}  // namespace logline::catalogue
