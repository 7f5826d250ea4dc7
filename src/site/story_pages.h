// Pages of stories by cursor, exactly as if what the reader may not see were not there.
//
// The views give pages of rows, some of which are hidden. A page here ends behind its last visible story and
// has a `next` only when a visible one follows; so neither its length nor its cursor tells of hidden rows.
// One thread.
//
//     Result<SeenPage> page = see_log({.title_key = key}, 20, progress, context);
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "site/seen.h"

namespace logline::site {

struct SeenPage {
  std::vector<SeenStory> stories{};
  std::vector<render::WalledLine> walls{};  // of the stretch, when the reader wishes placeholders
  std::string next{};
};

// Whether a story belongs to the page at all.
using StoryWanted = std::function<bool(const store::StoryRow&)>;

Result<SeenPage> see_log(const store::LogQuery& query, std::size_t size, const StoryWanted& is_wanted,
                         const wall::Progress& progress, Context& context);

}  // namespace logline::site
