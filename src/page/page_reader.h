// All that is known of a page while its article is made (page.cc): what its parts are read from, and into.
// Its methods are in page.cc, page_identity.cc and page_byline.cc. For this folder only.
//
// Borrows the document, the rules and the tree. Not safe to share between threads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/tree.h"
#include "model/article.h"
#include "model/document.h"
#include "page/blocks.h"
#include "page/json_ld.h"
#include "page/line_places.h"
#include "page/main_text.h"
#include "page/page_meta.h"
#include "page/rules.h"
#include "page/site_rules.h"

namespace logline::page {

struct PageReader {
  const Document& document;
  const PageRules& rules;
  const html::Tree& tree;
  PageMeta meta;
  StatedArticle stated{};
  std::string base{};  // what relative addresses stand on
  std::vector<std::string> h1s{};
  LinePlaces lines{};  // of the text; none when it is not shown on the page
  html::NodeIndex headline = html::kNoNode;
  PageRuling ruling{};  // by a person's rules for the site
  Article article{};

  [[nodiscard]] std::string_view meta_value(std::string_view field) const {
    const auto found = rules.meta.find(field);
    return found == rules.meta.end() ? std::string_view{} : meta.first(found->second);
  }
  void read_addresses();
  void read_stated();
  void read_identity();
  void read_headline();
  void obey_ruling();
  void read_language();
  MainText choose_text(Blocks& blocks);
  void take_stated_text();
  void read_text();
  void read_labelled_byline();
  void read_shown_byline(const Blocks& blocks);
  void read_byline(const Blocks& blocks, const MainText& main);
  void read_standfirst(const Blocks& blocks, const MainText& main);
  void read_labels();
  void read_pictures(html::NodeIndex container);
};

}  // namespace logline::page
