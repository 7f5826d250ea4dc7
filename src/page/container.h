// The element that holds the article: steps (1) and (2) of main_text.h.
//
// Settles the parts' drop hints on the way (parts.h). Pure.
//
//     NodeIndex article = find_container(tree, blocks, evidence, parts);
#pragma once

#include "page/blocks.h"
#include "page/main_text.h"
#include "page/parts.h"

namespace logline::page {

html::NodeIndex find_container(const html::Tree& tree, const Blocks& blocks, const MainTextEvidence& evidence,
                               PartMap& parts);

// What a block is worth as running text: about its length, nothing for link lists and scraps.
double worth_of(const Block& block, std::string_view text);

}  // namespace logline::page
