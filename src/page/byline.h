// Who wrote an article: names out of what a page states or shows. Pure.
//
//     names_of("By Ines Okafor and Tom Reyes", rules)      // {"Ines Okafor", "Tom Reyes"}
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/rules.h"

namespace logline::page {

// Names in order, without repeats; empty when the text is not a list of names.
std::vector<std::string> names_of(std::string_view text, const PageRules& rules);

// Adds names that are not there yet.
void add_names(std::vector<std::string>& names, std::string_view text, const PageRules& rules);

}  // namespace logline::page
