#include "store/sqlite/word_index.h"

#include <algorithm>
#include <limits>

#include "base/hash.h"

namespace logline::store {
namespace {

constexpr int kHashBits = 29;
constexpr std::int64_t kFarthest = std::int64_t{1}
                                   << 33U;  // seconds: the year 2242; later and earlier dates count as that

std::int64_t hash_of(const Words& words) {
  std::string all = std::to_string(words.at);
  for (const std::string_view part : {words.headline, words.body}) all.append(1, '\0').append(part);
  return static_cast<std::int64_t>(hash64("words", all));
}

Result<std::int64_t> free_row(Connection& connection, std::int64_t row) {
  for (;; ++row) {
    Rows taken = connection.rows("has_words", {row});
    const bool is_taken = taken.next();
    if (auto done = taken.status(); !done) return tl::unexpected(done.error());
    if (!is_taken) return row;
  }
}

}  // namespace

// The number for the end of time lies behind every row.
std::int64_t first_word_row(std::int64_t at) {
  if (at >= kFarthest) return std::numeric_limits<std::int64_t>::max();
  return std::max(at, -kFarthest) * (std::int64_t{1} << kHashBits);
}

std::int64_t word_row(std::int64_t at, std::string_view of) {
  const auto hash = static_cast<std::int64_t>(hash64("word row", of) >> (64 - kHashBits));
  return first_word_row(std::min(at, kFarthest - 1)) + hash;
}

Result<WordPlace> update_words(Connection& connection, const WordPlace& old, const Words* words) {
  const std::int64_t hash = words == nullptr ? 0 : hash_of(*words);
  if (words != nullptr && old.row && old.hash == hash) return old;
  if (old.row)
    if (auto done = connection.run("remove_words", {*old.row}); !done) return tl::unexpected(done.error());
  if (words == nullptr) return WordPlace{};
  const auto row = free_row(connection, word_row(words->at, words->of));
  if (!row) return tl::unexpected(row.error());
  if (auto done = connection.run("add_words", {*row, words->headline, words->body}); !done)
    return tl::unexpected(done.error());
  return WordPlace{*row, hash};
}

}  // namespace logline::store
