// Which entries of a feed have only a summary, so that their page is wanted: those of the last days, the
// newest first, a few from each answer. Not of links to somebody else's articles, nor of one that several
// entries share: such a page is not the entry's (feed/provenance.h). Pure.
//
//     std::vector<WantedPage> pages = wish_pages(feed, origins_of(feed, place), now, false);
#pragma once

#include <cstdint>
#include <vector>

#include "feed/provenance.h"
#include "model/entry.h"
#include "model/wanted_page.h"

namespace logline::fetch {

inline constexpr std::size_t kShortText = 1500;      // bytes of words: less is no whole article
inline constexpr std::int64_t kNewFor = 2 * 86'400;  // seconds; older entries are an archive
inline constexpr std::size_t kMostPagesOfAnAnswer = 30;

inline constexpr std::size_t kMostUndated = 1000;  // of an answer, known but not asked for

// `now` in UTC seconds. An entry without a date counts as new when its feed was read before and did not have
// it: `is_first` says that it was not, and then such entries are wished as done, which makes them known.
std::vector<WantedPage> wish_pages(const Feed& feed, const std::vector<feed::EntryOrigin>& origins,
                                   std::int64_t now, bool is_first);

}  // namespace logline::fetch
