#include "read/name_lists.h"

#include <algorithm>

#include "read/name_evidence.h"

namespace logline {
namespace {

constexpr std::uint32_t kLongestWorks = 24;  // tokens of "(Escape at Dannemora, Boyhood)"
constexpr std::uint32_t kMostBetween = 4;    // words between two names of a list

// The token behind a bracket that opens at `at`; `at` when none does.
std::uint32_t behind_bracket(const Tokens& tokens, std::uint32_t at, std::uint32_t end) {
  if (at >= end || tokens.text_of(tokens.all[at]) != "(") return at;
  const std::uint32_t stop = std::min(end, at + kLongestWorks);
  for (std::uint32_t i = at + 1; i < stop; ++i)
    if (tokens.text_of(tokens.all[i]) == ")") return i + 1;
  return at;
}

// Whether nothing but commas, joining words and brackets stand between two runs.
bool are_joined(const Tokens& tokens, const NameTables& tables, const NameRun& a, const NameRun& b) {
  std::uint32_t i = behind_bracket(tokens, a.last, b.first);
  if (i >= b.first || b.first - i > kMostBetween) return false;
  for (; i < b.first; ++i) {
    const bool is_comma = tokens.text_of(tokens.all[i]) == ",";
    if (!is_comma && !tables.joiners.longest_at(tokens, i) && !tables.list_words.longest_at(tokens, i))
      return false;
  }
  return true;
}

}  // namespace

void vouch_in_lists(const Tokens& tokens, const NameTables& tables, const std::vector<NameRun>& runs,
                    std::vector<Verdict>& verdicts) {
  for (std::size_t first = 0; first < runs.size();) {
    std::size_t last = first + 1;
    std::size_t sure = verdicts[first] == Verdict::person;
    while (last < runs.size() && are_joined(tokens, tables, runs[last - 1], runs[last]))
      sure += verdicts[last++] == Verdict::person;
    const std::uint32_t end =
        behind_bracket(tokens, runs[last - 1].last, static_cast<std::uint32_t>(tokens.all.size()));
    const bool is_cast = !runs[first].is_title_case && (has_name_cue_before(tokens, runs[first], tables) ||
                                                        has_role_after(tokens, runs[last - 1], tables) ||
                                                        has_credit_after(tokens, end, tables));
    for (std::size_t i = first; i < last; ++i) {
      if (runs[i].is_organisation || runs[i].is_title_case) continue;
      const bool is_full = runs[i].words > 1 && (sure >= 2 || is_cast);
      if (verdicts[i] == Verdict::perhaps && (is_full || (is_cast && last - first > 1)))
        verdicts[i] = Verdict::person;
    }
    first = last;
  }
}

}  // namespace logline
