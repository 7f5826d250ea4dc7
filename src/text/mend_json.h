// Broken JSON made whole, as far as it goes: what publishers' own programs leave in it and what a lost
// connection cuts off. Pure.
//
// Raw control characters and unescaped quotes in strings, commas or brackets too many or missing, and names
// without quotes are mended where they stand. What cannot be costs the object of the list at hand
// (JSON Feed's item), and reading goes on at the next that begins as the first did; what is not whole at the
// end of the text is left out. Only for text that a strict reader refuses.
//
//     MendedJson mended = mend_json(text);
//     mended.text       // JSON
//     mended.fault      // "line 3: a comma too many"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace logline {

struct MendedJson {
  std::string text{};
  std::string fault{};   // the first; empty: none
  std::size_t lost = 0;  // how often something was past mending and left out, an item at least
  bool is_cut = false;   // the text ends before its value does
};

// `text` is UTF-8.
MendedJson mend_json(std::string_view text);

}  // namespace logline
