// When a page was received, kept with the article that it became: by it the captures of one address in
// archives and saved fetches are put in order, however they are imported. Stands among the article's date
// claims, as what whoever received it says. Pure.
//
//     note_capture(article, document.received_at);
//     if (is_older_capture(row.article, seen)) …      // it changes nothing back
#pragma once

#include <optional>

#include "base/timestamp.h"
#include "model/article.h"

namespace logline::pipeline {

void note_capture(Article& page, const std::optional<Timestamp>& received);

// nullopt: no page, or nobody said when it was received.
std::optional<Timestamp> captured_at(const Article& article);

// Whether `seen`, of an archive or a saved fetch, was received no later than what is known. What is asked for
// at its own address comes in order.
bool is_older_capture(const Article& known, const Article& seen);

}  // namespace logline::pipeline
