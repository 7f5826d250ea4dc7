#include "model/said_where.h"

namespace logline {

bool is_said_in_headline(const Statement& statement) {
  const std::optional<Span>& title = title_of(statement.claim).span;
  return statement.span.part.kind == PartKind::headline || (title && title->part.kind == PartKind::headline);
}

}  // namespace logline
