// Stories merged and split by a person, from the journal to the pages: what `logline merge` and `logline
// split`, and the desk of the site, do.
//
// A story is named as people meet it: by its id, or an address that ends in it; an article by its id, its
// address, or the name it came with. Each takes the installation's lock; the decision is on the disk before
// anything is derived from it, so that a kill leaves it undone or to be read by the next command.
//
//     Result<Merged> merged = merge_stories(line, {"0abc…", "http://127.0.0.1:8080/story/0def…"});
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "app/command.h"
#include "app/decide.h"
#include "base/result.h"
#include "model/ids.h"

namespace logline::app {

struct Merged {
  StoryId story;              // that has them all
  std::size_t reports = 0;    // all of them
  std::vector<StoryId> gone;  // whose addresses lead to it
};

struct Parted {
  StoryId own, rest;  // the new story, and what is left of the one they were in
  std::size_t leaving = 0, staying = 0, copies = 0;  // copies: of the leaving, those nobody named
};

Result<Merged> merge_stories(const CommandLine& line, const std::vector<std::string>& stories,
                             const Decider& who = {});
Result<Parted> split_story(const CommandLine& line, const std::string& story,
                           const std::vector<std::string>& articles, const Decider& who = {});

}  // namespace logline::app
