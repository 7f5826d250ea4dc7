// Blocks that were chosen, to an article's text and its marks.
//
// One line per block, single line feeds between. Emphasis and links keep their places; headings, list items
// and quoted blocks are marked whole. Pure.
//
//     build_text(blocks, main.blocks, article);
#pragma once

#include <cstdint>
#include <vector>

#include "model/article.h"
#include "page/blocks.h"
#include "page/rules.h"

namespace logline::page {

// Sets article.text and article.marks. Sentences that are furniture are cut out of lines without quotation
// marks (plain_text.h).
void build_text(const Blocks& blocks, const std::vector<std::uint32_t>& chosen, const PhraseSet& furniture,
                Article& article);

}  // namespace logline::page
