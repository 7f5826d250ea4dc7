// The lines of a page: what a reader sees as paragraphs, headings, list items and cells, in order, with what
// surrounds each.
//
// A block is the text between two ends of a line. All blocks stand in one buffer (`text`), separated by line
// feeds; white space is collapsed. Scripts, styles, forms' controls and hidden elements give no text. One
// pass over the tree, no recursion. A plain value that needs the tree only while it is built (the node
// numbers in it point into that tree).
//
//     Blocks blocks = extract_blocks(tree, tree_root);
//     blocks.text_of(blocks.all[0])
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/tree.h"
#include "model/article.h"

namespace logline::page {

struct Block {
  html::NodeIndex node = 0;          // the innermost block element around it
  html::NodeIndex first_text = 0;    // its first text node
  html::Tag tag = html::Tag::none;   // of that element
  std::uint32_t begin = 0, end = 0;  // bytes of Blocks::text
  std::uint32_t link_bytes = 0;      // how many of them are inside links
  bool is_quoted = false;            // inside a blockquote
  bool is_listed = false;            // inside a list item
  bool is_heading = false;
};

// A mark of the text with the element that makes it.
struct PlacedMark {
  MarkKind kind;
  std::uint32_t begin, end;
  html::NodeIndex node;
};

struct Blocks {
  std::string text;
  std::vector<Block> all;
  std::vector<PlacedMark> marks;  // emphasis and links, as bytes of `text`, by begin

  [[nodiscard]] std::string_view text_of(const Block& block) const {
    return std::string_view(text).substr(block.begin, block.end - block.begin);
  }
};

// The blocks below `root`. `with_hidden`: elements that the page hides count too (pages that show them by
// script).
Blocks extract_blocks(const html::Tree& tree, html::NodeIndex root, bool with_hidden = false);

// Elements that never hold text of an article: scripts, controls, embedded documents. `is_hidden`: the page
// says so itself.
bool is_textless(html::Tag tag);
bool is_hidden(const html::Tree& tree, html::NodeIndex node);

}  // namespace logline::page
