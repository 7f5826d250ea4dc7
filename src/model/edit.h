// What an outlet changed in an article after it had come: the headline, or sentences of the text.
//
// A plain value that owns its strings.
//
//     if (!edit.headline.empty()) print("earlier headline: " + edit.headline);
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/timestamp.h"
#include "model/reveal.h"

namespace logline {

struct Edit {
  std::optional<Timestamp> at{};                // when, as the article says; else when it was seen
  std::string headline{};                       // what it was before; empty: it stayed
  std::vector<std::string> removed{}, added{};  // sentences, the first few; a changed one is in both
  std::vector<Reveal> reveals{};                // what the article gave away before: the wall asks of it too
  friend bool operator==(const Edit&, const Edit&) = default;
};

}  // namespace logline
