// The terms of an article as a sparse vector: what its headline and its text are about, each word by how much
// it tells.
//
// A weight is rarity × (1 + ln count), more for names (written with a capital inside a sentence), less after
// the lead; of a long text only the heaviest terms are kept. Values; pure; safe from any thread.
//
//     TermVector terms = extract_terms(article, weights);
//     for (const Probe& probe : choose_probes(terms, weights)) …      // by which it is found
#pragma once

#include <cmath>
#include <cstdint>
#include <vector>

#include "group/few.h"
#include "group/term_weights.h"
#include "model/article.h"

namespace logline::group {

// Weight of a term in the article as a whole; the headline counts more.
inline float joint(float headline, float text) { return 2 * headline + text; }

// A term as it is kept: most stand in the text alone.
class Term {
 public:
  Term() = default;
  Term(WordId word, float text, bool is_name) : word_(word), text_(is_name ? -text : text) {}
  [[nodiscard]] WordId word() const { return word_; }
  [[nodiscard]] float text() const { return std::fabs(text_); }
  [[nodiscard]] bool is_name() const { return std::signbit(text_); }

 private:
  WordId word_ = 0;
  float text_ = 0;  // its weight; the sign says that it is a name
};

struct HeadlineTerm {
  WordId word = 0;
  float weight = 0;  // there, more than 0
};

// A term by which an article is found: rare enough, and among the heaviest.
struct Probe {
  WordId word = 0;
  float weight = 0;  // joint, as a part of the norm
};

struct TermVector {
  Few<Term> terms;             // by word, none twice
  Few<HeadlineTerm> headline;  // of those that stand in the headline, by word
  float headline_norm = 0;
  float text_norm = 0;
  float joint_norm = 0;
  float name_mass = 0;  // sum of joint() over names
  Few<WordId> numbers;  // written in the headline, sorted
};

TermVector extract_terms(const Article& article, const TermWeights& weights);
// Heaviest first.
std::vector<Probe> choose_probes(const TermVector& vector, const TermWeights& weights);

}  // namespace logline::group
