// In which lists of reports an article stands (views.h ArticleList), and where. Pure.
//
//     for (const ListPlace& place : lists_of(row)) …
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/views.h"

namespace logline::store {

struct ListPlace {
  ArticleList list;
  std::string key;
  std::int64_t at;  // UTC seconds, or kUndated
};

// None for what is not about television.
std::vector<ListPlace> lists_of(const ArticleRow& row);
// As it is kept.
std::string_view name_of(ArticleList list);

}  // namespace logline::store
