// The vocabulary of the pages: the words for events, fields, months and counted things, from
// web/words/<language>.tsv (key, tab, text). Whole sentences stand in the templates.
//
// A plain value; reading from several threads is safe.
//
//     words.of("event.first_look");       // "first look"
//     words.count("outlet", 31);          // "31 outlets"
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace logline::render {

class Words {
 public:
  // Errors name the line: no tab, or a key that is there twice.
  static Result<Words> parse(std::string_view tsv, std::string_view name);

  [[nodiscard]] bool has(std::string_view key) const { return texts_.contains(key); }
  // The text of a key; for an unknown one its last part with spaces for underscores, so that a page never
  // fails for a word.
  [[nodiscard]] std::string of(std::string_view key) const;
  // The text of PREFIX.KEY when there is one, else `otherwise` as it is.
  [[nodiscard]] std::string of(std::string_view prefix, std::string_view key,
                               std::string_view otherwise) const;
  // "1 outlet", "2 outlets": by the keys NOUN.one and NOUN.other.
  [[nodiscard]] std::string count(std::string_view noun, std::size_t n) const;
  // Only the noun: "outlet", "outlets".
  [[nodiscard]] std::string noun(std::string_view noun, std::size_t n) const;

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

// English, from the file embedded in the program.
Result<Words> load_words();

}  // namespace logline::render
