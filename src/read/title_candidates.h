// Names that may be titles, each with the evidence for it; titles.cc decides which are.
//
// A candidate is a run of capitalised words (small words inside), or what stands in quote marks or in
// italics. Its weight adds up what stands beside it: "season 2 of", "[network]'s", "the X star", a status ("X
// cancelled"), marks, the catalogue.
//
//     for (const TitleCandidate& candidate : find_title_candidates(context)) …
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/context.h"
#include "read/neighbours.h"

namespace logline {

struct TitleCandidate {
  std::size_t part = 0;  // index into Context::parts
  TokenRange range{};
  int weight = 0;
  bool is_marked = false;   // in quote marks or italics
  bool is_told_of = false;  // a headline opens with it and says at once what became of it
};

std::vector<TitleCandidate> find_title_candidates(const Context& context);

// What stands in quote marks and is written like a title; the range is without the marks and without a
// closing comma or full stop.
std::vector<TokenRange> find_marked_names(const Context& context, std::size_t part);

// Runs of capitalised words that may be names.
std::vector<TokenRange> find_capitalised_runs(const Context& context, std::size_t part);

// Names of several words that the catalogue or the list of well-known series has, wherever they stand with a
// capital.
std::vector<TokenRange> find_known_names(const Context& context, std::size_t part);

// What a headline opens with, up to a season or an episode's kind of article: "It's a Mann's World Season 1",
// "Orphan Black Recap".
std::vector<TokenRange> find_leading_names(const Context& context, std::size_t part);

// The word that a headline opens with and of whose next season it tells at once: "From Renewed for Season 4".
std::optional<TokenRange> find_told_name(const Context& context, std::size_t part);

}  // namespace logline
