// samples/expected.txt as values: blocks of "key: value" lines (samples/README.md says what they mean).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace logline::golden {

struct Block {
  std::vector<std::pair<std::string, std::string>> lines;

  [[nodiscard]] const std::string& name() const { return lines.front().second; }
  [[nodiscard]] bool is(std::string_view key) const { return lines.front().first == key; }
  [[nodiscard]] std::vector<std::string> all(std::string_view key) const;
  [[nodiscard]] std::string one(std::string_view key) const;  // empty when absent
};

std::vector<Block> parse_golden(std::string_view text);

// Splits at `mark`, trimming spaces.
std::vector<std::string> split(std::string_view text, std::string_view mark);

}  // namespace logline::golden
