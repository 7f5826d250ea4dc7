// Words by which a headline asks to be clicked instead of saying what happened ("you won't believe"), from
// data/line/clickbait.tsv.
//
// A plain value that owns its strings; reading from several threads is safe.
//
//     Result<Clickbait> clickbait = load_clickbait();
//     clickbait->weigh("Here's everything we know about season 3")   // > 0; 0 for a plain sentence
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace logline::line {

struct Clickbait {
  std::vector<std::pair<std::string, double>>
      phrases;  // folded phrase -> weight; "?" and "..." stand for themselves

  // Sum of the weights of the phrases found, from 0. Looks at whole words, whatever their case.
  [[nodiscard]] double weigh(std::string_view sentence) const;
};

// From the bytes of clickbait.tsv (weight, phrase). Errors name the line.
Result<Clickbait> load_clickbait(std::string_view tsv);
// From the file embedded in the program.
Result<Clickbait> load_clickbait();

}  // namespace logline::line
