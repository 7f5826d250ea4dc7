#include "page/table_layout.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>
#include <vector>

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr int kMostRows = 1000;  // that one cell reaches over

// The value of colspan or rowspan: 1 unless it is a number from 2 to `most`, cut there.
int reach(std::string_view value, int most) {
  int number = 1;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error == std::errc::result_out_of_range) return most;
  return std::clamp(number, 1, most);
}

// Puts one row's cells after the other; knows how far down each column is taken.
class Rows {
 public:
  void begin_row() {
    ++row_;
    column_ = 0;
  }
  // Cells reach no further than the end of their part of the table.
  void begin_part() { taken_until_.fill(0); }
  CellPlace put(int columns, int rows) {
    if (row_ < 0) row_ = 0;
    while (column_ + 1 < kMostColumns && taken_until_[column_] > row_) ++column_;
    CellPlace place;
    const std::size_t end = std::min<std::size_t>(column_ + static_cast<std::size_t>(columns), kMostColumns);
    place.column = static_cast<std::uint16_t>(column_ + 1);
    place.columns = static_cast<std::uint16_t>(end - column_);
    place.rows = static_cast<std::uint16_t>(rows);
    std::fill(taken_until_.begin() + static_cast<std::ptrdiff_t>(column_),
              taken_until_.begin() + static_cast<std::ptrdiff_t>(end), row_ + rows);
    column_ = std::min<std::size_t>(end, kMostColumns - 1);
    widest_ = std::max(widest_, end);
    return place;
  }
  [[nodiscard]] std::size_t widest() const { return widest_; }

 private:
  std::array<int, kMostColumns> taken_until_{};
  int row_ = -1;
  std::size_t column_ = 0, widest_ = 0;
};

bool is_part(Tag tag) { return tag == Tag::thead || tag == Tag::tbody || tag == Tag::tfoot; }

}  // namespace

void TableLayouts::lay_out(NodeIndex table) {
  Rows rows;
  bool holds_table = false;
  std::vector<std::pair<NodeIndex, CellPlace>> cells;
  for (NodeIndex node = table + 1; node < tree_.end(table); ++node) {
    const Tag tag = tree_.tag(node);
    if (tag == Tag::table) {
      holds_table = true;
      node = tree_.end(node) - 1;
      continue;
    }
    if (is_part(tag)) rows.begin_part();
    if (tag == Tag::tr) rows.begin_row();
    if (tag != Tag::td && tag != Tag::th) continue;
    CellPlace place = rows.put(reach(tree_.attribute(node, "colspan"), kMostColumns),
                               reach(tree_.attribute(node, "rowspan"), kMostRows));
    place.is_header = tag == Tag::th;
    cells.emplace_back(node, place);
  }
  const bool is_data = !holds_table && rows.widest() > 1;
  is_data_.emplace(table, is_data);
  if (is_data) places_.insert(cells.begin(), cells.end());
}

bool TableLayouts::is_data(NodeIndex table) {
  if (!is_data_.contains(table)) lay_out(table);
  return is_data_.at(table);
}

const CellPlace* TableLayouts::place_of(NodeIndex cell, NodeIndex table) {
  if (!is_data(table)) return nullptr;
  const auto found = places_.find(cell);
  return found == places_.end() ? nullptr : &found->second;
}

}  // namespace logline::page
