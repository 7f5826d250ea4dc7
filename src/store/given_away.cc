#include "store/given_away.h"

#include <set>

namespace logline::store {

std::vector<Reveal> given_away(const std::vector<const ArticleRow*>& reports) {
  std::set<Reveal> all;
  for (const ArticleRow* report : reports) {
    all.insert(report->reading.reveals.begin(), report->reading.reveals.end());
    for (const Statement& statement : report->reading.statements)
      all.insert(statement.reveals.begin(), statement.reveals.end());
    for (const HeldBack& held : report->held_back)
      for (const Statement& statement : held.statements)
        all.insert(statement.reveals.begin(), statement.reveals.end());
    for (const Edit& edit : report->edits) all.insert(edit.reveals.begin(), edit.reveals.end());
  }
  return {all.begin(), all.end()};
}

}  // namespace logline::store
