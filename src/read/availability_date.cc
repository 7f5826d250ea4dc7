#include "read/availability_date.h"

#include <algorithm>

#include "read/timex.h"

namespace logline {
namespace {

constexpr std::uint32_t kDateReach = 11, kOwnDateReach = 5, kLongestBracket = 40;

// "Salt (ABC), renewed on May 4": the day of the news, not of a showing.
bool is_of_news(const Context& context, const Tokens& tokens, TokenRange between) {
  const PhraseTable& status = context.lexicon.table("status_cues");
  const PhraseTable& home_events = context.lexicon.table("home_events");
  for (std::uint32_t i = between.first; i < between.last; ++i)
    if (const auto hit = status.longest_at(tokens, i); hit && home_events.has(hit->row->columns[0]))
      return true;
  return false;
}

bool begins_then(const Context& context, const Mention& date) {
  for (const PartTokens& part : context.parts)
    if (part.part == date.span.part)
      return phrase_before(context.lexicon.table("showing_starts"), part.tokens,
                           tokens_of(part.tokens, date.span).first)
          .has_value();
  return false;
}

}  // namespace

// "leave Channel Vane on 31 May and stream on Pennant from 1 June": the date behind the service is its own.
// Of a service in a bracket it is the bracket's.
const Mention* date_of_showing(const Context& context, const SentenceView& view, TokenRange cue,
                               const Mention& service) {
  const Tokens& tokens = view.part().tokens;
  const TokenRange at = tokens_of(tokens, service.span);
  std::uint32_t limit = view.sentence().last;
  const bool is_in_bracket = view.opens_bracket(at.first);
  if (is_in_bracket) {
    const std::uint32_t farthest = std::min(limit, at.last + kLongestBracket);
    for (limit = at.last; limit < farthest && !is_sign(tokens, limit, ")");) ++limit;
  }
  for (const Mention* date : view.dates()) {
    const std::uint32_t first = tokens_of(tokens, date->span).first;
    if (first >= at.last && first - at.last <= kOwnDateReach && first < limit)
      return is_of_news(context, tokens, {at.last, first}) ? nullptr : date;
  }
  const Mention* date = is_in_bracket ? nullptr : view.date_near(cue, kDateReach);
  if (date == nullptr) return nullptr;
  const TokenRange when = tokens_of(tokens, date->span);
  return is_of_news(context, tokens, {std::min(when.last, cue.last), std::max(when.first, cue.first)})
             ? nullptr
             : date;
}

// "leaves on Sunday", "on Pennant from Friday": the day to come.
When when_of_showing(const Context& context, const Mention& date, Relation relation) {
  When when{*date_of_timex(date.value), date.span};
  const auto& published = context.article.published;
  const bool is_weekday = context.lexicon.table("weekdays").has(context.text_of(date.span));
  if (!published || !is_weekday || when.date.day == 0) return when;
  if (relation != Relation::leaves && !begins_then(context, date)) return when;
  const std::int64_t today = published->civil_day().first_day();
  const std::int64_t days = when.date.first_day();
  if (days < today && today - days < 7) when.date = PartialDate::from_days(days + 7);
  return when;
}

}  // namespace logline
