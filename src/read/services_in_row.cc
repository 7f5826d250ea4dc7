#include "read/services_in_row.h"

#include "read/neighbours.h"

namespace logline {

// "on Netflix | and | Peacock", "on HBO | in the US and on | Sky Atlantic": what is said of the first service
// is said of the second.
bool is_next_service(const Context& context, const Tokens& tokens, const Mention& first,
                     const Mention& second) {
  constexpr std::uint32_t kLongest = 6;
  const TokenRange gap{tokens_of(tokens, first.span).last, tokens_of(tokens, second.span).first};
  if (gap.last <= gap.first || gap.last - gap.first > kLongest) return false;
  bool has_joiner = false;
  for (std::uint32_t i = gap.first; i < gap.last; ++i) {
    if (context.lexicon.table("list_joiners").longest_at(tokens, i)) {
      has_joiner = true;
      continue;
    }
    const bool is_between = is_sign(tokens, i, ",") || tokens.all[i].is_capitalised ||
                            context.lexicon.table("place_words").longest_at(tokens, i) ||
                            context.lexicon.table("articles").longest_at(tokens, i) ||
                            context.lexicon.table("time_links").longest_at(tokens, i);
    if (!is_between) return false;
  }
  return has_joiner;
}

}  // namespace logline
