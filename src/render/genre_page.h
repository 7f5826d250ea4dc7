// A genre: what of it is about to start, its newest stories, its titles; and the list of all genres. Pure;
// safe from any thread.
//
//     Values values = genre_values({.key = "crime", .titles = …}, words);
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "render/list_pages.h"
#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// A start that is known and still to come.
struct ComingStart {
  NamedRecord title{};
  std::optional<int> season{};
  PartialDate date{};
};
// Of what a record says, those that are not over on `today`.
std::vector<ComingStart> coming_starts(const Record& record, const PartialDate& today);

struct GenrePage {
  std::string key{};
  std::vector<ComingStart> coming{};  // of the titles that the stories are about, soonest first
  std::vector<ShownLine> stories{};   // newest first
  std::string next{};                 // cursor of its older stories
  std::vector<NamedRecord> titles{};  // by key
  std::string after{};                // where its further titles begin
  bool is_first = true;               // neither older stories nor further titles were asked for
};
Values genre_values(const GenrePage& page, const Words& words);
Values genres_values(const std::vector<std::string>& genres, const Words& words);

// "Science fiction" of "science-fiction".
std::string genre_words(std::string_view genre, const Words& words);
// [{label, href, last}] of a title's genres.
Values genre_links(const std::vector<std::string>& genres, const Words& words);

}  // namespace logline::render
