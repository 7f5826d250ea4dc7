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
#include <tuple>
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
  std::size_t line = 0;    // of the file it was read from; 0: of none. This and the next tell no two apart
  bool is_broken = false;  // its tag is; what could be read of it stands above
  std::string unknown_entity{};  // "&x;" in its xmlUrl that means nothing: where it leads is not known

  friend bool operator==(const Outline& a, const Outline& b) {
    return std::tie(a.depth, a.text, a.title, a.type, a.feed, a.site, a.others) ==
           std::tie(b.depth, b.text, b.title, b.type, b.feed, b.site, b.others);
  }
};

struct Opml {
  std::string title{};
  std::vector<Outline> outlines{};
  bool is_cut = false;       // the file ends before the list is closed
  std::size_t left_out = 0;  // outlines beyond those that are read
  friend bool operator==(const Opml&, const Opml&) = default;
};

// Whether the document's first element is <opml>.
bool looks_like_opml(std::string_view bytes);
// Forgiving as the feed parser is; an error only for what is no OPML. A tag that is broken costs the outlines
// after it nothing. Folders deeper than 32 stand in the 32nd, and no more than 100,000 outlines are read.
Result<Opml> parse_opml(std::string_view bytes);
std::string render_opml(const Opml& list);

// The index of the folder that each outline stands in, kNoFolder for those that stand in none. A feed is no
// folder: what stands in it was meant to stand beside it.
inline constexpr std::size_t kNoFolder = static_cast<std::size_t>(-1);
std::vector<std::size_t> folders_of(const Opml& list);

}  // namespace logline::feed
