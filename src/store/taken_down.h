// What the takedowns in force cover, asked of every article and document that arrives.
//
// All spellings of an address are one (base/address_key.h). A plain value; safe to read from several threads.
//
//     TakenDown taken_down;
//     taken_down.add({.address = "https://outlet.example/a"});
//     taken_down.covers("http://www.outlet.example/a/?utm_source=mail", "")      // true
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "store/journal.h"

namespace logline::store {

class TakenDown {
 public:
  TakenDown() = default;
  explicit TakenDown(const std::vector<Burial>& burials) {
    for (const Burial& burial : burials) add(burial);
  }

  void add(const Burial& burial);
  // Whether something published at `address` by `outlet`, either of which may be empty, is covered: by the
  // address, or by the outlet's name or the address's host, equal in lower case.
  [[nodiscard]] bool covers(std::string_view address, std::string_view outlet) const;
  // Whether one of an article's marks is that of an article that was taken down, and of its time: what feeds
  // call their items is used again after months.
  [[nodiscard]] bool covers(std::span<const EntryMark> marks) const;
  [[nodiscard]] bool has_marks() const { return !marks_.empty(); }
  // Whether this very takedown is among them.
  [[nodiscard]] bool has(const Burial& burial) const;
  [[nodiscard]] bool is_empty() const { return addresses_.empty() && outlets_.empty(); }

 private:
  std::unordered_set<std::string> addresses_;  // by address_key()
  std::unordered_set<std::string> outlets_;    // lower case
  std::unordered_map<std::uint64_t, std::int64_t> marks_;
};

// What a person asks to be taken down: an article's address, with or without its scheme, or an outlet by its
// name, its host or its front page; blanks around it and double ones inside do not count. Neither is set for
// nothing.
//
//     burial_of("www.outlet.example/a").address       // "https://www.outlet.example/a"
//     burial_of("https://www.outlet.example/").outlet // "outlet.example"
Burial burial_of(std::string_view typed);

}  // namespace logline::store
