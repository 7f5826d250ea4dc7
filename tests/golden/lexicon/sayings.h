// What the reader says of an invented article, as short words that an example can expect: "status renewed",
// "credit actor", "person Ada Cole", "tv".
#pragma once

#include <set>
#include <string>

#include "lexicon/lexicon.h"

namespace logline::golden {

std::set<std::string> sayings_of(const std::string& headline, const std::string& text,
                                 const Lexicon& lexicon);

}  // namespace logline::golden
