#include "read/status_subject.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kLongestInsertion = 24, kProductionReach = 12, kVerbReach = 4;

// The token behind the subject's last: before the auxiliaries of the phrase.
std::uint32_t before_auxiliaries(const Context& context, const SentenceView& view, std::uint32_t at) {
  const PhraseTable& auxiliaries = context.lexicon.table("auxiliaries");
  while (const auto verb = phrase_before(auxiliaries, view.part().tokens, at)) {
    const bool is_pronoun = context.lexicon.table("pronouns").longest_at(view.part().tokens, verb->first) ||
                            verb->first < view.sentence().first;
    if (is_pronoun) break;
    at = verb->first;
  }
  return at;
}

// "Ada Cole, who plays the vicar in 'Salt', | won't": the token before the aside that ends there.
std::uint32_t before_aside(const SentenceView& view, std::uint32_t at) {
  const Tokens& tokens = view.part().tokens;
  std::uint32_t end = at;
  while (end > view.sentence().first && is_quote_mark(tokens, end - 1)) --end;
  if (end == view.sentence().first || !is_sign(tokens, end - 1, ",")) return at;
  const std::uint32_t from = std::max(view.sentence().first, end - std::min(end, kLongestInsertion));
  for (std::uint32_t i = end - 1; i-- > from;)
    if (is_sign(tokens, i, ",")) return i;
  return at;
}

bool is_person_word(const Context& context, const Tokens& tokens, std::uint32_t at) {
  if (const auto pronoun = context.lexicon.table("pronouns").longest_at(tokens, at))
    return pronoun->row->columns[0] != "either";
  const auto noun = context.lexicon.table("speaker_nouns").longest_at(tokens, at);
  return noun && noun->last == at + 1 && noun->row->columns[0] == "person";
}

}  // namespace

bool is_said_of_person(const Context& context, const SentenceView& view, TokenRange cue) {
  const Tokens& tokens = view.part().tokens;
  std::uint32_t end = before_auxiliaries(context, view, cue.first);
  end = before_auxiliaries(context, view, before_aside(view, end));
  if (end <= view.sentence().first) return false;
  return is_person_word(context, tokens, end - 1) ||
         std::any_of(view.people().begin(), view.people().end(),
                     [&](const Mention* person) { return tokens_of(tokens, person->span).last == end; });
}

const Mention* title_before_aside(const SentenceView& view, TokenRange cue) {
  const std::uint32_t from = std::max(view.sentence().first, cue.first - std::min(cue.first, kVerbReach));
  for (std::uint32_t end = cue.first; end > from; --end) {
    const std::uint32_t before = before_aside(view, end);
    if (before != end) return view.title_before(before, 1);
  }
  return nullptr;
}

std::optional<PhraseHit> production_before(const Context& context, const SentenceView& view, TokenRange cue) {
  const Tokens& tokens = view.part().tokens;
  const PhraseTable& words = context.lexicon.table("production_words");
  const std::uint32_t end = before_auxiliaries(context, view, cue.first);
  const std::uint32_t from = std::max(view.sentence().first, end - std::min(end, kProductionReach));
  for (std::uint32_t i = end; i-- > from;) {
    if (tokens.all[i].kind == TokenKind::punctuation) return std::nullopt;
    const auto hit = words.longest_at(tokens, i, end);
    if (hit && (hit->last == end || hit->row->columns[0] == "opens")) return hit;
  }
  return std::nullopt;
}

}  // namespace logline
