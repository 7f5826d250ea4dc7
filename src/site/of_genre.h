// Whether stories are about a title of a genre, as far as whoever asks may see. Remembers what it has looked
// up; borrows the gate; one request.
//
//     OfGenre crime(context.gate, "crime");
//     if (crime.has(row)) …
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "gate/gate.h"

namespace logline::site {

class OfGenre {
 public:
  // An empty genre: every story is wanted.
  OfGenre(gate::Gate& gate, std::string genre) : gate_(gate), genre_(std::move(genre)) {}
  [[nodiscard]] bool has(const store::StoryRow& row);
  // A title that cannot be looked up has none.
  [[nodiscard]] bool is_of(const std::string& title_key);

 private:
  gate::Gate& gate_;
  std::string genre_;
  std::map<std::string, bool> known_{};
};

// `genre` outlives it.
inline gate::StoryWanted wanted(OfGenre& genre) {
  return [&genre](const store::StoryRow& row) { return genre.has(row); };
}

// A genre as an address has it, which is its key; nullopt: it is none by its form. Empty is none asked for.
std::optional<std::string> genre_from(std::string_view written);

}  // namespace logline::site
