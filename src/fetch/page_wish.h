// Which entries of a feed have only a summary, so that their page is wanted: those of the last days, the
// newest first, a few from each answer. Pure.
//
//     std::vector<WantedPage> pages = wish_pages(feed, now);
#pragma once

#include <cstdint>
#include <vector>

#include "model/entry.h"
#include "model/wanted_page.h"

namespace logline::fetch {

inline constexpr std::size_t kShortText = 1500;      // bytes of words: less is no whole article
inline constexpr std::int64_t kNewFor = 2 * 86'400;  // seconds; older entries are an archive
inline constexpr std::size_t kMostPagesOfAnAnswer = 30;

// `now` in UTC seconds. An entry without a date counts as new.
std::vector<WantedPage> wish_pages(const Feed& feed, std::int64_t now);

}  // namespace logline::fetch
