// The pages that are lists: search, all titles, settings; and the one that says why there is nothing. Pure;
// safe from any thread.
//
//     Values values = search_values({.query = "tidewrack", .names = …}, words);
#pragma once

#include <string>
#include <vector>

#include "render/shown.h"
#include "render/values.h"
#include "render/words.h"

namespace logline::render {

struct NamedRecord {
  std::string subject{};  // "title" or "person"
  std::string key{};
  std::string name{};
};

struct SearchHitShown {
  ShownLine shown{};
  std::string headline{};  // of the report in which the words stand; empty: in the line
  Source source{};
};

// What a search is narrowed to, as it stands in the address.
struct SearchFilter {
  std::string kind{};        // "titles" "people" "stories" "quotes"; empty: all
  std::string title{};       // stories about this title, as typed
  std::string genre{};       // its key
  std::string from{}, to{};  // days of the reports, "2026-01-31"
};

struct SearchPage {
  std::string query{};
  SearchFilter filter{};
  std::vector<NamedRecord> names{};
  bool are_meant = false;  // nothing is called so: names that are nearly that
  std::vector<SearchHitShown> hits{};
  std::vector<SeenStatement> quotes{};  // those with the words
  std::string next{};
  bool is_older = false;
};
Values search_values(const SearchPage& page, const Words& words);

struct TitlesPage {
  std::vector<NamedRecord> titles{};  // by key
  std::string after{};                // cursor of the next page; empty: none
  bool is_first = true;
};
Values titles_values(const TitlesPage& page, const Words& words);

struct SettingsPage {
  bool wants_everything = false;
  bool wants_placeholder = false;
  std::vector<std::string> zones{};  // to choose from, by name
  std::string zone{};                // chosen; empty: that of the machine
  std::string machine_zone{};
  std::vector<std::string> services{};  // that they can watch
  std::string region{};                 // where; empty: not chosen
  bool has_saved = false;
};
Values settings_values(const SettingsPage& page, const Words& words);

// `kind` is a key of web/words: notice.KIND.head and notice.KIND.text.
Values notice_values(const std::string& kind, const std::string& detail, const Words& words);

}  // namespace logline::render
