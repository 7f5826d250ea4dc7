#include <algorithm>

#include "read/title_candidates.h"

namespace logline {
namespace {

constexpr std::size_t kLongestLookup = 8;  // words

// The longest name of the catalogue that begins at a token; names of one word are left to the runs, which see
// what stands around them.
std::uint32_t catalogue_end(const Context& context, const Tokens& tokens, std::uint32_t first) {
  const auto longest =
      static_cast<std::uint32_t>(std::min(kLongestLookup, context.titles.longest_name() + 1));
  const auto limit = std::min(first + longest, static_cast<std::uint32_t>(tokens.all.size()));
  for (std::uint32_t last = limit; last > first + 1; --last) {
    if (tokens.all[last - 1].kind == TokenKind::punctuation || !tokens.all[last - 1].is_capitalised) continue;
    if (context.titles.find(fold_name(tokens.text_of(first, last))) != nullptr) return last;
  }
  return 0;
}

// "The Big Salt" where the text says "The Big Salt Story": part of a name that nobody knows yet. More
// capitals behind it are another name's, in a list that has lost its line feeds.
bool is_broken_off(const Context& context, std::size_t part, std::uint32_t last) {
  const Tokens& tokens = context.parts[part].tokens;
  if (context.parts[part].part != Part::text() || last >= tokens.all.size()) return false;
  const Token& next = tokens.all[last];
  if (next.kind != TokenKind::word || !next.is_capitalised || next.starts_sentence || !next.has_space_before)
    return false;
  for (std::uint32_t i = last + 1; i < std::min(static_cast<std::uint32_t>(tokens.all.size()), last + 3); ++i)
    if (tokens.all[i].is_capitalised) return false;
  const Span span{context.parts[part].part, next.begin, next.end};
  return mention_in(context.people, span) == nullptr && mention_in(context.organisations, span) == nullptr &&
         !context.lexicon.table("season_words").longest_at(tokens, last) &&
         !context.lexicon.table("weekdays").longest_at(tokens, last) &&
         !context.lexicon.table("months").longest_at(tokens, last);
}

}  // namespace

std::vector<TokenRange> find_known_names(const Context& context, std::size_t part) {
  const Tokens& tokens = context.parts[part].tokens;
  std::vector<TokenRange> names;
  if (context.titles.size() == 0) return names;
  for (std::uint32_t i = 0; i < tokens.all.size(); ++i) {
    if (!tokens.all[i].is_capitalised && tokens.all[i].kind != TokenKind::number) continue;
    const std::uint32_t last = catalogue_end(context, tokens, i);
    if (last == 0 || !tokens.all[last - 1].is_capitalised || is_broken_off(context, part, last)) continue;
    names.push_back({i, last});
    i = last - 1;
  }
  return names;
}

}  // namespace logline
