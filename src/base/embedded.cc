#include "base/embedded.h"

#include <algorithm>
#include <span>

#include "base/embedded_table.h"

namespace logline {
namespace {

std::span<const EmbeddedFile> table() { return {kEmbeddedFiles, kEmbeddedFileCount}; }

// The first row whose path is not less than `path`.
auto first_not_before(std::string_view path) {
  return std::ranges::lower_bound(table(), path, {},
                                  [](const EmbeddedFile& file) { return std::string_view(file.path); });
}

}  // namespace

std::optional<std::string_view> embedded_file(std::string_view path) {
  const auto row = first_not_before(path);
  if (row == table().end() || path != row->path) return std::nullopt;
  return std::string_view(row->bytes, static_cast<std::size_t>(*row->size));
}

std::vector<std::string_view> embedded_lines(std::string_view path) {
  std::vector<std::string_view> lines;
  std::string_view rest = embedded_file(path).value_or("");
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  }
  return lines;
}

std::vector<std::string_view> embedded_files(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (auto row = first_not_before(prefix); row != table().end(); ++row) {
    const std::string_view path = row->path;
    if (!path.starts_with(prefix)) break;
    paths.push_back(path);
  }
  return paths;
}

}  // namespace logline
