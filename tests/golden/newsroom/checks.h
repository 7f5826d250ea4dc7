// What of a block of the golden file does not hold, one sentence each; empty when all does.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "golden_file.h"
#include "newsroom.h"

namespace logline::golden {

using Misses = std::vector<std::string>;

// Where each story of the golden file came out: the story that most of its reports share.
std::map<std::string, StoryId> find_stories(const std::vector<Block>& blocks, const Newsroom& room);

Misses check_story(const Block& block, const std::vector<Block>& blocks,
                   const std::map<std::string, StoryId>& places, const Newsroom& room);
Misses check_apart(const Block& block, const Newsroom& room);
Misses check_record(const Block& block, const Newsroom& room);
Misses check_reveals(const std::vector<Block>& blocks, const Newsroom& room);
Misses check_television(const std::vector<Block>& blocks, const Newsroom& room);

// How many of the statements that the golden file names are marked new, or not new, as they should be.
struct NewCount {
  int right = 0, total = 0;
  Misses wrong;
};
NewCount count_new(const std::vector<Block>& blocks, const Newsroom& room);

// Whether a statement is the one of the golden file ("renewed · season 3", "credit · Ada Wren · actor").
enum class Seasons : std::uint8_t { as_named, unnamed_is_any };
bool states(const Statement& made, const std::string& statement, const std::string& title, Seasons seasons);
// Whether a reading makes a statement of the golden file ("renewed · season 3", "credit · Ada Wren · actor").
bool says(const Reading& reading, const std::string& statement, const std::string& title);

}  // namespace logline::golden
