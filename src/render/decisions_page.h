// What people decided, the desk's list: when, by whom, about what, whether it still has an effect, and how to
// take it back. Pure; safe from any thread.
//
//     Values values = decisions_values({.decisions = …, .next = "418"}, words);
#pragma once

#include <string>
#include <vector>

#include "render/decided.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

struct DecisionsPage {
  std::vector<ShownDecision> decisions{};  // newest first
  std::string next{};                      // cursor
  bool is_older = false;
  bool has_tools = false;
};
Values decisions_values(const DecisionsPage& page, const Words& words);

// "describe", as templates and words call it.
const char* word_of(Verdict verdict);
const char* word_of(Standing standing);

}  // namespace logline::render
