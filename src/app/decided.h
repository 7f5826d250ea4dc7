// The journal's decisions in the words of the desk's list: what `logline decisions` and the desk of the site
// show. Reads only.
//
//     Result<std::vector<render::Decided>> last = decided_before(line, kNewest, 30);
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "app/command.h"
#include "base/result.h"
#include "render/decided.h"

namespace logline::app {

inline constexpr Seq kNewest = std::numeric_limits<Seq>::max();

// Those that stand before that position of the journal, newest first. An import that came in several entries
// is one, of the first of them.
Result<std::vector<render::Decided>> decided_before(const CommandLine& line, Seq before, std::size_t limit);

}  // namespace logline::app
