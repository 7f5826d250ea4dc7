// Evidence: of each report the headline and the paragraphs that say something, with the words marked and
// numbered.
//
// Never a whole article: when the paragraphs with evidence are most of a text, only the evidence itself is
// quoted. Every report that a shown new fact is credited to is there, since the fact links to it; copies are
// there for nothing else. `facts` were gathered from these same `reports`. Pure; safe from any thread.
//
//     values["evidence"] = evidence_values(reports, facts, title_name, words);
#pragma once

#include <string>
#include <vector>

#include "render/story_facts.h"
#include "render/values.h"

namespace logline::render {

// `name` is set in italics.
Values evidence_values(const std::vector<StoryReport>& reports, const StoryFacts& facts,
                       const std::string& name, const Words& words);

}  // namespace logline::render
