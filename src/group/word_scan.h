// Words of a text one after the other, for terms and shingles: folded, without the possessive, with what its
// writing tells.
//
// Faster and coarser than text/tokens.h, which read/ needs: here only the words count, not where they stand.
// Linear; pure. The word given to the visitor is valid during its call only.
//
//     scan_words("ABC's Castle", [](const ScannedWord& word) { … });   // "abc" "castle"
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace logline::group {

struct ScannedWord {
  std::string_view folded;
  bool is_capitalised = false;
  bool starts_sentence = false;
  bool is_number = false;  // starts with a digit
};

class WordScan {
 public:
  explicit WordScan(std::string_view text) : text_(text) {}
  WordScan(const WordScan&) = delete;  // word() looks into it
  WordScan& operator=(const WordScan&) = delete;
  // Whether there is another word, which word() then is until the next call.
  bool next();
  [[nodiscard]] const ScannedWord& word() const { return word_; }

 private:
  void take(std::size_t begin);

  std::string_view text_;
  std::size_t at_ = 0;
  bool starts_sentence_ = true;
  std::string folded_;
  ScannedWord word_;
};

template <class Visit>
void scan_words(std::string_view text, const Visit& visit) {
  for (WordScan scan(text); scan.next();) visit(scan.word());
}

}  // namespace logline::group
