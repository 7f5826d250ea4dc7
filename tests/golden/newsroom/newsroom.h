// The sample newsroom, read as `logline read samples/newsroom` reads it, with its articles by address.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "store/view_rows.h"

namespace logline::golden {

struct Newsroom {
  store::ViewChanges news;
  std::map<std::string, const store::ArticleRow*> by_address;
  std::map<StoryId, const store::StoryRow*> stories;
  std::map<std::string, const Record*> titles;  // by folded name
  std::vector<std::string> refused;

  [[nodiscard]] const store::ArticleRow* at(const std::string& address) const;
  [[nodiscard]] std::string address_of(ArticleId id) const;
};

const Newsroom& newsroom();  // read once for all tests

}  // namespace logline::golden
