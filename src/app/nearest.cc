#include "app/nearest.h"

#include <algorithm>
#include <array>
#include <utility>

namespace logline::app {
namespace {

// What other programs call it, and what we do.
constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kElsewhere{{
    {"--port", "--listen"},   {"--host", "--listen"}, {"--bind", "--listen"}, {"--address", "--listen"},
    {"-p", "--listen"},       {"--folder", "--dir"},  {"--data", "--dir"},    {"--silent", "--quiet"},
    {"--output", "--format"}, {"--since", "--date"},  {"--json", "--format"}, {"--verbose", "--explain"},
    {"add", "import"},        {"load", "import"},     {"fetch", "import"},    {"run", "serve"},
    {"start", "serve"},       {"status", "doctor"},   {"check", "doctor"},    {"find", "search"},
    {"delete", "takedown"},   {"remove", "takedown"},
}};

// Letters to put in, take out, change or swap with their neighbour.
std::size_t letters_wrong(std::string_view a, std::string_view b) {
  std::vector<std::size_t> two_back, back, row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    two_back = std::exchange(back, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({back[j] + 1, row[j - 1] + 1, back[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_back[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::string nearest(std::string_view typed, const std::vector<std::string>& ours) {
  constexpr std::size_t kLongest = 64;  // more is no slip of the finger
  if (typed.size() > kLongest) return {};
  const auto has = [&](std::string_view word) {
    return std::find(ours.begin(), ours.end(), word) != ours.end();
  };
  for (const auto& [theirs, our] : kElsewhere)
    if (typed == theirs && has(our)) return std::string(our);
  std::string best;
  std::size_t fewest = 1 + (typed.size() + 1) / 3;  // of three letters one may be wrong
  for (const std::string& word : ours) {
    const bool is_start = typed.size() > 2 && word.starts_with(typed);
    const std::size_t wrong = is_start ? 1 : letters_wrong(typed, word);
    if (wrong >= fewest) continue;
    fewest = wrong;
    best = word;
  }
  return best;
}

}  // namespace logline::app
