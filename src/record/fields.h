// Which fields of a record a statement speaks of, and what value it gives to each (docs/FORMATS.md lists the
// names).
//
// Pure; safe from any thread.
//
//     for (const FieldValue& said : title_fields(statement)) …    // {"premiere", 2, {when = 2026-09-14}}
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/statement.h"
#include "record/value.h"

namespace logline::record {

struct FieldValue {
  std::string field;            // without the season
  bool has_seasons = false;     // one field for each season
  std::optional<int> season{};  // not named: any
  Value value;
  std::optional<Event> event{};  // of a status
  bool is_past = false;          // of a status: said to have happened before the days in which it is told
  bool is_news = true;           // false: what it says of a title was so before anybody said it
};

std::vector<FieldValue> title_fields(const Statement& statement);
std::vector<FieldValue> person_fields(const Statement& statement);

// The order of a series that is known to run, taken for what it is: a renewal.
FieldValue as_renewal(FieldValue said);

// Whether one event undoes the other, so that stating the first again after the second is news: renewed and
// cancelled, paused and resumed.
bool is_undone_by(Event event, Event later);

}  // namespace logline::record
