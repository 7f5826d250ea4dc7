// Whether a text holds a passage of forty bytes, asked once for every block of a page: a table of the text's
// passages, so that the whole stays linear in text and questions.
//
// Borrows the text. Pure; safe from any thread once made.
//
//     Passages passages(stated);
//     passages.has(line.substr(0, kPassage))
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace logline::page {

inline constexpr std::size_t kPassage = 40;  // bytes

class Passages {
 public:
  explicit Passages(std::string_view text);
  // `passage`: at most kPassage bytes. A shorter one is looked for near the start of the text only.
  [[nodiscard]] bool has(std::string_view passage) const;

 private:
  std::string_view text_;
  std::vector<std::uint64_t> hashes_;  // of every kPassage bytes of the text, sorted
};

}  // namespace logline::page
