// Images of a stretch of a page, with alternative text, caption and credit. Pure.
//
//     extract_pictures({tree, address, rules, lines}, container, article);
#pragma once

#include <string_view>

#include "html/tree.h"
#include "model/article.h"
#include "page/line_places.h"
#include "page/rules.h"

namespace logline::page {

inline constexpr std::size_t kMostImages = 100;

struct PictureSource {
  const html::Tree& tree;
  std::string_view base;  // what relative addresses stand on
  const PageRules& rules;
  const LinePlaces& lines;  // of the article's text; without any, it is not known where pictures stand
};

// Adds the images below `root` that are pictures (no counting pixels, no icons), without repeats, addresses
// made whole.
void extract_pictures(const PictureSource& source, html::NodeIndex root, Article& article);

// Marks the image at the lead's address, in whatever size, as the lead, and gives it what it lacks of alt
// text, caption and credit; when the article has no image at all, adds it, unless it is no picture.
void mark_lead(Image lead, const PageRules& rules, Article& article);

// Gives an image of the article the caption and credit that the page states of it elsewhere, where it has
// none.
void add_stated(std::string_view address, std::string_view caption, std::string_view credit,
                Article& article);

// The embed that an address is; nullptr when it is none.
const EmbedHost* embed_host_of(std::string_view address, const PageRules& rules);

bool is_pixel(std::string_view address, const PageRules& rules);

}  // namespace logline::page
