// Broken JSON made whole, as far as it goes: what publishers' own programs leave in it and what a lost
// connection cuts off. Pure.
//
// Raw control characters and unescaped quotes in strings, commas too many or missing, names without quotes,
// and brackets left open are mended where they stand. What cannot be costs the object of the list at hand
// (JSON Feed's item), and reading goes on at the next that begins as the first did; what is not whole at the
// end of the text is left out. Only for text that a strict reader refuses.
//
//     MendedJson mended = mend_json(text);
//     mended.text       // JSON
//     mended.fault      // "line 3: a comma too many"
#pragma once

#include <string>
#include <string_view>

namespace logline::feed {

struct MendedJson {
  std::string text{};
  std::string fault{};  // the first; empty: none
  bool is_cut = false;  // the text ends before its value does
};

// `text` is UTF-8.
MendedJson mend_json(std::string_view text);

}  // namespace logline::feed
