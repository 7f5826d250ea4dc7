// Runs of four words as numbers: by how many two texts share, one is known to carry the other, whole, cut or
// edited.
//
// Of a text up to kWholeUpTo shingles all are kept, of a longer one those whose number is 0 mod 4, of its
// first kMostShingles: an article that is remembered for a week must be small. Where one of two is thinned,
// what both could have kept is compared. For finding candidates fewer still are indexed ("0 mod p" sampling,
// Manber 1994): unlike MinHash over the whole text it finds a text that another carries in part, because what
// is sampled depends on the shingle alone. Pure; safe from any thread.
//
//     Shingles a = extract_shingles(article.text);
//     shares(a, b, 0.7)     // the other has at least 70 % of the smaller one's shingles
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "group/few.h"

namespace logline::group {

struct Shingles {
  Few<std::uint32_t> numbers{};  // sorted, none twice
  bool is_thinned = false;

  [[nodiscard]] bool is_indexed(std::uint32_t number) const { return number % (is_thinned ? 32 : 8) == 0; }
};

inline constexpr std::size_t kWholeUpTo = 512;
inline constexpr std::size_t kMostShingles = 4096;  // looked at; a long article has two thousand words

Shingles extract_shingles(std::string_view text);
// False when one is empty.
bool shares(const Shingles& a, const Shingles& b, double part);

}  // namespace logline::group
