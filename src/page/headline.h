// The headline of a page, without its site's name. Pure.
//
//     headline_of({.h1s = …, .stated = "Lakeland returns", .title = "Lakeland returns | Screen Gull"}, …) //
//     "Lakeland returns"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/tree.h"
#include "page/rules.h"

namespace logline::page {

struct HeadlineSources {
  std::vector<std::string> h1s;  // in order
  std::string stated;            // JSON-LD headline
  std::string shared;            // og:title or the like
  std::string title;             // title element
  std::string site;              // name of the site, may be empty
  std::string host;              // of the address
};

// The h1 that title, og:title or JSON-LD confirm; else the stated or shared headline; else the title without
// the site's name.
std::string headline_of(const HeadlineSources& sources, const std::vector<std::string>& separators);

// Cuts " | Screen Gull" and the like off either end when it is the site's name or host, or, for strong
// separators, the shorter side.
std::string without_site(std::string_view title, std::string_view site, std::string_view host,
                         const std::vector<std::string>& separators);

// Whether a headline is one of those that the page shows, by its letters, or by its words when they were put
// otherwise.
enum class Likeness { other, unclear, same };
Likeness compare_headlines(std::string_view headline, const std::vector<std::string>& shown);

// All h1 elements' texts, in order, at most 20; and where the first one that is `headline`, labels left out,
// stands (kNoNode when none).
std::vector<std::string> h1s_of(const html::Tree& tree);
html::NodeIndex h1_node(const html::Tree& tree, std::string_view headline);

}  // namespace logline::page
