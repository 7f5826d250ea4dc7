// The log: lines by day, newest first. Lines with nothing new are folded at the end of their day, walled
// lines come last in it. Pure; safe from any thread.
//
//     Values values = log_values({.entries = …, .next = cursor}, words);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

struct LogFilter {
  std::string name{};  // as in the address: "first-looks"
  bool is_current = false;
  bool has_feed = true;  // it is the same for everybody
};

struct LogPage {
  std::vector<ShownLine> entries{};  // newest first, undated last
  std::vector<WalledLine> walls{};
  std::vector<LogFilter> filters{};
  std::string filter{};   // of the current one; empty: everything
  std::string genre{};    // its key, when the log is of one alone
  std::string next{};     // cursor of the older page; empty: none
  bool is_older = false;  // not the first page
  bool may_mark = false;  // the reader's own: lines can be marked as read
  bool has_mine = false;  // the reader follows something; then "" is the filter of what they follow
  std::optional<Timestamp> looked_before{};  // when the reader looked here before this visit
};

Values log_values(const LogPage& page, const Words& words);

}  // namespace logline::render
