// The page of an entry of which a feed has only a summary, to be asked for. A plain value.
//
//     pages.push_back({.entry = entry.address, .address = entry.address, .version = hash});
#pragma once

#include <cstdint>
#include <string>

namespace logline {

struct WantedPage {
  std::string entry{};         // the article's name: the page becomes its text
  std::string address{};       // where the page is
  std::string publisher{};     // whose entry it is, when not the page's own site's
  std::int64_t version = 0;    // of the entry: another one is asked for again
  std::int64_t tries = 0;      // so far
  std::int64_t next_try = 0;   // UTC seconds, not before
  std::int64_t wanted_at = 0;  // UTC seconds
  bool is_done = false;        // had, or not to be had: not asked again for this version
  friend bool operator==(const WantedPage&, const WantedPage&) = default;
};

}  // namespace logline
