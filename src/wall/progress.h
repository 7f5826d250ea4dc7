// How far a reader has watched, title by title, and what they wish where something is held back. A plain
// value.
//
// A title that is not listed counts as not started (then all plot is ahead of the reader).
//
//     Progress progress;
//     progress.titles["severance"] = {.season = 1, .episode = 9};
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace logline::wall {

struct TitleProgress {
  int season = 0;                 // of the last episode watched; 0: not started
  int episode = 0;                // 0 with a season: before its first episode
  bool is_caught_up = false;      // has watched all that was shown: nothing of this title is ahead
  bool wants_everything = false;  // does not mind spoilers of this title
};

// Folded names of titles.
using Asked = std::set<std::string, std::less<>>;

struct Progress {
  std::map<std::string, TitleProgress, std::less<>> titles{};  // by folded name
  bool wants_everything = false;                               // does not mind spoilers at all
  bool wants_placeholder = false;                              // "something is here" instead of nothing
  // Where it is written down about which titles the two questions below were asked: what is made through them
  // depends on nothing else of `titles`. nullptr: nowhere.
  Asked* asked = nullptr;

  [[nodiscard]] TitleProgress of(std::string_view folded_title) const;
  // Whether the reader has said anything of it.
  [[nodiscard]] bool is_listed(std::string_view folded_title) const;

 private:
  void note(std::string_view folded_title) const;
};

}  // namespace logline::wall
