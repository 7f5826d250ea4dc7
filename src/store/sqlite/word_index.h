// The rows of the word search: where a text stands in it, and keeping that up to date.
//
// A row's number is its date in seconds, then 29 bits of a hash of what it is of, so that descending order of
// number is newest first. No rank is computed, hence none depends on texts that a reader may not see
// (DESIGN.md §5, the wall). One thread.
//
//     auto place = update_words(connection, old, {.of = id, .at = seconds, .headline = h, .body = b});
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/sqlite/connection.h"

namespace logline::store {

struct Words {
  std::string_view of;  // id of the article or story
  std::int64_t at;      // seconds UTC, or kUndated
  std::string_view headline;
  std::string_view body;
};

struct WordPlace {
  std::optional<std::int64_t> row{};  // nothing: not in the index
  std::int64_t hash = 0;              // of what is there
};

// The first row number for a date and an id; taken ones are passed over by counting up.
std::int64_t word_row(std::int64_t at, std::string_view of);

// All rows of that date and later have this number or a higher one.
std::int64_t first_word_row(std::int64_t at);

// Replaces what stands at `old` by `words` (nullptr: by nothing); does nothing when it is the same already.
Result<WordPlace> update_words(Connection& connection, const WordPlace& old, const Words* words);

}  // namespace logline::store
