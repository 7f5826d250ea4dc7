// A value that a statement gives to a field: words, and perhaps a date at the precision at which it was
// stated.
//
// Plain values; pure; safe from any thread.
//
//     compare(Value{.text = "", .when = known}, Value{.text = "", .when = said})     // DateRelation::refines
//     …
#pragma once

#include <optional>
#include <string>

#include "base/partial_date.h"

namespace logline::record {

struct Value {
  std::string text;                   // as people read it
  std::string detail{};               // what may be left out: a character's name
  std::optional<PartialDate> when{};  // what may be left out, or be coarse
  bool is_not_known = false;          // somebody said that it is not known
  bool is_denied = false;             // somebody said that it is not so

  // "Adam Scott as Mark Scout", "2026-09-14", "Hulu 2026-03", "not renewed", "not known".
  [[nodiscard]] std::string to_text() const;
};

// How `said` stands to `known`: two values agree when equal, one refines the other when it says more and
// nothing else.
DateRelation compare(const Value& known, const Value& said);

}  // namespace logline::record
