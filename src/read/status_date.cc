#include "read/status_date.h"

#include <algorithm>
#include <cctype>

#include "read/timex.h"

namespace logline {
namespace {

constexpr std::uint32_t kReach = 11, kNewDateReach = 24;

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

}  // namespace

const Mention* date_of_status(const SentenceView& view, TokenRange cue, Event event, const Lexicon& lexicon) {
  if (event == Event::delayed) {
    const Tokens& tokens = view.part().tokens;
    for (const Mention* date : view.dates()) {
      const TokenRange range = tokens_of(tokens, date->span);
      if (range.first < cue.last || range.first - cue.last > kNewDateReach) continue;
      if (phrase_before(lexicon.table("new_date_leads"), tokens, range.first)) return date;
    }
  }
  return view.date_near(cue, kReach);
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
