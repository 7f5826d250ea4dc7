// Embedded posts and players of a page as what they are: who, what text, which address. Known by a
// quotation's class, by the address of a frame (data/page/embed_hosts.tsv), and by the elements that stand
// for a player until it is asked for (lite-youtube, amp-youtube, amp-twitter). Pure.
//
//     extract_embeds({tree, base, rules, lines}, container, article);
#pragma once

#include <string_view>

#include "html/tree.h"
#include "model/article.h"
#include "page/pictures.h"
#include "page/rules.h"

namespace logline::page {

inline constexpr std::size_t kMostEmbeds = 100;

// Adds the embedded posts and players below `root`, without repeats.
void extract_embeds(const PictureSource& source, html::NodeIndex root, Article& article);

// The embed that an address is; nullptr when it is none.
const EmbedHost* embed_host_of(std::string_view address, const PageRules& rules);

}  // namespace logline::page
