#include "catalogue/csv.h"

#include <utility>

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

  // After an error the next row is that of the line below the one where the broken row began.
  Result<CsvRow> read_row() {
    CsvRow row{line_, {}};
    const std::size_t begin = at_;
    while (true) {
      Result<std::string> cell = peek() == '"' ? read_quoted() : read_plain();
      if (!cell) {
        const std::size_t end = bytes_.find('\n', begin);
        at_ = end == std::string_view::npos ? bytes_.size() : end + 1;
        line_ = row.line + 1;
        return tl::unexpected(cell.error());
      }
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

}  // namespace

CsvRows parse_csv(std::string_view bytes) {
  CsvRows parsed;
  CsvReader reader(bytes);
  while (!reader.is_done()) {
    Result<CsvRow> row = reader.read_row();
    if (!row)
      parsed.refused.push_back(std::move(row.error()));
    else if (row->cells.size() > 1 || !row->cells.front().empty())
      parsed.rows.push_back(std::move(*row));
  }
  return parsed;
}

std::string csv_cell(std::string_view text) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) return std::string(text);
  std::string cell = "\"";
  for (const char c : text) {
    if (c == '"') cell += '"';
    cell += c;
  }
  return cell + "\"";
}

}  // namespace logline::catalogue
