// The name in what a feed gives as author: "desk@outlet.example (Ines Okafor)", "Ines Okafor
// <desk@outlet.example>". Pure.
//
//     person_name("desk@outlet.example (Ines Okafor)")      // "Ines Okafor"
#pragma once

#include <string>
#include <string_view>

namespace logline::feed {

// Empty when only an address stands there.
std::string person_name(std::string_view stated);

}  // namespace logline::feed
