// Titles as others write them in JSON: what one object says, as a title of our catalogue or the reason why it
// is none.
//
// Two shapes are known by what they hold: shows as the TVmaze API gives them (its data is under CC BY-SA 4.0,
// and whoever shows it says so), and entities as Wikidata's dumps have them (CC0). Names are made safe to
// keep: well-formed UTF-8, in one line, of at most 300 bytes. Pure; safe from any thread.
//
//     if (recognise_titles(head) == TitleSource::tvmaze) { Result<Title> title = parse_tvmaze(object_text); …
//     }
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "model/title.h"
#include "nlohmann/json.hpp"

namespace logline::catalogue {

enum class TitleSource : std::uint8_t { none, tvmaze, wikidata };

// By the first bytes of a file, unpacked; 64 KB of them tell.
TitleSource recognise_titles(std::string_view head);
// "TVmaze (CC BY-SA 4.0)"
std::string_view words_of(TitleSource source);

// A show, or what a search gives: {"score", "show"}. Of what may be embedded the cast and the other names
// (akas) are taken. The error's place is the field.
Result<Title> parse_tvmaze(std::string_view object);

// Shared by the two: the name under `key`, made safe to keep; empty when there is none.
std::string name_in(const nlohmann::json& object, const char* key);
std::string clean_name(std::string_view text);
// The object under a key; an empty one when there is none.
const nlohmann::json& object_in(const nlohmann::json& object, const char* key);
const nlohmann::json& list_in(const nlohmann::json& object, const char* key);
// A whole number, or a string that is one, as it is written; empty when it is neither.
std::string number_in(const nlohmann::json& object, const char* key);

}  // namespace logline::catalogue
