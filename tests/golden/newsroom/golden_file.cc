#include "golden_file.h"

namespace logline::golden {
namespace {

std::string trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return std::string(text);
}

}  // namespace

std::vector<std::string> Block::all(std::string_view key) const {
  std::vector<std::string> values;
  for (const auto& [name, value] : lines)
    if (name == key) values.push_back(value);
  return values;
}

std::string Block::one(std::string_view key) const {
  const auto values = all(key);
  return values.empty() ? std::string() : values.front();
}

std::vector<std::string> split(std::string_view text, std::string_view mark) {
  std::vector<std::string> parts;
  for (;;) {
    const auto at = text.find(mark);
    parts.push_back(trimmed(text.substr(0, at)));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + mark.size());
  }
}

std::vector<Block> parse_golden(std::string_view text) {
  std::vector<Block> blocks;
  Block block;
  const auto close = [&] {
    if (!block.lines.empty()) blocks.push_back(std::move(block));
    block = {};
  };
  for (const std::string& line : split(text, "\n")) {
    if (line.starts_with('#')) continue;
    const auto colon = line.find(": ");
    if (line.empty()) close();
    if (colon != std::string::npos)
      block.lines.emplace_back(line.substr(0, colon), trimmed(line.substr(colon + 2)));
  }
  close();
  return blocks;
}

}  // namespace logline::golden
