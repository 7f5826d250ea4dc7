// Where the outside data lies, and how its files are read. Example: read_file(outside_data() /
// "conformance/…").
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace logline::feed {

inline std::filesystem::path outside_data() {
  if (const char* stated = std::getenv("LOGLINE_DATA")) return stated;
  const char* home = std::getenv("HOME");
  return std::filesystem::path(home == nullptr ? "/" : home) / ".cache/logline-data";
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace logline::feed
