// A list of titles as a person writes it in a spreadsheet, and as the journal keeps what other imports held:
// CSV with a header line.
//
// Columns, in any order: title (needed), year, kind (series or film), service, region (where that is its
// home, GB), genres (by name, genres.h; or SCHEME:NAME), aliases, misspellings, cast, ids (like tvmaze:82),
// same_as and apart_from (titles by NAME or NAME (YEAR)). Several in a cell have | between them; a backslash
// before | or \ makes it part of a name. Other columns are passed over. A row that is wrong costs no other.
// Pure; safe from any thread.
//
//     Result<TitleList> list = parse_catalogue_csv("title,year\nThe Lantern Coast,2025\n");
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/title.h"

namespace logline::catalogue {

// What a person says of two titles: that they are one, or that they are not.
struct TitleDecision {
  bool merges = true;
  std::string title{};  // NAME or NAME (YEAR)
  std::string other{};
};

struct TitleList {
  std::vector<Title> titles{};             // imported, without ids of ours
  std::vector<TitleDecision> decisions{};  // to be taken when the titles are there
  std::vector<Error> refused{};            // rows, by line
};

// An error when there is no column "title".
Result<TitleList> parse_catalogue_csv(std::string_view bytes);

// The same titles again, as text of which parse_catalogue_csv() makes them. White space around names is lost.
std::string write_catalogue_csv(const std::vector<Title>& titles);
std::string write_catalogue_csv(const TitleDecision& decision);

}  // namespace logline::catalogue
