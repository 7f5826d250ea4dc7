// What the readers of times share: the tables of a language, looked up once for a part, and what stands at a
// token.
//
// Borrows anchor and tokens; const; one thread. An index behind the last token holds nothing.
//
//     TimeScan scan(anchor, tokens);
//     if (auto unit = scan.word(at, "unit")) ...
#pragma once

#include <optional>
#include <string_view>

#include "read/time_forms.h"

namespace logline {

struct TimeScan {
  TimeScan(const TimeAnchor& anchor_of_part, const Tokens& tokens_of_part);

  const TimeAnchor& anchor;
  const Tokens& tokens;
  const PhraseTable &words, &parts, &links, &months, &weekdays, &seasons, &stretches, &clock, &named_days;

  // A row of time_words of that kind.
  [[nodiscard]] std::optional<PhraseHit> word(std::uint32_t at, std::string_view kind) const;
  // A unit of time, one or several: its row.
  [[nodiscard]] std::optional<PhraseHit> unit(std::uint32_t at) const;
  [[nodiscard]] bool is_link(std::uint32_t at, std::string_view kind) const;     // time_links
  [[nodiscard]] bool is_stretch(std::uint32_t at, std::string_view kind) const;  // time_stretches
  [[nodiscard]] std::optional<unsigned> month_at(std::uint32_t at) const;        // 1 to 12
  [[nodiscard]] std::optional<PhraseHit> season_at(std::uint32_t at) const;  // of the year, or a quarter: Q3
  [[nodiscard]] std::optional<int> year_at(std::uint32_t at) const;
  [[nodiscard]] std::optional<unsigned> day_at(std::uint32_t at) const;  // of a month
  [[nodiscard]] bool is_capitalised(std::uint32_t at) const;
  // Whether a form may begin at a token: most begin none, and this says so at the price of a look.
  [[nodiscard]] bool may_begin(std::uint32_t at) const;

 private:
  TokenStarts any_, capitalised_;  // tables whose phrases begin forms, and those that do so with a capital
};

// The whole number a table's column holds.
int number_of(const PhraseRow& row, std::size_t column);

}  // namespace logline
