// Text as it is shown: white space collapsed, with the way from places in the source to places in it.
//
// Owns its string; a plain value.
//
//     Shown shown = collapse("ABC \n cancels Castle");     // "ABC cancels Castle"
//     shown.place(6)                                        // 4: where byte 6 of the source is
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace logline::line {

struct Shown {
  std::string text;
  std::vector<std::uint32_t> places;  // of each byte of the source, and of its end

  [[nodiscard]] std::uint32_t place(std::size_t source) const { return places[source]; }
};

Shown collapse(std::string_view source);

// The longest beginning of `text` with at most `most` bytes that ends with a whole word; whole characters
// when one word is longer.
std::string_view cut_at_word(std::string_view text, std::size_t most);

}  // namespace logline::line
