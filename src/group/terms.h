// The terms of an article as a sparse vector: what its headline and its text are about, each word by how much
// it tells.
//
// A weight is rarity × (1 + ln count), more for names (written with a capital inside a sentence), less after
// the lead; of a long text only the heaviest terms are kept. Values; pure; safe from any thread.
//
//     TermVector a = extract_terms(article, weights);
//     Likeness like = compare(a, b);       // like.headlines: cosine of the headlines, 0 … 1
#pragma once

#include <cstdint>
#include <vector>

#include "group/term_weights.h"
#include "model/article.h"

namespace logline::group {

struct Term {
  WordId word = 0;
  float headline = 0;  // weight there, 0: not there
  float text = 0;
  bool is_name = false;
};

// Weight of a term in the article as a whole; the headline counts more.
inline float joint(const Term& term) { return 2 * term.headline + term.text; }

// A term by which an article is found: rare enough, and among the heaviest.
struct Probe {
  WordId word = 0;
  float weight = 0;  // joint, as a part of the norm
};

struct TermVector {
  std::vector<Term> terms;    // by word, none twice
  std::vector<Probe> probes;  // heaviest first
  float headline_norm = 0;
  float text_norm = 0;
  float joint_norm = 0;
  float name_mass = 0;          // sum of joint() over names
  std::vector<WordId> numbers;  // written in the headline, sorted
};

struct Likeness {
  float headlines = 0;  // cosines, 0 … 1
  float texts = 0;
  float crossed = 0;  // the headline of one with the text of the other, the better way round
  float joint = 0;
  float strange = 0;  // headline weight that the other article has nowhere, of the one with less of it, 0 … 1
  float names = 0;    // how much of the names of the article with fewer the other has too, 0 … 1
};

TermVector extract_terms(const Article& article, const TermWeights& weights);
Likeness compare(const TermVector& a, const TermVector& b);

}  // namespace logline::group
