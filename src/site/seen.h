// What is left of the views for a reader: the one place where pages meet the wall.
//
// An article that gives away more than the reader has watched is not there: not counted, not named, not
// quoted. Of the articles that are there, statements that give too much away are not. A story whose reports
// were thinned so gets its line written again from what is left, so that it reads as if the others had never
// come (DESIGN.md §5 The wall, exactly). Borrows nothing; one thread.
//
//     Result<SeenStory> seen = see_story(*row, progress, context);
//     if (seen->is_walled) …  else show(seen->row.line, seen->reports)
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/shown.h"
#include "site/context.h"
#include "wall/progress.h"

namespace logline::site {

struct SeenStory {
  bool is_walled = false;  // nothing of it may be shown; the rest is then not filled in
  store::StoryRow row{};
  std::vector<store::ArticleRow> reports{};  // by date, undated last
};

// The articles that the reader may see, without the statements they may not.
std::vector<store::ArticleRow> see_articles(std::vector<store::ArticleRow> rows,
                                            const wall::Progress& progress);
Result<SeenStory> see_story(store::StoryRow row, const wall::Progress& progress, Context& context);

// A seen story as a page shows it, and a walled one.
render::ShownLine show_line(const SeenStory& seen);
render::WalledLine show_wall(const store::StoryRow& row, const wall::Progress& progress);

}  // namespace logline::site
