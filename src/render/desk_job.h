// What somebody at the desk has asked to be done to the installation, and how far it is. Plain values.
//
//     DeskWish wish{.deed = DeskDeed::take_down, .what = "https://outlet.example/a"};
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/ids.h"

namespace logline::render {

enum class DeskDeed : std::uint8_t { take_down, lift, merge, split, describe, withdraw, restore };  // kept

struct DeskWish {
  DeskDeed deed = DeskDeed::take_down;
  std::string
      what{};  // of takedowns: an address or an outlet, as typed; of a description: the image's address
  std::vector<StoryId> stories{};     // to be merged; to be split: one; else the one that it is about
  std::vector<ArticleId> articles{};  // that leave it; else the one that it is about
  std::string text{};                 // of a description; empty: it is withdrawn
  StatementId statement{};            // to be withdrawn, or to count again
  std::uint64_t by = 0;               // whose login (store::signature_of); 0: whoever is at the machine
  friend bool operator==(const DeskWish&, const DeskWish&) = default;
};

enum class JobState : std::uint8_t { waiting, working, done, failed };

struct DeskJob {
  DeskWish wish{};
  JobState state = JobState::waiting;
  std::size_t documents = 0;  // of a takedown: that lost their bytes or an article
  StoryId story{};            // that came of it: what was merged, or what is a story of its own now
  std::string problem{};      // why it failed
};

// The story to look at: that came of it, else the first of those that were named; none of a takedown.
inline StoryId story_of(const DeskJob& job) {
  if (!job.story.is_none() || job.wish.stories.empty()) return job.story;
  return job.wish.stories.front();
}

}  // namespace logline::render
