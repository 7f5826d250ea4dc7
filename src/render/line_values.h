// A line as values for the template `entry`. Pure.
//
//     values["entries"].push_back(line_values(shown, words));
#pragma once

#include <string>

#include "model/statement.h"
#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

Values line_values(const ShownLine& shown, const Words& words);
Values source_values(const Source& source, const Words& words);
// {title, href, state…}: which of the sentences of the template `walled` to say.
Values walled_values(const WalledLine& walled, const Words& words);
// {"not_started": true}, {"season", "episode"} …, for sentences about how far somebody has watched.
Values progress_values(const wall::TitleProgress& progress);
// "renewed", "no date yet": what a status says happened, or denies.
std::string event_words(Event event, Polarity polarity, const Words& words);
// {"sure": true, "text": "confirmed"} …
Values certainty_values(Certainty certainty, const Words& words);
// Bytes of an extract of one article, DESIGN.md §2 promise 7.
inline constexpr std::size_t kExtract = 200;

// {"text", "own"}: words to stand in a <q>; `own` when they begin with quotation marks of their own, so that
// none is added.
Values extract_values(std::string_view text, std::size_t limit);
// The words cut to at most `limit` bytes at a word's end, with an ellipsis where something was cut.
std::string cut_words(std::string_view text, std::size_t limit);

}  // namespace logline::render
