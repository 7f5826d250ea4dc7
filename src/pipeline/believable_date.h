// When an article was published, as far as its source can be believed.
//
// Nobody publishes after what was published was received: where a source says so, the moment of receipt is
// its date, or the day of receipt where it states a day. And the first day of a computer's calendar
// (1970-01-01, 0001-01-01) is what a publisher's program writes when it knows no date: that is none. What was
// said stands among the article's date claims in both cases, as "disbelieved". Pure: the moment of receipt
// came with the document, so reading the journal again gives the same.
//
//     bound_dates(article, document.received_at);
#pragma once

#include <optional>

#include "base/timestamp.h"
#include "model/article.h"

namespace logline::pipeline {

// Without `received`, of a bare file, only what is no date is taken out.
void bound_dates(Article& article, const std::optional<Timestamp>& received);

// The date of publication as the source gave it, believed or not; none where it gave none.
std::optional<Timestamp> stated_date(const Article& article);

}  // namespace logline::pipeline
