// What a person typed, as an expression of the full-text index. Pure.
//
//     match_expression("wild \"bill") == "\"wild\" \"\"\"bill\"*"
#pragma once

#include <string>
#include <string_view>

namespace logline::store {

// All words, each quoted, so that nothing in it is an operator; the last may be the beginning of a word
// unless white space follows it. At most 16 words count. Empty when no word holds a letter or digit.
std::string match_expression(std::string_view typed);

// Any run of three bytes of a folded name: what a mistyped name shares with the one that is meant. Empty for
// names of fewer.
std::string trigram_expression(std::string_view folded);

}  // namespace logline::store
