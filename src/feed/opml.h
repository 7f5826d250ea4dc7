// OPML 2.0: lists of feeds, in folders in folders, as readers' programs hand them to each other.
//
// An outline is one line of the list; a flat vector with depths stands for the tree, so nothing recurses.
// What is parsed and rendered again is the same list: text, folders, order and every attribute that we do not
// know. Pure.
//
//     Result<Opml> list = parse_opml(bytes);
//     for (const Outline& outline : list->outlines) if (!outline.feed.empty()) follow(outline.feed);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace logline::feed {

struct Outline {
  std::uint32_t depth = 0;  // 0: stands in no folder; at most one more than the outline before
  std::string text{};
  std::string title{};                                        // where it differs from the text
  std::string type{};                                         // "rss" for feeds, whatever their format
  std::string feed{};                                         // xmlUrl; empty for folders
  std::string site{};                                         // htmlUrl
  std::vector<std::pair<std::string, std::string>> others{};  // attributes, as named in the file
  friend bool operator==(const Outline&, const Outline&) = default;
};

struct Opml {
  std::string title{};
  std::vector<Outline> outlines{};
  friend bool operator==(const Opml&, const Opml&) = default;
};

// Whether the document's first element is <opml>.
bool looks_like_opml(std::string_view bytes);
// Forgiving as the feed parser is; an error only for what is no OPML. Folders deeper than 32 stand in the
// 32nd, and no more than 100,000 outlines are read.
Result<Opml> parse_opml(std::string_view bytes);
std::string render_opml(const Opml& list);

// The names of the folders that outline `index` stands in, outermost first.
std::vector<std::string> folders_of(const Opml& list, std::size_t index);

}  // namespace logline::feed
