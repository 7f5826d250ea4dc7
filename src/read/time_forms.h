// The written forms of times, one reader each; time_forms.cc tries them at a token, times.cc walks the
// tokens.
//
// Each takes a TimeScan (tokens, tables and the anchor: what day it is for the article, and whether the
// sentence looks ahead) and a place, and answers the form's range and TIMEX3 value, or nothing. Pure.
//
//     if (auto form = read_time_form(scan, i)) add(form->range, form->value);
#pragma once

#include <optional>
#include <string>

#include "base/partial_date.h"
#include "read/neighbours.h"

namespace logline {

struct TimeAnchor {
  const Lexicon& lexicon;
  std::optional<PartialDate> day{};  // of the article; nothing when it is undated
  bool looks_ahead = false;          // the sentence speaks of what is to come
  bool is_headline = false;          // no running text: a month alone says less there than the text will
  std::string
      sentence_day{};  // the last that the sentence has named, "2016-05-12", "XXXX-WXX-4"; may be empty

  [[nodiscard]] bool is_dated() const { return day && day->day != 0; }
};

struct TimeForm {
  TokenRange range;
  std::string value;  // TIMEX3
};

struct TimeScan;  // time_scan.h

// Any form that begins at a token, the fullest first: "the end of last year", "late Thursday", "the 1990s".
std::optional<TimeForm> read_time_form(const TimeScan& scan, std::uint32_t at);

// "May 12, 2016", "29 January", "August of 2022", "2016", "fall 2016", "Q3", "1980s", "mid-May",
// "2016-05-12", "7/8/07".
std::optional<TimeForm> read_calendar_form(const TimeScan& scan, std::uint32_t at);

// "today", "Friday night", "last year", "this fall", "the past five years", "recently", "every week".
std::optional<TimeForm> read_relative_form(const TimeScan& scan, std::uint32_t at);

// "two weeks ago", "four years", "a 27-year", "two and a half years", "several months later".
std::optional<TimeForm> read_duration_form(const TimeScan& scan, std::uint32_t at);

// "9 p.m. ET", "18:00 UTC", "noon", "9 p.m. Sunday".
std::optional<TimeForm> read_clock_form(const TimeScan& scan, std::uint32_t at);

// "early 2009", "the third quarter of this year", "the last week of March", "more than a week".
std::optional<TimeForm> read_part_form(const TimeScan& scan, std::uint32_t at);

// The year, month, week, day or weekend so many units from the article's, as TIMEX3; nothing for other
// units.
std::optional<std::string> turned_unit(const TimeAnchor& anchor, const std::string& letter, int turn);

// The year that a month, day or season without one belongs to: the nearest in the direction the sentence
// looks.
std::optional<int> year_near(const TimeAnchor& anchor, unsigned month, unsigned day);

}  // namespace logline
