#include "read/title_worked_on.h"

#include "read/neighbours.h"

namespace logline {
namespace {

constexpr int kWorkedOn = 2, kServed = 1;

// "stars in | 'Salt'", "'Salt' | is written by"
bool has_credit_cue(const Context& context, const MarkedPlace& place) {
  const PhraseTable& cues = context.lexicon.table("credit_cues");
  const auto before = phrase_before(cues, place.tokens, place.before);
  if (before && before->row->columns[1] == "before") return true;
  if (place.after >= place.tokens.all.size()) return false;
  std::uint32_t at = place.after;
  if (is_sign(place.tokens, at, ",")) ++at;
  while (at < place.tokens.all.size()) {
    if (const auto after = cues.longest_at(place.tokens, at)) return after->row->columns[1] == "after";
    const auto verb = context.lexicon.table("auxiliaries").longest_at(place.tokens, at);
    if (!verb || place.tokens.all[at].starts_sentence) return false;
    at = verb->last;
  }
  return false;
}

// A network or streamer in the same sentence.
bool has_service(const Context& context, const MarkedPlace& place) {
  const auto& all = place.tokens.all;
  std::uint32_t first = place.before, last = place.after;
  while (first > 0 && first < all.size() && !all[first].starts_sentence) --first;
  while (last < all.size() && !all[last].starts_sentence) ++last;
  return mention_in(context.organisations, span_of(place.part, place.tokens, {first, last})) != nullptr;
}

}  // namespace

int weigh_worked_on(const Context& context, const MarkedPlace& place, int weight) {
  int more = has_credit_cue(context, place) ? kWorkedOn : 0;
  if (weight + more > 0 && has_service(context, place)) more += kServed;
  return more;
}

}  // namespace logline
