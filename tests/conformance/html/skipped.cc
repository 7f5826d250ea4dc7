#include "tests/conformance/html/skipped.h"
#include "tests/support/source_dir.h"

#include <filesystem>
#include <fstream>

namespace logline::html {

std::vector<Skipped> load_skipped() {
  std::vector<Skipped> all;
  std::ifstream lines(test::source_dir() / "tests/conformance/html/skipped.tsv");
  for (std::string line; std::getline(lines, line);) {
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1);
    if (line.starts_with('#') || second == std::string::npos) continue;
    all.push_back(
        {line.substr(0, first), line.substr(first + 1, second - first - 1), line.substr(second + 1)});
  }
  return all;
}

std::string reason_to_skip(const std::vector<Skipped>& all, const std::string& file,
                           const std::string& input) {
  for (const Skipped& one : all)
    if (one.file == file && input.starts_with(one.input)) return one.reason;
  return {};
}

}  // namespace logline::html
