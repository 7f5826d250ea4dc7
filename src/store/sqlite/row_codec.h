// Rows of the views to the JSON that the database keeps, and back; and the numbers that lists are sorted by.
// Pure.
//
//     Result<StoryRow> again = decode_story(encode(row));
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/view_rows.h"

namespace logline::store {

std::string encode(const ArticleRow& row);
std::string encode(const StoryRow& row);
std::string encode(const Record& record);
std::string encode(const Title& title);

// Errors say that `logline rebuild` mends the views.
Result<ArticleRow> decode_article(std::string_view body);
Result<StoryRow> decode_story(std::string_view body);
Result<Record> decode_record(std::string_view body);
Result<Title> decode_title(std::string_view body);

}  // namespace logline::store
