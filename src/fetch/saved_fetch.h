// A saved fetch: a JSON object with what a crawler asked for and what came back (docs/FORMATS.md). Pure.
//
//     {"requested_url": "http://…", "fetched_at": "2016-05-13T00:48:30", "status_code": 200, "headers": {…},
//     "response_text": "<rss…"}
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/document.h"

namespace logline::fetch {

// The document it holds; source and name are left to the caller. An error when the JSON is broken, when the
// status is not 200
// ("answered 404"), or when a word stands in its place ("no connection: ConnectionError").
Result<Document> parse_saved_fetch(std::string_view bytes);

}  // namespace logline::fetch
