// What is new in a line, and what each later report adds.
//
// Pure; safe from any thread.
//
//     line.fresh = find_fresh(reports, sentence, shown, new_keys);
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "line/choose.h"
#include "line/shown.h"
#include "model/line.h"

namespace logline::line {

// Fact keys of the new statements, in order, without repeats.
std::vector<std::string> find_new_keys(std::span<const Report> reports);

// The words in the sentence that say what is new: the arguments of the statements with one of the keys (but
// the title), or, where a statement has none, all of its evidence but the title. By begin, not touching.
std::vector<std::pair<std::uint32_t, std::uint32_t>> find_fresh(std::span<const Report> reports,
                                                                const Sentence& sentence, const Shown& shown,
                                                                const std::vector<std::string>& new_keys);

// At most two new statements of each report but the one published first (the first to arrive is another
// where an earlier one came late) that neither that one nor one that arrived before made and the line does
// not say. What is denied is quoted with its whole sentence: "release date" alone would say the opposite.
std::vector<Addition> find_additions(std::span<const Report> reports, ArticleId first,
                                     const Sentence& sentence);

}  // namespace logline::line
