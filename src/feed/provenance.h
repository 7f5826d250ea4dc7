// Whose each entry of a feed is, and what tells it from the others: how an article is recognised when it
// comes again (pipeline/identity.h), and whether its page may become its text.
//
// A feed speaks for the site that serves it (same_site.h). What it says of addresses elsewhere, even if it
// names that site as its own, is its own report of them: only the same feed host naming the same site says
// more about it. So no feed can change what an outlet has published itself.
//
// What tells an entry from others of its feed is its guid, as far as that is of use: of one that is an
// address, a fragment of digits counts revisions and is left out; one that stands on different addresses in
// one document is passed over. Without a guid it is the link, and where the link is of several entries the
// title. With neither it is the title with the date, and it is found again by its moment when the title is
// edited, by its words when the date changes. Where guid and link both change, headline, minute and text tell
// it, if no other in the document has the same headline at that minute. Pure.
//
//     std::vector<EntryOrigin> origins = origins_of(feed, {document.address, document.name,
//     document.source});
#pragma once

#include <string_view>
#include <vector>

#include "model/entry.h"
#include "model/provenance.h"

namespace logline::feed {

enum class Standing : std::uint8_t {
  home,     // the feed speaks for the link's site
  claimed,  // it names that site as its own, or leads through a counter of clicks
  foreign   // it links elsewhere
};

struct EntryOrigin {
  Provenance provenance{};
  Standing standing = Standing::home;
  bool is_repeat = false;  // an earlier entry of the document is the same
};

// Where a feed's document came from; what is not known is empty.
struct FeedPlace {
  std::string_view address{};   // that answered
  std::string_view followed{};  // by which it is followed
  std::string_view source{};    // of a file
};

// One for each entry, in their order.
std::vector<EntryOrigin> origins_of(const Feed& feed, const FeedPlace& place);

// Of a page or a line that came from its own address.
Provenance page_provenance(std::string_view address, std::string_view publisher);

}  // namespace logline::feed
