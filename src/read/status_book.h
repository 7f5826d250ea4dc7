// The statuses found in one article: a fact that is said several times is one statement, the one that says
// most.
//
// Owns what it holds. One thread.
//
//     book.take_listed(context);
//     book.add(std::move(statement));
//     book.write(context);
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "read/context.h"

namespace logline {

class StatusBook {
 public:
  // Takes over the statuses that the context has: what lists say is told again by sentences.
  void take_listed(Context& context);
  void add(Statement statement);  // a StatusClaim
  // Moves the statements into the context, without those that others contradict.
  void write(Context& context);

 private:
  void drop_contradicted();
  void share_season(const Lexicon& lexicon);
  std::vector<Statement> statements_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_fact_;  // folded title, event and polarity
};

}  // namespace logline
