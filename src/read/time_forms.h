// The written forms of times, one reader each; times.cc tries them at every token.
//
// Each takes the tokens, a place and the anchor (what day it is for the article, and whether the sentence
// looks ahead) and answers the form's length and TIMEX3 value, or nothing. Pure.
//
//     if (auto form = read_calendar_form(anchor, tokens, i)) add(form->first, form->last, form->value);
#pragma once

#include <optional>
#include <string>

#include "base/partial_date.h"
#include "read/neighbours.h"

namespace logline {

struct TimeAnchor {
  const Lexicon& lexicon;
  std::optional<PartialDate> day;  // of the article; nothing when it is undated
  bool looks_ahead = false;        // the sentence speaks of what is to come

  [[nodiscard]] bool is_dated() const { return day && day->day != 0; }
};

struct TimeForm {
  TokenRange range;
  std::string value;  // TIMEX3
};

// "May 12, 2016", "29 January", "August of 2022", "2016", "fall 2016", "Q3", "1980s", "2016-05-12".
std::optional<TimeForm> read_calendar_form(const TimeAnchor& anchor, const Tokens& tokens, std::uint32_t at);

// "today", "Friday night", "last year", "this fall", "two weeks ago", "four years".
std::optional<TimeForm> read_relative_form(const TimeAnchor& anchor, const Tokens& tokens, std::uint32_t at);

// The year that a month, day or season without one belongs to: the nearest in the direction the sentence
// looks.
std::optional<int> year_near(const TimeAnchor& anchor, unsigned month, unsigned day);

}  // namespace logline
