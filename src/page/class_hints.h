// What the names that designers give to parts of a page ("entry-content", "RelatedLinks", "js-newsletter")
// say about them.
//
// A class or id is cut into lower-case words at marks and at changes of case; a pattern is words joined by
// "-" that must follow each other
// ("article-body"), or one word with "*" at its end or start ("comment*"). Const after loading; safe to read
// from several threads.
//
//     ClassHints hints;
//     hints.add("drop", "related*");
//     hints.look("c-RelatedLinks__list")      // has drop
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/word_map.h"

namespace logline::page {

// What a name may say; several at once.
enum class Hint : std::uint8_t { body, drop, comment, caption, byline, standfirst, embed, keep };
inline constexpr std::size_t kHintCount = 8;
std::optional<Hint> hint_from_name(std::string_view name);

struct HintMask {
  std::uint16_t bits = 0;
  [[nodiscard]] bool has(Hint hint) const { return (bits >> static_cast<unsigned>(hint) & 1U) != 0; }
  void set(Hint hint) { bits = static_cast<std::uint16_t>(bits | 1U << static_cast<unsigned>(hint)); }
};

class ClassHints {
 public:
  void add(Hint hint, std::string_view pattern);
  // `value`: the value of a class or id attribute.
  [[nodiscard]] HintMask look(std::string_view value) const;

 private:
  struct Pattern {
    Hint hint;
    std::vector<std::string> words;
    bool is_prefix = false;  // the last word may go on
  };
  struct Suffix {
    Hint hint;
    std::string ending;
  };
  void add_start(std::string_view word, bool goes_on);

  WordMap<std::vector<Pattern>> exact_;             // by first word
  std::array<std::vector<Pattern>, 256> prefixes_;  // one word, by first letter
  std::vector<Suffix> suffixes_;
  // Most words of names say nothing, and their first three or last two letters show it.
  std::bitset<1U << 15U> starts_;
  std::bitset<1U << 10U> ends_;
};

}  // namespace logline::page
