// Dates as pages write them: ISO 8601, RFC 822, "May 13, 2016 9:04 PM", "13. Mai 2016", "13/05/2016",
// "2016年5月13日", in an address.
//
// Day before month in figures with dots or slashes, unless that cannot be ("05/13/2016"); ambiguous ones
// follow `month_first`. Pure.
//
//     parse_page_date("Published: 13 May 2016", rules.months, false)      // 2016-05-13, precision day
#pragma once

#include <optional>
#include <string_view>

#include "base/timestamp.h"
#include "page/word_map.h"

namespace logline::page {

using Months = WordMap<int>;

// A letter of a folded text (phrases.h): small, or not ASCII.
constexpr bool is_folded_letter(char c) {
  return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

// The first complete date (year, month, day) in a text; its clock time and zone only when the text is ISO
// 8601 or RFC 822. nullopt when there is none, or it is before 1990.
std::optional<Timestamp> parse_page_date(std::string_view text, const Months& months, bool month_first);

// "/2016/05/13/" "/2016/may/13/" "/2016-05-13-" "/20160513/" in an address.
std::optional<Timestamp> date_of_address(std::string_view address, const Months& months);

}  // namespace logline::page
