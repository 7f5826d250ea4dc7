// A date in a page's own program: `"publishedAt":"2016-05-13T21:04:00Z"` or `pubDate = '2016-05-13'`,
// somewhere in a script that need not be JSON.
//
// Pure; linear in the script for each key.
//
//     std::string_view value = find_script_date(script, rules.date_keys);     // empty when there is none
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace logline::page {

// The quoted value behind the first of the keys that has one with a figure in it.
std::string_view find_script_date(std::string_view script, const std::vector<std::string>& keys);

}  // namespace logline::page
