// JSON Feed 1 and 1.1 (https://www.jsonfeed.org/version/1.1/) to a Feed. Pure.
//
//     if (looks_like_json_feed(text)) return parse_json_feed(text, address);
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/entry.h"

namespace logline::feed {

bool looks_like_json_feed(std::string_view text);

// Broken JSON is mended (mend_json.h), and Feed::fault says what was. An error when the text is past that, or
// an object without the items of a JSON Feed. An item of the wrong
// shape is left out, with a note.
Result<Feed> parse_json_feed(std::string_view text, std::string_view address);

}  // namespace logline::feed
