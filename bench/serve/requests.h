// What is asked of the site: pages of each kind, the newest and the best known most often, half of them by
// readers who have signed in.
//
//     std::vector<Asked> mix = requests(size);
#pragma once

#include <string>
#include <vector>

#include "newsroom.h"

namespace logline::bench {

struct Asked {
  std::string kind{};  // "log", "my log", "title" …
  std::string path{};
  std::string session{};  // empty: somebody who has not signed in
};

// As many of each kind.
std::vector<Asked> requests(const Size& size, std::size_t of_each);

}  // namespace logline::bench
