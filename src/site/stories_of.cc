#include "site/stories_of.h"

#include <algorithm>
#include <set>

namespace logline::site {

Result<gate::SeenPage> stories_of_title(const std::string& key, const std::string& before, std::size_t size,
                                        Context& context, gate::Depth depth) {
  const auto is_of_title = [&](const store::StoryRow& row) {
    return std::ranges::find(row.title_keys, key) != row.title_keys.end();
  };
  return context.gate.log({.before = before, .lists = {{.key = key}}}, size, is_of_title, depth);
}

Result<gate::SeenPage> stories_of_genre(OfGenre& asked, const std::string& genre, const std::string& before,
                                        std::size_t size, Context& context, gate::Depth depth) {
  return context.gate.log({.before = before, .lists = {{store::StoryList::genre, genre}}}, size,
                          wanted(asked), depth);
}

Result<std::vector<gate::SeenStory>> stories_of_person(const gate::SeenRecord& record, std::size_t size,
                                                       Context& context, gate::Depth depth) {
  std::vector<gate::SeenStory> stories;
  std::set<StoryId> known;
  for (auto row = record.said.rbegin(); row != record.said.rend() && known.size() < size; ++row) {
    if (!known.insert(row->story).second) continue;
    auto story = context.gate.story(row->story, depth);
    if (!story) return tl::unexpected(story.error());
    if (*story && !(*story)->is_walled && (*story)->row.story.is_about_television)
      stories.push_back(std::move(**story));
  }
  return stories;
}

}  // namespace logline::site
