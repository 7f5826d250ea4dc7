// What an article says of a subject to the JSON that the database keeps beside it, and back: little enough
// that a record is told again for each reader without reading the articles. Pure.
//
//     Result<SaidRow> again = decode_said(encode_said(row, places));
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

// Everything that the article's statements are about, ("title" or "person", folded name), and which of them
// are.
std::map<std::pair<std::string, std::string>, std::vector<std::size_t>> subjects_of(const ArticleRow& row);

// `places` are the statements to keep.
std::string encode_said(const ArticleRow& row, const std::vector<std::size_t>& places);
// Errors say that `logline rebuild` mends the views.
Result<SaidRow> decode_said(std::string_view body);

}  // namespace logline::store
