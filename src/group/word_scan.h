// Words of a text one after the other, for terms and shingles: folded, without the possessive, with what its
// writing tells.
//
// Faster and coarser than text/tokens.h, which read/ needs: here only the words count, not where they stand.
// Linear; pure. The word given to the visitor is valid during its call only.
//
//     scan_words("ABC's Castle", [](const ScannedWord& word) { … });   // "abc" "castle"
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace logline::group {

struct ScannedWord {
  std::string_view folded;
  bool is_capitalised = false;
  bool starts_sentence = false;
  bool is_number = false;  // starts with a digit
};

void scan_words(std::string_view text, const std::function<void(const ScannedWord&)>& visit);

}  // namespace logline::group
