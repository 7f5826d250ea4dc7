// What a story's reports are about, and how many publish it: for its row in the views, and again for what the
// wall leaves of it, so that both are told alike. Pure.
//
//     row.title_keys = titles_of(reports);
//     row.outlets = count_outlets(reports);
#pragma once

#include <string>
#include <vector>

#include "line/write_line.h"

namespace logline::line {

// Folded names of the titles that the reports' statements are about, those named by most reports first; at
// most 12, which is more than a round-up is listed under.
std::vector<std::string> titles_of(const std::vector<Report>& reports);
// What a line of some of the reports' statements may be labelled (model/line.h), each once, in order.
std::vector<std::string> labels_of(const std::vector<Report>& reports);
// Of a statement that a line tells.
std::string label_of(const Statement& statement);
// Told apart by the outlet's name, else the host, else (a bare file) the article itself.
int count_outlets(const std::vector<Report>& reports);

}  // namespace logline::line
