// What the head of a page says: meta elements, the title, links, the language.
//
// Names are compared in lower case, whether they come as name, property or itemprop. A plain value; pure.
//
//     PageMeta meta = extract_meta(tree);
//     meta.first(rules.meta.at("published"))
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "html/tree.h"

namespace logline::page {

struct PageMeta {
  std::map<std::string, std::vector<std::string>, std::less<>>
      values;             // name -> contents in order, white space collapsed
  std::string title;      // of the title element
  std::string canonical;  // address of link rel=canonical, as written
  std::string base;       // of the base element, as written
  std::string language;   // of the html element
  std::vector<std::pair<std::string, std::string>>
      links;  // rel and address, as written, of links that say something of rights: license, tdm-…

  // The first value of the first name that has one; empty when none has.
  [[nodiscard]] std::string_view first(const std::vector<std::string>& names) const;
  [[nodiscard]] const std::vector<std::string>* all(std::string_view name) const;
};

PageMeta extract_meta(const html::Tree& tree);

}  // namespace logline::page
