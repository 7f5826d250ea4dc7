// Statements to a record: what is known of a title or a person now, since when, from whom, and which
// statements were new.
//
// A pure fold (DESIGN.md §5 Records): newest confirmed wins; confirmed outranks reported outranks rumoured;
// "not known" is a value with a date; a losing value stays under `also`, a chosen one that lost its place
// under `history`. A statement is new when folding it changes the record: a value that is not merely coarser,
// another polarity, or a certainty that rises. The first value of a field is new. The caller picks the
// statements that are about the subject (by name or alias, catalogue/) and gives them in order of (said_at,
// seq). Pure; safe from any thread; the statements need to live only during the call.
//
//     std::vector<const Statement*> ordered = …;
//     Folded folded = fold_title(fold_name("Severance"), ordered);
//     folded.record.fields        // by name: "cast:adam scott" "home" "status:s2" …
//     folded.is_new[3]            // whether ordered[3] rang the bell
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/record.h"
#include "model/statement.h"

namespace logline::record {

struct Folded {
  Record record;
  std::vector<bool> is_new;  // one for each statement given
};

// Left out, quotations have no fields and are never new; everything else is as with them.
enum class Quotations : std::uint8_t { folded, left_out };

// `key` is fold_name() of the title's name. `listed_genres` are those that the catalogue has of it
// (model/title.h); their `why` says whose list it is: "list", "tvmaze", "wikidata".
Folded fold_title(std::string_view key, std::span<const Statement* const> ordered,
                  Quotations quotations = Quotations::folded,
                  std::span<const std::string> listed_genres = {});
// `key` is fold_name() of the person's name; credits, quotes and awards count.
Folded fold_person(std::string_view key, std::span<const Statement* const> ordered,
                   Quotations quotations = Quotations::folded);

// The folded name of the person to whose record a statement belongs; empty when it belongs to none. (The
// title's: fold_name(title_of()).)
std::string person_key(const Statement& statement);

}  // namespace logline::record
