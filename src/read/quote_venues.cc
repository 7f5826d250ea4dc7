#include "read/quote_venues.h"

namespace logline {
namespace {

Argument argument_of(const SpeakerPhrases& phrases, TokenRange range, std::string_view value) {
  return {std::string(value), span_of(phrases.part.part, phrases.part.tokens, range)};
}

// The name behind "told": capitalised words that are no person.
Argument told_outlet(const SpeakerPhrases& phrases, std::uint32_t begin, std::uint32_t end) {
  const std::vector<Token>& all = phrases.part.tokens.all;
  std::uint32_t first = begin;
  while (first < end && phrases.determiners.longest_at(phrases.part.tokens, first) &&
         !all[first].is_capitalised)
    ++first;
  std::uint32_t last = first;
  while (last < end && all[last].kind == TokenKind::word && all[last].is_capitalised &&
         !phrases.people.at(last) && !phrases.pronouns.longest_at(phrases.part.tokens, last))
    ++last;
  if (last == first) return {};
  return argument_of(phrases, {first, last}, phrases.part.tokens.text_of(first, last));
}

}  // namespace

Argument extract_venue(const SpeakerPhrases& phrases, const Attribution& attribution) {
  const Tokens& tokens = phrases.part.tokens;
  const PhraseTable& cues = phrases.context.lexicon.table("venue_cues");
  const PhraseTable& venues = phrases.context.lexicon.table("venues");
  for (std::uint32_t t = attribution.clause.first; t < attribution.clause.last; ++t) {
    const auto cue = cues.longest_at(tokens, t);
    if (!cue || cue->last >= attribution.clause.last) continue;
    const auto venue = venues.longest_at(tokens, cue->last);
    if (!venue) continue;
    const bool is_named = tokens.all[cue->last].is_capitalised ||
                          tokens.text_of(venue->first, venue->last) == venue->row->phrase;
    if (is_named) return argument_of(phrases, {venue->first, venue->last}, venue->row->columns[0]);
  }
  for (std::uint32_t t = attribution.clause.first; t < attribution.clause.last; ++t) {
    const auto verb = phrases.verbs.longest_at(tokens, t);
    if (!verb || verb->last >= attribution.clause.last) continue;
    if (verb->row->columns[1] != "-")
      return argument_of(phrases, {verb->first, verb->last}, verb->row->columns[1]);
    if (verb->row->columns[0] == "tell") return told_outlet(phrases, verb->last, attribution.clause.last);
  }
  return {};
}

}  // namespace logline
