#include "fetch/file_name.h"

#include <string_view>

namespace logline::fetch {

std::string without_ending(std::string path) {
  for (const std::string_view packed : {".gz", ".zst"})
    if (path.ends_with(packed)) path.resize(path.size() - packed.size());
  const std::size_t dot = path.rfind('.');
  const std::size_t slash = path.rfind('/');
  const std::size_t first = slash == std::string::npos ? 0 : slash + 1;
  if (dot != std::string::npos && dot > first) path.resize(dot);
  return path;
}

}  // namespace logline::fetch
