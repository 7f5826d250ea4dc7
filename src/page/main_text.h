// Which blocks of a page are the article.
//
// The idea, in three steps. (1) Every block gets a worth: long text that is hardly linked is worth its
// length, link lists and scraps are worth nothing; parts whose element or class name says that they are never
// article (navigation, related links, comments, newsletter boxes) are struck out, unless most of the page's
// worth is inside them: then the name lies. (2) From the root we go down into the child that holds nearly all
// of the worth, as long as there is one; a child that calls itself the body of the article, or holds the text
// that the page's JSON-LD repeats, needs less. Where the worth divides, we stop: that element is the article.
// (3) Inside it, blocks that are furniture by their words, by their links or by their place are left out.
//
// Pure; the result holds indices into the blocks.
//
//     std::vector<std::uint32_t> article = extract_main_text(tree, blocks, {}, rules).blocks;
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/blocks.h"
#include "page/rules.h"

namespace logline::page {

struct MainTextEvidence {
  std::string_view stated_text{};                         // JSON-LD articleBody; may be empty
  std::string_view headline{};                            // a block that repeats it is not text
  html::NodeIndex headline_node = html::kNoNode;          // the h1
  html::NodeIndex container = html::kNoNode;              // that a person's rule names; else it is looked for
  const std::vector<html::NodeIndex>* dropped = nullptr;  // elements that such rules leave out, in order
  bool trusts_names = true;  // false: class names strike nothing out (a second try, when nothing was left)
};

struct MainText {
  html::NodeIndex container = 0;
  std::vector<std::uint32_t> blocks;   // in order
  std::vector<std::uint32_t> bylines;  // the first of those left out that look like a byline or a date line
  std::vector<std::uint32_t> standfirsts;  // blocks whose class says that they are the standfirst

  [[nodiscard]] std::size_t length(const Blocks& of) const {
    std::size_t bytes = 0;
    for (const std::uint32_t index : blocks) bytes += of.all[index].end - of.all[index].begin;
    return bytes;
  }
};

MainText extract_main_text(const html::Tree& tree, const Blocks& blocks, const MainTextEvidence& evidence,
                           const PageRules& rules);

}  // namespace logline::page
