// What a reader's progress leaves over of stories and articles (DESIGN.md §5 The wall, exactly).
//
// An article that gives away more than the reader has watched is not there: not counted, not named, not
// quoted. Of the articles that are there, statements that give too much away are not. A story whose reports
// were thinned so gets its line written again from what is left, so that it reads as if the others had never
// come. Pure; safe from any thread.
//
//     SeenStory seen = see_story(row, articles, progress, clickbait);
//     if (seen.is_walled) …  else show(seen.row.line, seen.reports)
#pragma once

#include <cstdint>
#include <vector>

#include "line/clickbait.h"
#include "store/view_rows.h"
#include "wall/progress.h"

namespace logline::gate {

// How much of a story is asked for: its line alone, or its reports too.
enum class Depth : std::uint8_t { line, reports };

struct SeenStory {
  bool is_walled = false;  // nothing of it may be shown; the rest is then not filled in
  store::StoryRow row{};
  std::vector<store::ArticleRow> reports{};  // by date, undated last; none when the line alone is asked for
};

// The articles that the reader may see, without the statements they may not.
std::vector<store::ArticleRow> see_articles(std::vector<store::ArticleRow> rows,
                                            const wall::Progress& progress);

// The same of what articles say of somebody. One that says nothing any more is not there.
std::vector<store::SaidRow> see_said(std::vector<store::SaidRow> rows, const wall::Progress& progress);

// Whether nothing of it is ahead of the reader. Then it is for them as its row says.
bool is_whole(const store::StoryRow& row, const wall::Progress& progress);

// `articles` are all of the story, in the order in which they arrived.
SeenStory see_story(store::StoryRow row, std::vector<store::ArticleRow> articles,
                    const wall::Progress& progress, const line::Clickbait& clickbait);

}  // namespace logline::gate
