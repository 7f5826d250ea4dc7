// Learning: an averaged perceptron over sequences (Collins 2002). Where the best tags are not the right ones,
// the weights of what was seen move from the ones to the others; what is kept is the mean over all steps.
//
// Whole numbers and a fixed order, so that the same gold gives the same weights everywhere.
#pragma once

#include <vector>

#include "sample.h"

namespace logline::train {

struct Learned {
  std::vector<NameWeights::Row> features, steps;
};

Learned learn(const Lexicon& lexicon, const std::vector<Gold>& gold);

}  // namespace logline::train
