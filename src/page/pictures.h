// Images of a stretch of a page, with alternative text, caption and credit; and embedded posts and players.
// Pure.
//
//     extract_pictures(tree, container, address, rules, article);
#pragma once

#include <string_view>

#include "html/tree.h"
#include "model/article.h"
#include "page/rules.h"

namespace logline::page {

inline constexpr std::size_t kMostImages = 100, kMostEmbeds = 100;

// Adds the images below `root` that are pictures (no counting pixels, no icons), without repeats, addresses
// made whole.
void extract_pictures(const html::Tree& tree, html::NodeIndex root, std::string_view base,
                      const PageRules& rules, Article& article);

// Marks the image at `address`, in whatever size, as the lead; when the article has no image at all, adds it.
void mark_lead(std::string_view address, std::string_view alt, Article& article);

// Adds the embedded posts and players below `root`; a post's text is the text of its blockquote.
void extract_embeds(const html::Tree& tree, html::NodeIndex root, std::string_view base,
                    const PageRules& rules, Article& article);

// The embed that an address is; nullptr when it is none.
const EmbedHost* embed_host_of(std::string_view address, const PageRules& rules);

bool is_pixel(std::string_view address, const PageRules& rules);

}  // namespace logline::page
