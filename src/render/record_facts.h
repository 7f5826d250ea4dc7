// A record as rows: what is known, who said so and when, what else is said, and how it changed. Pure.
//
//     Values facts = fact_rows(record, sources, "GB", false, words);
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// A field's name taken apart: "crew:director:yuki penhallow:s2".
struct FieldName {
  std::string base{};       // "crew"
  std::string job{};        // "director"; crew only
  std::string qualifier{};  // "yuki penhallow"
  std::optional<int> season{};
  std::string region{};  // "GB": what holds there alone
};
FieldName parse_field_name(std::string_view name);

inline constexpr std::string_view kDenied = "not ";  // record/ puts it before a value that is denied

// A value as a person reads it: a date in words, an event's word, else as it is.
std::string value_words(const std::string& value, const Words& words);
bool is_not_known(const RecordValue& value);
// "Starts", "Season 2 starts".
std::string field_words(const FieldName& field, const Words& words);

// All but people and quotes. What holds in one region alone is `elsewhere` for a reader who has chosen
// another one, and stands before what holds everywhere for who has chosen it.
Values fact_rows(const Record& record, const Sources& sources, const std::string& region, bool is_elsewhere,
                 const Words& words);
// Cast and crew: [{who, href, as, source…}].
Values people_rows(const Record& record, const Sources& sources, const Words& words);
// How values changed, newest first: [{at, field, from, to}].
Values change_rows(const Record& record, const Words& words);
// The sentence at the head of a title's page; null when nothing is known.
Values headline_fact(const Record& record, const Sources& sources, const Words& words);

}  // namespace logline::render
