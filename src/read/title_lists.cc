#include "read/title_lists.h"

namespace logline {
namespace {

constexpr int kListed = 2, kDescribedToo = 3;
constexpr std::uint32_t kLongestGap = 4, kLongestAsideGap = 12;

// Only commas, marks and words such as "and" stand between two names: what is said of one is said of the
// other.
bool is_joined(const Lexicon& lexicon, const Tokens& tokens, TokenRange first, TokenRange second) {
  if (second.first <= first.last || second.first - first.last > kLongestAsideGap) return false;
  const std::uint32_t from = behind_aside(lexicon, tokens, {first.last, second.first});
  if (second.first - from > kLongestGap) return false;
  bool has_joiner = false;
  for (std::uint32_t i = from; i < second.first; ++i) {
    if (is_quote_mark(tokens, i) || is_sign(tokens, i, ".")) continue;
    if (!is_sign(tokens, i, ",") && !is_sign(tokens, i, ";") &&
        !lexicon.table("list_joiners").longest_at(tokens, i))
      return false;
    has_joiner = true;
  }
  return has_joiner;
}

// In a headline "and" joins words inside of titles too; a comma parts names everywhere.
bool is_plain_list(const Context& context, const TitleCandidate& first, const TitleCandidate& second) {
  const PartTokens& part = context.parts[first.part];
  if (part.part == Part::text()) return true;
  for (std::uint32_t i = first.range.last; i < second.range.first; ++i)
    if (is_sign(part.tokens, i, ",")) return true;
  return false;
}

}  // namespace

std::uint32_t behind_aside(const Lexicon& lexicon, const Tokens& tokens, TokenRange gap) {
  if (!is_sign(tokens, gap.first, "(")) return gap.first;
  std::uint32_t at = gap.first;
  while (at < gap.last && !is_sign(tokens, at, ")")) ++at;
  if (at == gap.last) return gap.first;
  ++at;
  const std::uint32_t word = is_sign(tokens, at, ",") ? at + 1 : at;
  const auto season = word < gap.last ? lexicon.table("season_words").longest_at(tokens, word) : std::nullopt;
  const bool is_season = season && season->row->columns[0] == "season" && season->last < gap.last &&
                         number_at(tokens, season->last);
  return is_season ? season->last + 1 : at;
}

void share_along_lists(const Context& context, std::vector<TitleCandidate>& candidates) {
  const auto share = [&](const TitleCandidate& from, TitleCandidate& to, const TitleCandidate& first,
                         const TitleCandidate& second) {
    if (from.part != to.part || from.weight < 2 || to.weight >= 3) return;
    if (is_joined(context.lexicon, context.parts[from.part].tokens, first.range, second.range))
      to.weight +=
          from.weight >= kDescribedToo && is_plain_list(context, first, second) ? kDescribedToo : kListed;
  };
  for (std::size_t i = 1; i < candidates.size(); ++i)
    share(candidates[i - 1], candidates[i], candidates[i - 1], candidates[i]);
  for (std::size_t i = candidates.size(); i-- > 1;)
    share(candidates[i], candidates[i - 1], candidates[i - 1], candidates[i]);
}

}  // namespace logline
