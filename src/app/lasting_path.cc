#include "app/lasting_path.h"

#include <filesystem>

namespace logline::app {

std::string lasting_path(const std::string& path) {
  std::error_code trouble;
  if (path == "-" || !std::filesystem::exists(path, trouble)) return path;
  const std::filesystem::path whole = std::filesystem::absolute(path, trouble).lexically_normal();
  return trouble ? path : whole.string();
}

}  // namespace logline::app
