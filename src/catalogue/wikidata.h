// Entities of Wikidata to titles: those that are a series or film by what they are an instance of
// (data/catalogue/wikidata_classes.tsv).
//
// Label in English, else of all languages, else any; year of the earliest start or publication; names in
// English; ids at TVmaze, TheTVDB and IMDb; genres by items that are known (genres.h). The network is an item
// of its own: its id is given, and its label is to be looked for in the same dump. Claims that Wikidata has
// deprecated do not count. Pure; safe from any thread.
//
//     const WikidataClasses classes = *load_wikidata_classes();
//     if (may_hold_title(line, classes)) for (WikidataTitle& found : *parse_wikidata(line, classes)) …
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/title.h"

namespace logline::catalogue {

using WikidataClasses = std::map<std::string, TitleKind, std::less<>>;  // "Q5398426" -> series

Result<WikidataClasses> load_wikidata_classes();
Result<WikidataClasses> load_wikidata_classes(std::string_view tsv);

struct WikidataTitle {
  Title title;
  std::string network{};  // "Q219635", or empty
};

// False for most entities, without parsing them: for those that name none of the classes behind P31.
bool may_hold_title(std::string_view object, const WikidataClasses& classes);
// The titles in an entity, or in {"entities": {…}}: none when it is something else. An error when it is
// broken, or a title without a name.
Result<std::vector<WikidataTitle>> parse_wikidata(std::string_view object, const WikidataClasses& classes);

// "Q42" of an entity as dumps begin it, without parsing it; empty when it is not there.
std::string_view wikidata_id(std::string_view object);
// What the entity is called; empty when it has no label.
Result<std::string> parse_wikidata_label(std::string_view object);

}  // namespace logline::catalogue
