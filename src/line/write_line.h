// A story to its line: the one sentence, taken from its reports, that best says what happened, with what is
// new in it marked.
//
// The sentence is the evidence, or the headline, of the story's main new statement: the shortest complete one
// that is not clickbait and gives no plot away when another says the same. Headline-only reports give their
// headline. Pure; safe from any thread. The line owns its strings; articles and readings need to live only
// during the call.
//
//     std::vector<Report> reports = …;            // in the order of story.articles
//     Line line = write_line(story, reports, *load_clickbait());
#pragma once

#include <span>
#include <vector>

#include "line/clickbait.h"
#include "model/article.h"
#include "model/line.h"
#include "model/reading.h"
#include "model/story.h"

namespace logline::line {

struct Report {
  const Article* article = nullptr;
  const Reading* reading = nullptr;
  std::vector<bool> is_new;  // per statement of the reading: whether folding it changed a record
  bool is_copy = false;      // carries an earlier article's text
};

Line write_line(const Story& story, std::span<const Report> reports, const Clickbait& clickbait);

}  // namespace logline::line
