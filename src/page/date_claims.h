// What a page says of its own dates, and where it says it: JSON-LD, meta elements, item properties, time
// elements, its address, and the lines a reader sees around the headline; where none of these tells a date of
// publication, its scripts, all of its text, its body's id, and the address of its
// picture.
//
// Nothing is decided here (published.h does that). Pure; linear in the page; the claims own what they hold.
//
//     std::vector<FoundDate> found = collect_dates(tree, meta, stated, sources, rules);
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/timestamp.h"
#include "html/tree.h"
#include "page/blocks.h"
#include "page/json_ld.h"
#include "page/page_meta.h"
#include "page/rules.h"

namespace logline::page {

// Most trusted first.
enum class DatePlace : std::uint8_t {
  json_ld,
  meta,
  itemprop,
  address,
  time,
  line,
  late_time,
  other_meta,
  far_time,
  script,
  far_line,
  id,
  picture
};

struct FoundDate {
  DatePlace place;
  bool is_modified = false;
  Timestamp at;
  std::string_view meta_name{};  // of the rules, for the places in meta elements
  bool is_visible = false;       // a reader sees it beside the headline
};

struct DateSources {
  std::string_view address;
  std::string_view language;
  html::NodeIndex headline = html::kNoNode;  // the h1; dates near it count first
  const Blocks* blocks = nullptr;            // the page's lines
  std::vector<std::uint32_t> bylines;        // those of them that are a byline or a date, in order
};

// In the order of DatePlace, at most kMostDates.
inline constexpr std::size_t kMostDates = 40;
std::vector<FoundDate> collect_dates(const html::Tree& tree, const PageMeta& meta,
                                     const StatedArticle& stated, const DateSources& sources,
                                     const PageRules& rules);

}  // namespace logline::page
