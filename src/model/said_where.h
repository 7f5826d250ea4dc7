// Where a statement is said, for those who weigh the headline more.
//
// A fact that the headline states and the text tells again has its evidence in the text and its title in the
// headline (read/). Pure.
//
//     if (is_said_in_headline(statement)) …
#pragma once

#include "model/statement.h"

namespace logline {

bool is_said_in_headline(const Statement& statement);

}  // namespace logline
