// When an article was published and changed, out of all that its page says of it (date_claims.h). Pure.
//
// The most trusted claim is taken, in the order of DatePlace. Machines write their claims in UTC, so their
// day may differ from the day on which the outlet itself says that it published: then the time is told in the
// zone in which the page shows it. When the zone can't be known, the outlet's own day (shown beside the
// headline, or in its address) is taken, at that precision. A page that tells only of its last change has
// that for its date; the claims say so.
//
//     PageDates dates = choose_dates(collect_dates(…));
#pragma once

#include <optional>
#include <vector>

#include "base/timestamp.h"
#include "model/article.h"
#include "page/date_claims.h"

namespace logline::page {

struct PageDates {
  std::optional<Timestamp> published, modified;
  std::vector<DateClaim> claims;  // as found, the chosen ones first
};

PageDates choose_dates(const std::vector<FoundDate>& found);

}  // namespace logline::page
