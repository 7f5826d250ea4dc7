// Which sentence of a story's reports becomes its line.
//
// Pure; safe from any thread.
//
//     Sentence sentence = choose_sentence(reports, main, clickbait);
#pragma once

#include <optional>
#include <span>

#include "line/facts.h"

namespace logline::line {

struct Sentence {
  std::size_t report = 0;
  Span source{};
};

// The cheapest sentence that tells the main fact; without one the headline of the earliest original report.
// Asserts a report.
Sentence choose_sentence(std::span<const Report> reports, const std::optional<MainFact>& main,
                         const Clickbait& clickbait);

}  // namespace logline::line
