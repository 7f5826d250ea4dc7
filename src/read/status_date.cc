#include "read/status_date.h"

#include <algorithm>
#include <cctype>

#include "model/words.h"
#include "read/timex.h"

namespace logline {
namespace {

constexpr std::uint32_t kReach = 11, kNewDateReach = 24, kAsideTail = 5;

bool lies_ahead(Event event) { return event == Event::scheduled || event == Event::delayed; }

// Four digits in a row: the words name the year themselves.
bool names_year(std::string_view words) {
  std::size_t digits = 0;
  for (const char c : words) {
    digits = std::isdigit(static_cast<unsigned char>(c)) != 0 ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

// The day in "LOS ANGELES, June 10 (Transom) – The series …" is the report's, not the event's.
bool is_dateline(const Mention& date, const Tokens& tokens, TokenRange cue) {
  constexpr std::uint32_t kLongest = 60;
  if (date.span.part != Part::text() || date.span.begin > kLongest) return false;
  const std::uint32_t after = tokens_of(tokens, date.span).last;
  for (std::uint32_t i = after; i < std::min(after + 6, cue.first); ++i)
    for (const std::string_view dash : {"\u2013", "\u2014", "--", "-"})
      if (is_sign(tokens, i, dash)) return true;
  return false;
}

TokenRange between(const Tokens& tokens, TokenRange cue, const Mention& date) {
  const TokenRange own = tokens_of(tokens, date.span);
  return own.first >= cue.last ? TokenRange{cue.last, own.first} : TokenRange{own.last, cue.first};
}

// "HBO saved Salt after ABC | cancelled | it last year": another phrase stands between, and the date is its
// own.
bool is_of_another(const Context& context, const Tokens& tokens, TokenRange cue, const Mention& date) {
  const PhraseTable& cues = context.lexicon.table("status_cues");
  const TokenRange gap = between(tokens, cue, date);
  const PhraseTable& undated = context.lexicon.table("undated_cues");
  for (std::uint32_t i = gap.first; i < gap.last; ++i)
    if (const auto hit = cues.longest_at(tokens, i, gap.last);
        hit && !undated.holds(tokens, hit->first, hit->last))
      return true;
  return false;
}

// "cancelled in 2019 | and | revived in 2021": the date of the clause before is this one's where it has no
// other.
bool is_of_clause_before(const Context& context, const Tokens& tokens, TokenRange cue, const Mention& date) {
  const PhraseTable& breaks = context.lexicon.table("clause_breaks");
  const TokenRange gap = between(tokens, cue, date);
  for (std::uint32_t i = gap.first; i < gap.last && gap.last == cue.first; ++i)
    if (breaks.longest_at(tokens, i)) return true;
  return false;
}

// "was renewed | on January 24 | and will return": right behind another phrase.
bool is_right_behind_another(const Context& context, const Tokens& tokens, TokenRange cue,
                             const Mention& date) {
  const std::uint32_t first = tokens_of(tokens, date.span).first;
  if (first >= cue.first) return false;
  const PhraseTable& cues = context.lexicon.table("status_cues");
  return phrase_before(cues, tokens, first) || (first > 0 && phrase_before(cues, tokens, first - 1));
}

// "two weeks | earlier | than planned": of a day that is told elsewhere.
bool is_shifted(const Context& context, const Tokens& tokens, const Mention& date) {
  const std::uint32_t last = tokens_of(tokens, date.span).last;
  return context.lexicon.table("unanchored_tails").holds(tokens, last - 1, last);
}

// "A came in May; B is to start": the date stands in another sentence, but for the full stop.
bool is_beyond_semicolon(const Tokens& tokens, TokenRange cue, const Mention& date) {
  const TokenRange gap = between(tokens, cue, date);
  for (std::uint32_t i = gap.first; i < gap.last; ++i)
    if (is_sign(tokens, i, ";")) return true;
  return false;
}

// "last seen in December 2020, will be back": nothing to come has a day that is past.
bool is_over(const Context& context, const Mention& date, Event event) {
  const auto& published = context.article.published;
  return lies_ahead(event) && published &&
         when_of_status(context, date, event).date.last_day() < published->civil_day().first_day();
}

// "ABC, which cancelled Marrow last year, | has renewed Salt": the date of an aside that has ended.
bool is_of_aside(const SentenceView& view, TokenRange cue, const Mention& date) {
  const Tokens& tokens = view.part().tokens;
  const TokenRange at = tokens_of(tokens, date.span);
  std::uint32_t end = at.last;
  while (end < std::min(cue.first, at.last + kAsideTail) && !is_sign(tokens, end, ",")) ++end;
  if (end >= cue.first || !is_sign(tokens, end, ",")) return false;
  for (std::uint32_t i = at.first; i-- > view.sentence().first && at.first - i <= kReach;)
    if (is_sign(tokens, i, ",")) return view.opens_relative_clause(i);
  return false;
}

// "renewed ahead of its launch on Thursday", "six episodes that go back to 1974": what follows such words has
// the date.
bool is_of_other_noun(const Context& context, const Tokens& tokens, TokenRange cue, const Mention& date,
                      Event event) {
  if (!context.lexicon.table("home_events").has(to_word(event))) return false;
  const TokenRange gap = between(tokens, cue, date);
  if (gap.first != cue.last) return false;
  const PhraseTable& leads = context.lexicon.table("other_event_leads");
  for (std::uint32_t i = gap.first; i < gap.last; ++i)
    if (const auto hit = leads.longest_at(tokens, i); hit && hit->last < gap.last) return true;
  return false;
}

// "will end with its third season, HBO said Friday": when it was said, which is when a renewal happens but
// not an ending.
bool is_of_saying(const Context& context, const Tokens& tokens, TokenRange cue, const Mention& date,
                  Event event) {
  if (context.lexicon.table("home_events").has(to_word(event))) return false;
  std::uint32_t first = tokens_of(tokens, date.span).first;
  if (first < cue.last) return false;
  if (const auto on = phrase_before(context.lexicon.table("place_words"), tokens, first)) first = on->first;
  return phrase_before(context.lexicon.table("speech_verbs"), tokens, first).has_value();
}

}  // namespace

const Mention* date_of_status(const Context& context, const SentenceView& view, TokenRange cue, Event event) {
  const Tokens& tokens = view.part().tokens;
  if (event == Event::delayed) {
    for (const Mention* date : view.dates()) {
      const TokenRange range = tokens_of(tokens, date->span);
      if (range.first < cue.last || range.first - cue.last > kNewDateReach) continue;
      if (phrase_before(context.lexicon.table("new_date_leads"), tokens, range.first)) return date;
    }
  }
  if (context.lexicon.table("undated_cues").holds(tokens, cue.first, cue.last)) return nullptr;
  const Mention* nearest = nullptr;
  std::uint32_t least = 0;
  for (const Mention* date : view.dates()) {
    std::uint32_t gap = view.distance(*date, cue);
    if (gap > kReach || is_dateline(*date, tokens, cue) || is_of_another(context, tokens, cue, *date) ||
        is_of_other_noun(context, tokens, cue, *date, event) || is_of_aside(view, cue, *date) ||
        is_of_saying(context, tokens, cue, *date, event))
      continue;
    if (is_shifted(context, tokens, *date) || is_beyond_semicolon(tokens, cue, *date) ||
        is_over(context, *date, event))
      continue;
    if (is_of_clause_before(context, tokens, cue, *date)) {
      if (is_right_behind_another(context, tokens, cue, *date)) continue;
      gap += kReach;
    }
    if (nearest != nullptr && gap >= least) continue;
    nearest = date;
    least = gap;
  }
  return nearest;
}

When when_of_status(const Context& context, const Mention& date, Event event) {
  When when{*date_of_timex(date.value), date.span};
  const auto& published = context.article.published;
  const bool has_month = when.date.month != 0;
  if (!lies_ahead(event) || !published || !has_month || names_year(context.text_of(date.span))) return when;
  const std::int64_t today = published->civil_day().first_day();
  if (when.date.last_day() >= today) return when;
  if (const auto next = PartialDate::make(when.date.year + 1, when.date.month, when.date.day)) {
    if (next->first_day() - today < 365) when.date = *next;
  }
  return when;
}

}  // namespace logline
