// What the stages were taught: rules, lexicon, weights and cues, all from data/, loaded once by whoever
// composes a pipeline.
//
// Const after loading; shared by reference between threads.
//
//     Result<Stages> stages = load_stages();
#pragma once

#include "base/result.h"
#include "group/term_weights.h"
#include "lexicon/lexicon.h"
#include "line/clickbait.h"
#include "page/rules.h"

namespace logline::pipeline {

struct Stages {
  PageRules page_rules;
  Lexicon lexicon;
  group::TermWeights weights;
  line::Clickbait clickbait;
};

Result<Stages> load_stages();

}  // namespace logline::pipeline
