// A record: what is known of a title or a person now, each value with who says it and since when, and what it
// was before.
//
// Folded by record/ from statements; a plain value. Field names: "status" "premiere" "home" … with ":sN" for
// a season
// ("status:s2"), "cast:<folded person>", "crew:<job>:<folded person>", "streams:<folded service>",
// "airs:<folded service>@GB" (of a region), "genre:<key>", "quote:<n>"; see docs/FORMATS.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/timestamp.h"
#include "model/ids.h"
#include "model/reveal.h"
#include "model/statement.h"

namespace logline {

// One value and who says so.
struct RecordValue {
  std::string value{};  // for people: "renewed", "2026-09-14", "Adam Scott as Mark Scout"; "not known" for
                        // polarity no
  Certainty certainty = Certainty::confirmed;
  std::optional<Timestamp> since{};  // said_at of the first statement of it
  std::optional<Timestamp> as_of{};  // said_at of the last
  std::vector<ArticleId> sources{};  // in order of said_at
  std::vector<Reveal> reveals{};
  std::string why{};  // why this one was chosen, or what superseded it; a word of data/ (docs/FORMATS.md)
};

struct RecordField {
  std::string name{};
  RecordValue chosen;
  std::vector<RecordValue> also{};     // said by somebody, not chosen, not superseded
  std::vector<RecordValue> history{};  // chosen before, oldest first
};

struct Record {
  std::string subject{};              // "title" or "person"
  std::string name{};                 // as the reports write it most
  std::string key{};                  // fold_name(name)
  std::vector<RecordField> fields{};  // by name
};

// The keys of the genres that a title's record gives it, by name.
std::vector<std::string> genres_of(const Record& record);

}  // namespace logline
