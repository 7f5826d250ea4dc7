// The terms of a vector one after the other, each with what its headline says of it. Inside group/ only.
//
//     for (TermWalk walk(vector); !walk.is_at_end();) total += joint_of(walk.take());
#pragma once

#include "group/terms.h"

namespace logline::group {

struct WholeTerm {
  WordId word = 0;
  float headline = 0;  // weight there, 0: not there
  float text = 0;
  bool is_name = false;
};

inline float joint_of(const WholeTerm& term) { return joint(term.headline, term.text); }

// In the order of their words; a headline is looked into only for the terms that are taken.
class TermWalk {
 public:
  explicit TermWalk(const TermVector& vector)
      : at_(vector.terms.begin()),
        end_(vector.terms.end()),
        headline_(vector.headline.begin()),
        headline_end_(vector.headline.end()) {}
  [[nodiscard]] bool is_at_end() const { return at_ == end_; }
  [[nodiscard]] WordId word() const { return at_->word(); }
  void pass() { ++at_; }
  WholeTerm take() {
    const Term& term = *at_++;
    while (headline_ != headline_end_ && headline_->word < term.word()) ++headline_;
    const bool is_there = headline_ != headline_end_ && headline_->word == term.word();
    return {term.word(), is_there ? headline_->weight : 0, term.text(), term.is_name()};
  }

 private:
  const Term *at_, *end_;
  const HeadlineTerm *headline_, *headline_end_;
};

}  // namespace logline::group
