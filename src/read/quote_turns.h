// The turns of an interview that is set as questions and answers: "Q: …", "A: …", "COLE: …", "TVLine | …".
//
// A turn is a paragraph that begins with a label and a colon or a bar. It is an interview when somebody asks
// (a turn that ends in a question mark) and somebody else, a person the article names, answers. Pure; linear;
// any thread.
//
//     for (const QuoteTurn& turn : find_turns(context, part)) turn.speaker;      // "Ada Cole"
#pragma once

#include <string>
#include <vector>

#include "read/neighbours.h"

namespace logline {

struct QuoteTurn {
  TokenRange label, words;
  std::string speaker;  // full name; empty: who asks, or nobody the article names
};

// In order; empty when the part is no interview.
std::vector<QuoteTurn> find_turns(const Context& context, const PartTokens& part);

}  // namespace logline
