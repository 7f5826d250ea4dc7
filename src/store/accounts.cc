#include "store/accounts.h"

namespace logline::store {

Result<std::vector<StoryId>> Accounts::read_among(std::string_view reader, std::span<const StoryId> stories) {
  std::vector<StoryId> marked;
  for (const StoryId story : stories) {
    const auto is_marked = is_read(reader, story);
    if (!is_marked) return tl::unexpected(is_marked.error());
    if (*is_marked) marked.push_back(story);
  }
  return marked;
}

}  // namespace logline::store
