// What lists of titles call a genre, as our keys for it (data/catalogue/genres.tsv, wikidata_genres.tsv).
//
// A title keeps each as KEY, or as SCHEME:KEY when a list elsewhere says so ("tvmaze:crime"), so that pages
// can name who says it. The tables are embedded and read once; everything here is safe from any thread.
//
//     add_genre("tvmaze", "Science-Fiction", title.genres);      // "tvmaze:science-fiction"
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/title.h"

namespace logline::catalogue {

struct GenreName {
  std::string name;                 // folded; of Wikidata the item
  std::vector<std::string> genres;  // keys
};

// Errors name the line.
Result<std::vector<GenreName>> parse_genre_table(std::string_view tsv, std::string_view path);

// The keys of a genre by its name, or by Wikidata's item ("Q170238"); none when it is not in the table.
const std::vector<std::string>& genres_named(std::string_view name);
const std::vector<std::string>& genres_of_item(std::string_view item);

// Adds what `name` is called here, each once. An empty scheme: a person's own list.
void add_genre(std::string_view scheme, std::string_view name, std::vector<std::string>& genres);
// "tvmaze:Crime" or "Crime", as a cell has it.
void add_written_genre(std::string_view written, std::vector<std::string>& genres);

// What a scheme said before gives way to what it says now; one that says nothing now takes nothing back.
void update_genres(Title& known, const Title& said);
// All of them, for a title that takes another one in.
void add_genres(Title& known, const Title& other);

}  // namespace logline::catalogue
