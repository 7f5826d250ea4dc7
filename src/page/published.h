// When a page says that it was published and changed. Pure.
//
//     PageDates dates = extract_dates(tree, meta, stated, around, rules);
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/timestamp.h"
#include "html/tree.h"
#include "page/json_ld.h"
#include "page/page_meta.h"
#include "page/rules.h"

namespace logline::page {

struct PageDates {
  std::optional<Timestamp> published, modified;
};

struct DateSources {
  std::string_view address;
  std::string_view language;
  html::NodeIndex headline = html::kNoNode;  // the h1; dates near it count first
  std::vector<std::string_view> lines;       // byline and date lines of the article, in order
};

// Published, best first: JSON-LD, meta elements, time elements, the address, lines that hold a date.
PageDates extract_dates(const html::Tree& tree, const PageMeta& meta, const StatedArticle& stated,
                        const DateSources& sources, const PageRules& rules);

}  // namespace logline::page
