// Which of many passages a text holds, asked for all blocks of a page at once: the passages' hashes in a
// table, and one pass over the text, so that the whole stays linear in both.
//
// Pure. Two passages with one hash only make a block look stated.
//
//     std::vector<bool> held = held_passages(stated, starts_of_blocks);
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace logline::page {

inline constexpr std::size_t kPassage = 40;  // bytes

// Each passage counts with its first kPassage bytes. A shorter one is looked for near the start of the text
// only, and only the first few are.
std::vector<bool> held_passages(std::string_view text, const std::vector<std::string>& passages);

}  // namespace logline::page
