// The standfirst as an article is printed with it: once.
//
// Many pages show it in their body too, and many make the one that they give to those who share the page out
// of the beginning of the first paragraph, cut off with "…" or a "Read more". Pure; linear in the first
// lines.
//
//     ShownStandfirst shown = shown_standfirst(article, shapes_of(article));
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/article.h"

namespace logline::page {

struct ShownStandfirst {
  std::string_view text{};          // what is printed above the text; may be empty
  std::size_t repeated = SIZE_MAX;  // the shape that says the same, to be passed over
};

ShownStandfirst shown_standfirst(const Article& article, const std::vector<Shape>& shapes);

}  // namespace logline::page
