#include "catalogue/csv.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "model/statement.h"

namespace logline::catalogue {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string line_name(std::size_t line) { return "line " + std::to_string(line); }

// Reads one row at a time; `at` is where the next begins.
class CsvReader {
 public:
  explicit CsvReader(std::string_view bytes) : bytes_(bytes) {
    if (bytes_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  [[nodiscard]] bool is_done() const { return at_ >= bytes_.size(); }

  Result<CsvRow> read_row() {
    CsvRow row{line_, {}};
    while (true) {
      Result<std::string> cell = peek() == '"' ? read_quoted() : read_plain();
      if (!cell) return tl::unexpected(cell.error());
      row.cells.push_back(std::move(*cell));
      if (peek() == ',') {
        ++at_;
        continue;
      }
      if (peek() == '\r') ++at_;
      if (peek() == '\n') ++at_, ++line_;
      return row;
    }
  }

 private:
  [[nodiscard]] char peek() const { return is_done() ? '\0' : bytes_[at_]; }
  [[nodiscard]] bool ends_row() const {
    return is_done() || peek() == '\n' || (peek() == '\r' && bytes_.substr(at_, 2) == "\r\n");
  }

  Result<std::string> read_plain() {
    const std::size_t begin = at_;
    while (!ends_row() && peek() != ',') {
      if (peek() == '"')
        return fail("a quote inside a cell that does not begin with one", line_name(line_),
                    "put quotes around the cell and double those inside");
      ++at_;
    }
    return std::string(bytes_.substr(begin, at_ - begin));
  }

  Result<std::string> read_quoted() {
    const std::size_t opened = line_;
    std::string cell;
    for (++at_; !is_done(); ++at_) {
      if (peek() == '\n') ++line_;
      if (peek() != '"') {
        cell += peek();
      } else if (bytes_.substr(at_, 2) == "\"\"") {
        cell += bytes_[at_++];
      } else {
        ++at_;
        if (ends_row() || peek() == ',') return cell;
        return fail("something stands behind the quote that closes a cell", line_name(line_),
                    "double the quotes inside cells");
      }
    }
    return fail("a quote is never closed", line_name(opened), "add the closing quote");
  }

  std::string_view bytes_;
  std::size_t at_ = 0, line_ = 1;
};

std::string trimmed(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return std::string(text);
}

std::vector<std::string> split_aliases(std::string_view cell) {
  std::vector<std::string> aliases;
  for (std::size_t at = 0; at <= cell.size();) {
    const std::size_t end = std::min(cell.find('|', at), cell.size());
    std::string alias = trimmed(cell.substr(at, end - at));
    if (!alias.empty()) aliases.push_back(std::move(alias));
    at = end + 1;
  }
  return aliases;
}

using Columns = std::map<std::string, std::size_t, std::less<>>;

std::string cell_of(const CsvRow& row, const Columns& columns, std::string_view name) {
  const auto column = columns.find(name);
  return column == columns.end() || column->second >= row.cells.size() ? std::string()
                                                                       : trimmed(row.cells[column->second]);
}

Result<int> parse_year(std::string_view cell, std::size_t line) {
  int year = 0;
  if (cell.empty()) return year;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), year);
  if (error != std::errc() || end != cell.data() + cell.size() || year < 1900 || year > 2200)
    return fail("\"" + std::string(cell) + "\" is not a year", line_name(line),
                "write four digits, or nothing");
  return year;
}

Result<Title> parse_title(const CsvRow& row, const Columns& columns) {
  Title title;
  title.name = cell_of(row, columns, "title");
  if (fold_name(title.name).empty())
    return fail("the title is missing", line_name(row.line), "write a title in the column \"title\"");
  const Result<int> year = parse_year(cell_of(row, columns, "year"), row.line);
  if (!year) return tl::unexpected(year.error());
  title.year = *year;
  const std::string kind = cell_of(row, columns, "kind");
  if (!kind.empty() && kind != "series" && kind != "film")
    return fail("\"" + kind + "\" is not a kind", line_name(row.line), "write series or film, or nothing");
  title.kind = kind == "film" ? TitleKind::film : TitleKind::series;
  title.service = cell_of(row, columns, "service");
  title.aliases = split_aliases(cell_of(row, columns, "aliases"));
  title.is_imported = true;
  return title;
}

}  // namespace

Result<std::vector<CsvRow>> parse_csv(std::string_view bytes) {
  std::vector<CsvRow> rows;
  CsvReader reader(bytes);
  while (!reader.is_done()) {
    Result<CsvRow> row = reader.read_row();
    if (!row) return tl::unexpected(row.error());
    if (row->cells.size() > 1 || !row->cells.front().empty()) rows.push_back(std::move(*row));
  }
  return rows;
}

Result<std::vector<Title>> parse_catalogue_csv(std::string_view bytes) {
  const Result<std::vector<CsvRow>> rows = parse_csv(bytes);
  if (!rows) return tl::unexpected(rows.error());
  Columns columns;
  if (!rows->empty())
    for (std::size_t i = 0; i < rows->front().cells.size(); ++i)
      columns.emplace(fold_name(rows->front().cells[i]), i);
  if (!columns.contains("title"))
    return fail("there is no column \"title\"", "line 1",
                "begin the file with: title,year,kind,service,aliases");
  std::vector<Title> titles;
  for (std::size_t i = 1; i < rows->size(); ++i) {
    Result<Title> title = parse_title((*rows)[i], columns);
    if (!title) return tl::unexpected(title.error());
    titles.push_back(std::move(*title));
  }
  return titles;
}

}  // namespace logline::catalogue
