// How near a mistyped name is to one that exists. Pure.
//
//     typing_distance("sevrance", "severance")      // 1
#pragma once

#include <cstddef>
#include <string_view>

namespace logline::gate {

// Letters to insert, leave out, replace or swap with their neighbour until one is the other (optimal string
// alignment, Damerau 1964), counted up to `most`; most + 1 when it is further. Bytes of folded names.
std::size_t typing_distance(std::string_view a, std::string_view b, std::size_t most);

// How many mistakes a name of that many bytes may hold and still be meant.
std::size_t mistakes_allowed(std::size_t length);

}  // namespace logline::gate
