// Blocks that were chosen, to an article's text and its marks.
//
// One line per block, single line feeds between. Emphasis and links keep their places; headings, list items
// and quoted blocks are marked whole, and each line has its shape (shape.h). Pure.
//
//     build_text({tree, blocks, rules.furniture, base}, main.blocks, article);
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "model/article.h"
#include "page/blocks.h"
#include "page/line_places.h"
#include "page/rules.h"

namespace logline::page {

// What the text is made of, and by what it is made.
struct TextSource {
  const html::Tree& tree;
  const Blocks& blocks;  // of that tree
  const PhraseSet& furniture;
  std::string_view base{};  // what relative addresses of links stand on
};

// Sets the article's text, marks, shapes and links. Sentences that are furniture are cut out of lines without
// quotation marks (plain_text.h). Returns where the lines stand on the page.
LinePlaces build_text(const TextSource& source, const std::vector<std::uint32_t>& chosen, Article& article);

}  // namespace logline::page
