// Rows of the views to the bytes that the database keeps, and back (row_fields.h says what of them). Pure.
//
//     Result<StoryRow> again = decode_story(encode(row));
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "store/view_rows.h"

namespace logline::store {

std::string encode(const ArticleRow& row);
std::string encode(const StoryRow& row);
std::string encode(const Record& record);
std::string encode(const Title& title);

// Everything that the article's statements are about, ("title" or "person", folded name), and which of them
// are.
std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> subjects_of(const ArticleRow& row);
// What the article says of a subject. `places` are the statements to keep.
std::string encode_said(const ArticleRow& row, const std::vector<std::size_t>& places);

// Errors say that `logline rebuild` mends the views.
Result<ArticleRow> decode_article(std::string_view body);
Result<SaidRow> decode_said(std::string_view body);
// The same into a row that holds nothing: there are thousands of these, and they are large.
Result<void> decode_said_into(std::string_view body, SaidRow& row);
Result<StoryRow> decode_story(std::string_view body);
Result<Record> decode_record(std::string_view body);
Result<Title> decode_title(std::string_view body);

}  // namespace logline::store
