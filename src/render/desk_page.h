// The desk's pages: how the feeds are doing, what was taken down and is being taken down, images without a
// description, and what outlets changed later. Pure; safe from any thread.
//
//     Values values = desk_values({.feeds = …, .now = now}, words);
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/followed_feed.h"
#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

enum class JobState : std::uint8_t { waiting, working, done, failed };

// A takedown that was asked for, or one that is to be lifted.
struct TakedownJob {
  std::string what{};
  bool is_lift = false;
  JobState state = JobState::waiting;
  std::size_t documents = 0;  // that lost their bytes or an article
  std::string problem{};      // why it failed
};

struct DeskPage {
  bool has_tools = false;  // feeds and takedowns are there to be worked on
  std::vector<FollowedFeed> feeds{};
  std::int64_t now = 0;                  // UTC seconds
  std::vector<std::string> takedowns{};  // in force
  std::vector<TakedownJob> jobs{};       // newest first
};
Values desk_values(const DeskPage& page, const Words& words);

// Reports that the desk looks through, with their stories.
struct DeskReport {
  const Article* article = nullptr;
  const std::vector<Edit>* edits = nullptr;
  StoryId story{};
};
struct DeskList {
  std::vector<DeskReport> reports{};  // newest first
  std::string next{};                 // cursor
  bool is_older = false;
};
// Those whose images nothing describes, and those that were changed after they had come.
Values undescribed_values(const DeskList& list, const Words& words);
Values changed_values(const DeskList& list, const Words& words);

}  // namespace logline::render
