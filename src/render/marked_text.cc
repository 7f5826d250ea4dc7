#include "render/marked_text.h"

#include <algorithm>
#include <tuple>

namespace logline::render {
namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Where `name` stands in `text` from `from` on as a whole word, or npos. Curly quotes beside it are not part
// of a word.
std::size_t find_word(std::string_view text, std::string_view name, std::size_t from) {
  for (auto at = text.find(name, from); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::string_view before = text.substr(0, at);
    const std::string_view after = text.substr(at + name.size());
    const bool opens =
        before.empty() || !is_word_byte(before.back()) || before.ends_with("‘") || before.ends_with("“");
    const bool closes = after.empty() || !is_word_byte(after.front()) || after.starts_with("’") ||
                        after.starts_with("”") || after.starts_with("…");
    if (opens && closes) return at;
  }
  return std::string_view::npos;
}

Values runs_of(std::string_view text, std::string_view name) {
  Values runs = Values::array();
  std::size_t at = 0;
  while (!name.empty() && at < text.size()) {
    const auto found = find_word(text, name, at);
    if (found == std::string_view::npos) break;
    if (found > at) runs.push_back({{"text", text.substr(at, found - at)}, {"italic", false}});
    runs.push_back({{"text", name}, {"italic", true}});
    at = found + name.size();
  }
  if (at < text.size()) runs.push_back({{"text", text.substr(at)}, {"italic", false}});
  return runs;
}

// Every name the template asks for is there, so that no lookup reaches the values around it.
Values group_of(std::string_view text, std::string_view name) {
  return {{"runs", runs_of(text, name)}, {"note", ""}, {"fresh", false}, {"known", false}};
}

}  // namespace

Values marked_text(std::string_view text, std::vector<MarkedRange> ranges, std::string_view name) {
  std::ranges::sort(ranges, [](const MarkedRange& a, const MarkedRange& b) {
    return std::tuple(a.begin, b.end, a.note) < std::tuple(b.begin, a.end, b.note);
  });
  Values groups = Values::array();
  std::size_t at = 0;
  const auto plain_until = [&](std::size_t end) {
    if (end > at) groups.push_back(group_of(text.substr(at, end - at), name));
    at = std::max(at, end);
  };
  for (const MarkedRange& range : ranges) {
    const std::size_t end = std::min<std::size_t>(range.end, text.size());
    if (range.begin < at || range.begin >= end) continue;
    plain_until(range.begin);
    Values group = group_of(text.substr(at, end - at), name);
    group["note"] = range.note;
    group[range.is_known ? "known" : "fresh"] = true;
    groups.push_back(std::move(group));
    at = end;
  }
  plain_until(text.size());
  return groups;
}

}  // namespace logline::render
