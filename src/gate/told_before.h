// Lines that the wall has left something of, kept for the next reader to whom the same is hidden.
//
// What is left of a story depends on the story and on which of the things that it gives away are ahead of the
// reader, and on nothing else (seen.h). So the key is the story's id and those, one by one: two readers who
// share an entry would be shown the same without it. Everything is forgotten when the views have changed. One
// thread at a time.
//
//     ToldBefore told;
//     if (const SeenStory* seen = told.find(version, key_of(row, progress))) …
#pragma once

#include <cstdint>
#include <string>

#include "base/recent.h"
#include "gate/seen.h"

namespace logline::gate {

std::string key_of(const store::StoryRow& row, const wall::Progress& progress);

class ToldBefore {
 public:
  // `version` is that of the views (store/views.h).
  const SeenStory* find(std::uint64_t version, const std::string& key) {
    if (version != version_) stories_.forget();
    version_ = version;
    return stories_.find(key);
  }
  void keep(const std::string& key, const SeenStory& seen) { stories_.keep(key, seen); }

 private:
  Recent<SeenStory> stories_{kMost};
  std::uint64_t version_ = 0;
  static constexpr std::size_t kMost = 400;
};

}  // namespace logline::gate
