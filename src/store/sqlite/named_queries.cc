#include "store/sqlite/named_queries.h"

#include <algorithm>

#include "base/embedded.h"

namespace logline::store {
namespace {

constexpr std::string_view kMark = "-- name: ";

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string place(std::string_view path, std::size_t line) {
  return std::string(path) + ":" + std::to_string(line);
}

}  // namespace

Result<NamedQueries> parse_queries(std::string_view text, std::string_view path) {
  NamedQueries queries;
  std::string* current = nullptr;
  std::size_t started = 0;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    if (line.starts_with(kMark)) {
      if (current != nullptr && is_blank(*current))
        return fail("the name has no query", place(path, started));
      const auto [row, is_new] = queries.try_emplace(std::string(line.substr(kMark.size())));
      if (!is_new)
        return fail("the name '" + row->first + "' stands here a second time", place(path, number));
      current = &row->second;
      started = number;
    } else if (current != nullptr) {
      current->append(line).push_back('\n');
    } else if (!is_blank(line) && !line.starts_with("--")) {
      return fail("text before the first '-- name: '", place(path, number));
    }
  }
  if (current != nullptr && is_blank(*current)) return fail("the name has no query", place(path, started));
  return queries;
}

Result<NamedQueries> load_queries(std::string_view path) {
  const auto text = embedded_file(path);
  if (!text) return fail("the program was built without this file", std::string(path));
  return parse_queries(*text, path);
}

}  // namespace logline::store
