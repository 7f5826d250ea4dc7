// What a person decided about stories, as the journal keeps it: {"merge": [["…"], ["…"]]} or {"split":
// ["…"]}.
//
// Articles are named, by their ids, so that the decision means the same where stories are grouped otherwise:
// by a later version, or after some articles were taken down. Plain values.
//
//     journal.append({decision_entry({.split = {article}}, last)});
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/ids.h"
#include "store/journal.h"

namespace logline::store {

// Of a story that is to be merged: enough of its articles that some stay when others are taken down.
inline constexpr std::size_t kMostNamed = 12;

// Exactly one of the two is given.
struct StoryDecision {
  std::vector<std::vector<ArticleId>>
      merge{};                     // of each story that is one with the others, its first articles
  std::vector<ArticleId> split{};  // that are a story of their own
  friend bool operator==(const StoryDecision&, const StoryDecision&) = default;
};

// `last`: the journal's position. The same may be decided, undone and decided again: it tells them apart.
JournalEntry decision_entry(const StoryDecision& decision, Seq last);
// nullopt: a decision about something else.
Result<std::optional<StoryDecision>> parse_story_decision(std::string_view payload);

}  // namespace logline::store
