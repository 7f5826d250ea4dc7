// Whether stories are about what a reader can watch: about a title that one of their services is the home of,
// streams or airs, as far as they may see. Remembers what it has looked up; borrows the gate; one request.
//
//     MyServices mine(context.gate, services);
//     if (mine.has(row)) …
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gate/gate.h"

namespace logline::site {

class MyServices {
 public:
  // `region`: where the reader watches; empty: anywhere.
  MyServices(gate::Gate& gate, const std::vector<std::string>& services, std::string region);
  // A title that cannot be looked up is on none of them.
  [[nodiscard]] bool has(const store::StoryRow& row);

 private:
  bool is_on_mine(const std::string& title_key);
  gate::Gate& gate_;
  std::set<std::string> mine_;  // folded
  std::string region_;
  std::map<std::string, bool> known_{};
};

// What is typed, a service a line: blanks around names and repeats are dropped. nullopt: too many, or one is
// too long.
std::optional<std::vector<std::string>> parse_services(std::string_view typed);

}  // namespace logline::site
