// What of a report's statements can be withdrawn, and what was, for the desk on a story's page. Pure.
//
//     tools["withdrawn"] = withdrawn_values(page.reports, words);
#pragma once

#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

// {items: [{article, statement, kind, extract}]}, each fact once; null when the report says nothing.
Values correction_values(const StoryReport& report, const Words& words);
// [{source, article, statement, kind, extract}] of all the reports.
Values withdrawn_values(const std::vector<StoryReport>& reports, const Words& words);

}  // namespace logline::render
