// What people decided about the installation, as the desk's list shows it: one entry of the journal each.
// Plain values; what they name is looked up by whoever shows it, as far as who looks may see it.
//
//     Decided one{.seq = 7, .what = Verdict::take_down, .name = "https://outlet.example/a"};
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "model/ids.h"

namespace logline::render {

enum class Verdict : std::uint8_t {
  merge,
  split,
  title_merge,
  title_split,
  take_down,
  lift,
  describe,
  undescribe,
  withdraw,
  restore,
  import
};

struct Decided {
  Seq seq = 0;
  Verdict what = Verdict::import;
  std::int64_t at = 0;     // UTC seconds; 0: not known
  std::string by{};        // the login's name; empty: not known, or at the machine
  std::string name{};      // of a takedown, a title, what was imported; of a description the image's address
  std::string other{};     // the other title
  std::string text{};      // of a description
  std::size_t titles = 0;  // that were imported
  bool is_in_force = false;    // of takedowns
  bool is_taken_down = false;  // the words of a description are gone with their article
  // Of a merge each story's; of a split those that left and (unless it is old) those that stayed; else those
  // that it is about.
  std::vector<std::vector<ArticleId>> articles{};
  StatementId statement{};
};

// What has become of it.
enum class Standing : std::uint8_t { none, holds, undone, replaced, absent, gone };

// Of one of the reports that it names, what may be seen.
struct ShownDecision {
  Decided decided{};
  Standing standing = Standing::none;
  StoryId story{};         // where its first report is; none: nothing of it is here
  StoryId other{};         // where the reports are from which it parted them
  std::string line{};      // of the story
  ArticleId article{};     // a report that it is about
  std::string headline{};  // of that
  std::string evidence{};  // of a statement
};

}  // namespace logline::render
