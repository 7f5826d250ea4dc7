// How alike the terms of two articles are.
//
// An article is compared with many: LikenessTo lays its terms out once, so that each of the other's is looked
// up in a few steps. The sums are taken in the order of the words, so the result is the same to the last bit
// whichever way it is asked. Borrows the first vector; pure; safe from any thread.
//
//     const LikenessTo to(article.terms);
//     for (const Profile& other : others) if (to.of(other.terms).joint > 0.3F) …
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "group/term_walk.h"
#include "group/terms.h"

namespace logline::group {

struct Likeness {
  float headlines = 0;  // cosines, 0 … 1
  float texts = 0;
  float crossed = 0;  // the headline of one with the text of the other, the better way round
  float joint = 0;
  float strange = 0;  // headline weight that the other article has nowhere, of the one with less of it, 0 … 1
  float names = 0;    // how much of the names of the article with fewer the other has too, 0 … 1
};

class LikenessTo {
 public:
  explicit LikenessTo(const TermVector& vector);  // which must outlive it
  [[nodiscard]] Likeness of(const TermVector& other) const;

 private:
  [[nodiscard]] static std::size_t place(WordId word) { return word * 0x9E3779B1U >> 23U; }

  const TermVector* vector_;
  std::vector<WholeTerm> terms_;
  std::array<std::uint16_t, 512> places_{};  // by place(): number of the first term there and 1
  std::vector<std::uint16_t> next_;          // with the same place, and 1; 0: none
};

Likeness compare(const TermVector& a, const TermVector& b);

}  // namespace logline::group
