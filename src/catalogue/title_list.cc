#include "catalogue/title_list.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "catalogue/csv.h"
#include "catalogue/genres.h"
#include "catalogue/title_parts.h"
#include "model/statement.h"

namespace logline::catalogue {
namespace {

constexpr std::size_t kLongestName = 300;  // bytes
constexpr std::size_t kMostInCell = 100;
constexpr int kFirstYear = 1900, kLastYear = 2200;

std::string trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> split_cell(std::string_view cell) {
  std::vector<std::string> names;
  std::string name;
  const auto finish = [&] {
    name = trimmed(name);
    if (!name.empty() && name.size() <= kLongestName && names.size() < kMostInCell)
      names.push_back(std::move(name));
    name.clear();
  };
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool is_escape =
        cell[at] == '\\' && at + 1 < cell.size() && (cell[at + 1] == '|' || cell[at + 1] == '\\');
    if (is_escape)
      name += cell[++at];
    else if (cell[at] == '|')
      finish();
    else
      name += cell[at];
  }
  finish();
  return names;
}

std::string join_cell(const std::vector<std::string>& names) {
  std::string cell;
  for (const std::string& name : names) {
    if (!cell.empty()) cell += '|';
    for (const char c : name) {
      if (c == '|' || c == '\\') cell += '\\';
      cell += c;
    }
  }
  return csv_cell(cell);
}

// The cells of a row by the names of their columns.
class RowCells {
 public:
  using Columns = std::map<std::string, std::size_t, std::less<>>;
  RowCells(const CsvRow& row, const Columns& columns) : row_(row), columns_(columns) {}

  [[nodiscard]] std::string text(std::string_view name) const { return trimmed(raw(name)); }
  [[nodiscard]] std::vector<std::string> list(std::string_view name) const { return split_cell(raw(name)); }
  [[nodiscard]] std::string line() const { return "line " + std::to_string(row_.line); }

 private:
  [[nodiscard]] std::string_view raw(std::string_view name) const {
    const auto column = columns_.find(name);
    const bool is_there = column != columns_.end() && column->second < row_.cells.size();
    return is_there ? std::string_view(row_.cells[column->second]) : std::string_view();
  }
  const CsvRow& row_;
  const Columns& columns_;
};

Result<int> parse_year(std::string_view cell, const std::string& line) {
  int year = 0;
  if (cell.empty()) return year;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), year);
  if (error != std::errc() || end != cell.data() + cell.size() || year < kFirstYear || year > kLastYear)
    return fail("\"" + std::string(cell) + "\" is not a year", line, "write four digits, or nothing");
  return year;
}

Result<Title> parse_title(const RowCells& cells) {
  Title title;
  title.name = cells.text("title");
  if (fold_name(title.name).empty())
    return fail("the title is missing", cells.line(), "write a title in the column \"title\"");
  if (title.name.size() > kLongestName) return fail("the title is longer than 300 bytes", cells.line());
  const Result<int> year = parse_year(cells.text("year"), cells.line());
  if (!year) return tl::unexpected(year.error());
  title.year = *year;
  const std::string kind = cells.text("kind");
  if (!kind.empty() && kind != "series" && kind != "film")
    return fail("\"" + kind + "\" is not a kind", cells.line(), "write series or film, or nothing");
  title.kind = kind == "film" ? TitleKind::film : TitleKind::series;
  title.service = cells.text("service");
  title.aliases = cells.list("aliases");
  title.is_imported = true;
  title.misspellings = cells.list("misspellings");
  title.cast = cells.list("cast");
  title.ids = cells.list("ids");
  for (const std::string& genre : cells.list("genres")) add_written_genre(genre, title.genres);
  title.region = region_in(cells.text("region"));
  return title;
}

std::string written(const Title& title) {
  return title.year == 0 ? title.name : title.name + " (" + std::to_string(title.year) + ")";
}

void add_row(const RowCells& cells, TitleList& list) {
  Result<Title> title = parse_title(cells);
  if (!title) {
    list.refused.push_back(std::move(title.error()));
    return;
  }
  for (std::string& other : cells.list("same as"))
    list.decisions.push_back({.merges = true, .title = written(*title), .other = std::move(other)});
  for (std::string& other : cells.list("apart from"))
    list.decisions.push_back({.merges = false, .title = written(*title), .other = std::move(other)});
  list.titles.push_back(std::move(*title));
}

}  // namespace

Result<TitleList> parse_catalogue_csv(std::string_view bytes) {
  CsvRows parsed = parse_csv(bytes);
  RowCells::Columns columns;
  if (!parsed.rows.empty())
    for (std::size_t i = 0; i < parsed.rows.front().cells.size(); ++i)
      columns.emplace(fold_name(parsed.rows.front().cells[i]), i);
  if (!columns.contains("title"))
    return fail("there is no column \"title\"", "line 1",
                "begin the file with: title,year,kind,service,aliases");
  TitleList list;
  list.refused = std::move(parsed.refused);
  for (std::size_t i = 1; i < parsed.rows.size(); ++i) add_row(RowCells(parsed.rows[i], columns), list);
  return list;
}

std::string write_catalogue_csv(const std::vector<Title>& titles) {
  std::string csv = "title,year,kind,service,aliases,misspellings,cast,ids,genres,region\n";
  for (const Title& title : titles) {
    csv += csv_cell(title.name) + "," + (title.year == 0 ? "" : std::to_string(title.year)) + ",";
    csv += title.kind == TitleKind::film ? "film," : "series,";
    csv +=
        csv_cell(title.service) + "," + join_cell(title.aliases) + "," + join_cell(title.misspellings) + ",";
    csv += join_cell(title.cast) + "," + join_cell(title.ids) + "," + join_cell(title.genres) + "," +
           title.region + "\n";
  }
  return csv;
}

std::string write_catalogue_csv(const TitleDecision& decision) {
  const WrittenTitle title = parse_written(decision.title);
  return std::string("title,year,") + (decision.merges ? "same_as" : "apart_from") + "\n" +
         csv_cell(title.name) + "," + (title.year == 0 ? "" : std::to_string(title.year)) + "," +
         join_cell({decision.other}) + "\n";
}

}  // namespace logline::catalogue
