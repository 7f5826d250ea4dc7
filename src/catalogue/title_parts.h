// What a title is put together from, name by name: used where imports, and what a person says, change one.
//
// Pure; safe from any thread.
//
//     add_names(known, said);      // names of `said` that `known` has not, and that nobody took from it
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/title.h"

namespace logline::catalogue {

// The folded names of a title, its own first, each once, also of one that is merged into another.
std::vector<std::string> own_and_other_names(const Title& title);

// The name, aliases and misspellings of `said` become names of `known`, unless a person has said that they
// are not.
void add_names(Title& known, const Title& said);
// Takes a name, given folded, from the aliases and misspellings.
void remove_name(Title& title, std::string_view folded);
void add_cast(Title& known, const std::vector<std::string>& people);

// "gb" as "GB"; empty when it is no code of ISO 3166 by its form.
std::string region_in(std::string_view written);

// "Battle Harbour (1978)": a name and the year that tells it apart; 0 when none is written.
struct WrittenTitle {
  std::string name;
  int year = 0;
};
WrittenTitle parse_written(std::string_view text);

}  // namespace logline::catalogue
