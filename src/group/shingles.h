// Runs of four words as numbers: by how many two texts share, one is known to carry the other, whole, cut or
// edited.
//
// Shares are exact, over all shingles of the first kMostShingles: the memory of an article has a bound. For
// finding candidates only the shingles whose number is 0 mod 8 are indexed ("0 mod p" sampling, Manber 1994):
// unlike MinHash over the whole text it finds a text that another carries in part, because what is sampled
// depends on the shingle alone. Pure; safe from any thread.
//
//     Shingles a = extract_shingles(article.text);
//     shares(a, b, 0.7)     // the other has at least 70 % of the smaller one's shingles
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace logline::group {

using Shingles = std::vector<std::uint32_t>;  // sorted, none twice

inline constexpr std::size_t kMostShingles = 4096;  // of a text; a long article has two thousand words

Shingles extract_shingles(std::string_view text);
// False when one is empty.
bool shares(const Shingles& a, const Shingles& b, double part);
inline bool is_sampled(std::uint32_t shingle) { return shingle % 8 == 0; }

}  // namespace logline::group
