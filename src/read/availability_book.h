// Where titles are shown, as one article says it: each fact once, with what its fullest sentence gives.
//
// Made when the article's statuses are known. Owns what it holds. One thread.
//
//     AvailabilityBook book(context);
//     book.add(std::move(statement));
//     book.write(context);
#pragma once

#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "read/context.h"

namespace logline {

class AvailabilityBook {
 public:
  explicit AvailabilityBook(const Context& context);
  // "CBS's Salt" in news of its leaving CBS names the home that was. A null title is the article's own.
  [[nodiscard]] bool has_left(Relation relation, const Mention* title) const;
  void add(Statement statement);  // an AvailabilityClaim
  void write(Context& context);   // moves the statements into the context

 private:
  std::string main_title_;                    // folded
  std::set<std::string, std::less<>> moved_;  // folded titles that move elsewhere
  std::vector<Statement> statements_;
  std::unordered_map<std::string, std::size_t> by_fact_;  // folded title, service, relation and polarity;
                                                          // and of further regions the region
};

}  // namespace logline
