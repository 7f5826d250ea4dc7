#include "feed/date_words.h"

#include <algorithm>
#include <cassert>
#include <charconv>

#include "base/ascii.h"
#include "base/embedded.h"

namespace logline::feed {
namespace {

constexpr std::string_view kWordTable = "data/feed/date_words.tsv";

const DateWords& date_words() {
  static const DateWords kWords = [] {
    auto loaded = load_date_words(embedded_file(kWordTable).value_or(""));
    assert(loaded && "data/feed/date_words.tsv ships with the program; unit_feed loads it");
    return loaded ? std::move(*loaded) : DateWords{};
  }();
  return kWords;
}

std::optional<DateWordKind> kind_of(std::string_view word) {
  if (word == "month") return DateWordKind::month;
  if (word == "zone") return DateWordKind::zone;
  if (word == "meridiem") return DateWordKind::meridiem;
  return std::nullopt;
}

}  // namespace

Result<DateWords> load_date_words(std::string_view table) {
  DateWords words;
  for (std::size_t line = 1; !table.empty(); ++line) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view row = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    const std::size_t first = std::min(row.find('\t'), row.size());
    const std::size_t second = row.find('\t', first + 1);
    const auto kind = kind_of(row.substr(0, first));
    int value = 0;
    const std::string_view number = second == std::string_view::npos ? "" : row.substr(second + 1);
    const auto [stop, trouble] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (!kind || trouble != std::errc() || stop != number.data() + number.size()) {
      return fail("expected month, zone or meridiem, tab, word, tab, number",
                  std::string(kWordTable) + ":" + std::to_string(line));
    }
    words[row.substr(first + 1, second - first - 1)].push_back({*kind, value});
  }
  if (words.empty()) return fail("no rows", std::string(kWordTable));
  return words;
}

std::optional<int> find_date_word(DateWordKind kind, std::string_view word) {
  const auto found = date_words().find(to_lower(word));
  if (found == date_words().end()) return std::nullopt;
  for (const DateWord& meaning : found->second) {
    if (meaning.kind == kind) return meaning.value;
  }
  return std::nullopt;
}

}  // namespace logline::feed
