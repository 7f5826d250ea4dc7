// A date in a page's own program: `"publishedAt":"2016-05-13T21:04:00Z"` or `pubDate = '2016-05-13'`,
// somewhere in a script that need not be JSON.
//
// Pure; one pass over the script.
//
//     std::string_view value = find_script_date(script, rules.date_keys);     // empty when there is none
#pragma once

#include <string_view>

#include "page/word_map.h"

namespace logline::page {

// The quoted value behind a key that has one with a figure in it; of several keys the one of the lowest rank,
// then the first.
std::string_view find_script_date(std::string_view script, const WordMap<int>& keys);

}  // namespace logline::page
