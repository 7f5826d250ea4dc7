// In which column each cell of a table stands. HTML says only in what order cells come and how far each
// reaches; a cell that reaches into the rows below moves theirs to the right.
//
// A table of one column, or one that holds another, is there for the look of the page: its cells are none.
// Each table is laid out once, when first asked for, in time that is linear in it. Borrows the tree; not safe
// to share between threads.
//
//     TableLayouts layouts(tree);
//     if (const CellPlace* place = layouts.place_of(cell, table)) place->column      // from 1
#pragma once

#include <cstdint>
#include <unordered_map>

#include "html/tree.h"

namespace logline::page {

inline constexpr std::uint16_t kMostColumns = 100;  // those further right stand in the last

struct CellPlace {
  std::uint16_t column = 1, columns = 1, rows = 1;
  bool is_header = false;
};

class TableLayouts {
 public:
  explicit TableLayouts(const html::Tree& tree) : tree_(tree) {}
  // `table`: the nearest around `cell`. nullptr when it is a table for the look of the page.
  const CellPlace* place_of(html::NodeIndex cell, html::NodeIndex table);
  // Whether it is a table of data.
  bool is_data(html::NodeIndex table);

 private:
  void lay_out(html::NodeIndex table);

  const html::Tree& tree_;
  std::unordered_map<html::NodeIndex, bool> is_data_;  // of the tables laid out
  std::unordered_map<html::NodeIndex, CellPlace> places_;
};

}  // namespace logline::page
