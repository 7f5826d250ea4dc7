// Pages that are wrong in ways of their own: a piece of a page with some random edits, for parsers to be
// compared on. Pure: the same random numbers give the same text; valid UTF-8 stays valid.
//
//     std::mt19937_64 random(7);
//     std::string broken = mutated(page, random);
#pragma once

#include <random>
#include <string>
#include <string_view>

namespace logline::html {

std::string mutated(std::string_view page, std::mt19937_64& random);

}  // namespace logline::html
