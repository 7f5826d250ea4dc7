// The desk's pages: how the feeds are doing, what was taken down, what is being taken down, merged, split and
// corrected, images without a description and those that the desk described, and what outlets changed later.
// Pure; safe from any thread.
//
//     Values values = desk_values({.feeds = …, .now = now}, words);
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/followed_feed.h"
#include "render/desk_job.h"
#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// Something that was asked for, and the line of the story it is about, if who looks may see it.
struct ShownJob {
  DeskJob job{};
  std::string line{};
};

struct DeskPage {
  bool has_tools = false;  // feeds and takedowns are there to be worked on
  std::vector<FollowedFeed> feeds{};
  std::int64_t now = 0;                  // UTC seconds
  std::vector<std::string> takedowns{};  // in force
  std::vector<ShownJob> jobs{};          // newest first
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
  std::vector<ShownJob> jobs{};  // what was asked for about images
  bool has_tools = false;        // something can be asked for
};
// Those with images that nothing describes, those with images that the desk described, and those that were
// changed after they had come.
Values undescribed_values(const DeskList& list, const Words& words);
Values described_values(const DeskList& list, const Words& words);
Values changed_values(const DeskList& list, const Words& words);

}  // namespace logline::render
