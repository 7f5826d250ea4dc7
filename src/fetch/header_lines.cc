#include "fetch/header_lines.h"

#include <algorithm>

#include "base/ascii.h"

namespace logline::fetch {
namespace {

constexpr int kMostLines = 500;

}  // namespace

std::size_t end_of_header(std::string_view text) {
  const std::size_t strict = text.find("\r\n\r\n");
  const std::size_t bare = text.substr(0, strict).find("\n\n");
  if (bare != std::string_view::npos) return bare + 2;
  return strict == std::string_view::npos ? strict : strict + 4;
}

void for_each_header(std::string_view lines,
                     const std::function<void(std::string&&, std::string_view)>& take) {
  for (int count = 0; !lines.empty() && count < kMostLines; ++count) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || line.starts_with(' ') || line.starts_with('\t')) continue;
    take(to_lower(trim(line.substr(0, colon))), trim(line.substr(colon + 1)));
  }
}

}  // namespace logline::fetch
