// Where a feed, or a folder of feeds, stands in a list that another reader handed over (OPML), and what else
// that reader wrote there: kept so that the list can be handed on as it came. A plain value.
//
//     for (const FeedOutline& outline : outlines) if (outline.feed.empty()) open_folder(outline.folders);
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace logline {

struct FeedOutline {
  std::string feed{};                  // its address as followed; empty: a folder
  std::vector<std::string> folders{};  // it stands in, outermost first; of a folder its own name last
  std::string text{};                  // of a feed, as the list calls it
  std::vector<std::pair<std::string, std::string>> attributes{};  // that mean nothing to us, as written
  friend bool operator==(const FeedOutline&, const FeedOutline&) = default;
};

}  // namespace logline
