// Which element fills which field of a Feed itself, outside of its entries. The one place to read, or change,
// for "where does the feed's title come from".
//
// Pure.
//
//     apply_to_feed(captured, place, feed);
#pragma once

#include "feed/entry_fields.h"
#include "model/entry.h"

namespace logline::feed {

void apply_to_feed(const Captured& captured, const Place& place, Feed& feed);

}  // namespace logline::feed
