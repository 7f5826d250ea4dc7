// How a sentence means what a phrase of it says: asked, denied, history, and how sure.
#include <algorithm>

#include "model/words.h"
#include "read/said_of_title.h"

namespace logline {
namespace {

constexpr std::uint32_t kDenialReach = 6, kFarDenialReach = 16, kUntilReach = 4, kUndoneReach = 8,
                        kFalseReach = 14, kConditionReach = 12;

bool is_stop(const Tokens& tokens, std::uint32_t at) {
  return tokens.all[at].kind == TokenKind::punctuation && !is_sign(tokens, at, ",");
}

}  // namespace

bool SentenceView::is_question() const {
  std::uint32_t last = sentence_.last;
  while (last > sentence_.first &&
         (is_quote_mark(part_.tokens, last - 1) || is_sign(part_.tokens, last - 1, "!")))
    --last;  // "?!"
  if (last == sentence_.first || !is_sign(part_.tokens, last - 1, "?")) return false;
  for (std::uint32_t i = sentence_.first; i < last; ++i)
    if (context_.lexicon.table("question_words").longest_at(part_.tokens, i)) return false;
  return true;
}

// "Has Castle been renewed?": the verb comes first.
bool SentenceView::asks_with_verb() const {
  if (!is_question()) return false;
  std::uint32_t first = sentence_.first;
  while (first < sentence_.last && is_quote_mark(part_.tokens, first)) ++first;
  return context_.lexicon.table("asking_verbs").longest_at(part_.tokens, first).has_value();
}

// "They don't start filming until October": the date that is denied for the time before is the news.
bool SentenceView::is_dated_from(TokenRange cue) const {
  const PhraseTable& words = context_.lexicon.table("until_words");
  for (std::uint32_t i = cue.last; i < std::min(sentence_.last, cue.last + kUntilReach); ++i) {
    if (part_.tokens.all[i].kind == TokenKind::punctuation) return false;
    const auto hit = words.longest_at(part_.tokens, i);
    if (!hit) continue;
    return std::any_of(dates_.begin(), dates_.end(), [&](const Mention* date) {
      const std::uint32_t first = tokens_of(part_.tokens, date->span).first;
      return first >= hit->last && first - hit->last <= 2;
    });
  }
  return false;
}

// The phrase may share its first word with the denial: "yet | to | renew".
bool SentenceView::is_denied(TokenRange cue) const {
  if (is_dated_from(cue)) return false;
  const PhraseTable& negations = context_.lexicon.table("negations");
  const std::uint32_t from =
      cue.first > sentence_.first + kFarDenialReach ? cue.first - kFarDenialReach : sentence_.first;
  const PhraseTable& breaks = context_.lexicon.table("clause_breaks");
  bool is_apart = false;  // by a comma or an "and"
  for (std::uint32_t i = cue.first; i-- > from;) {
    if (is_stop(part_.tokens, i)) break;
    const auto joint = breaks.longest_at(part_.tokens, i);
    if (joint && joint->row->columns[0] == "whole") break;
    is_apart |= joint || is_sign(part_.tokens, i, ",");
    const auto hit = negations.longest_at(part_.tokens, i);
    if (!hit || hit->last > cue.last || is_in_title(span_of(part_.part, part_.tokens, {i, i + 1}))) continue;
    if (hit->row->columns[0] == "none") continue;
    const std::uint32_t gap = cue.first - std::min(hit->last, cue.first);
    if (hit->row->columns[0] == "far" || (!is_apart && gap <= kDenialReach)) return true;
  }
  return is_called_false(cue);
}

// "Reports that ABC has renewed Castle are false".
bool SentenceView::is_called_false(TokenRange cue) const {
  const PhraseTable& tails = context_.lexicon.table("false_tails");
  for (std::uint32_t i = cue.last; i < std::min(sentence_.last, cue.last + kFalseReach); ++i) {
    if (is_sign(part_.tokens, i, ",") || is_stop(part_.tokens, i)) return false;
    if (tails.longest_at(part_.tokens, i)) return true;
  }
  return false;
}

// "ABC refused to confirm that Castle is renewed", "nearly cancelled", "waits to hear whether": neither yes
// nor no.
bool SentenceView::is_left_open(TokenRange cue) const {
  const PhraseTable& leads = context_.lexicon.table("open_leads");
  const std::uint32_t from = std::max(sentence_.first, cue.first - std::min(cue.first, kFarDenialReach));
  for (std::uint32_t i = cue.first; i-- > from;) {
    if (is_stop(part_.tokens, i)) return false;
    const auto hit = leads.longest_at(part_.tokens, i);
    if (!hit || hit->last > cue.last) continue;
    const std::string& reach = hit->row->columns[0];
    const std::uint32_t gap = cue.first - std::min(hit->last, cue.first);
    if (reach == "far" || (reach == "close" && gap == 0) || (reach == "near" && gap <= kDenialReach) ||
        (reach == "asked" && !is_denied(cue)))
      return true;
  }
  return false;
}

bool SentenceView::is_undone_after(TokenRange cue) const {
  const PhraseTable& tails = context_.lexicon.table("undone_tails");
  for (std::uint32_t i = cue.last; i < std::min(sentence_.last, cue.last + kUndoneReach); ++i)
    if (tails.longest_at(part_.tokens, i)) return true;
  return false;
}

bool SentenceView::is_background(TokenRange cue) const {
  if (is_undone_after(cue) || is_left_open(cue)) return true;
  const PhraseTable& leads = context_.lexicon.table("background_leads");
  const std::uint32_t from = std::max(sentence_.first, cue.first - std::min(cue.first, kDenialReach));
  for (std::uint32_t i = cue.first; i-- > from;) {
    if (part_.tokens.all[i].kind == TokenKind::punctuation) return false;
    if (const auto hit = leads.longest_at(part_.tokens, i)) return hit->last <= cue.first;
  }
  return false;
}

// "If renewed, Castle returns in May", "Castle ends in May unless ABC orders more".
bool SentenceView::is_conditional(TokenRange cue) const {
  const PhraseTable& conditions = context_.lexicon.table("conditions");
  std::uint32_t first = sentence_.first;
  while (first < cue.first && is_quote_mark(part_.tokens, first)) ++first;
  if (conditions.longest_at(part_.tokens, first)) return true;
  for (std::uint32_t i = cue.last; i < std::min(sentence_.last, cue.last + kConditionReach); ++i) {
    if (is_sign(part_.tokens, i, ",") || is_stop(part_.tokens, i)) return false;
    if (context_.lexicon.table("speech_verbs").longest_at(part_.tokens, i)) return false;
    if (conditions.longest_at(part_.tokens, i)) return true;
  }
  return false;
}

// "on Friday 17 May": the month.
bool SentenceView::is_in_date(std::uint32_t token) const {
  const Span span = span_of(part_.part, part_.tokens, {token, token + 1});
  return std::any_of(dates_.begin(), dates_.end(),
                     [&](const Mention* date) { return date->span.contains(span); });
}

Certainty SentenceView::certainty(TokenRange cue) const {
  const PhraseTable& hedges = context_.lexicon.table("hedges");
  Certainty lowest = is_conditional(cue) ? Certainty::possible : Certainty::confirmed;
  for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
    const auto hit = hedges.longest_at(part_.tokens, i);
    if (!hit || is_in_date(i)) continue;
    const bool is_near = hit->last <= cue.first && cue.first - hit->last <= 3;
    if (hit->row->columns[1] == "clause" && !is_near) continue;
    lowest = std::min(lowest, from_word<Certainty>(hit->row->columns[0]).value_or(Certainty::confirmed));
  }
  return lowest;
}

}  // namespace logline
