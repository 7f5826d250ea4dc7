#include "site/live.h"

#include "base/hash.h"
#include "site/item_json.h"

namespace logline::site {
namespace {

constexpr std::size_t kLinesWatched = 40;  // lines of the log's first page

}  // namespace

Result<std::string> live_events(Context& context, LiveState& state) {
  const auto applied = context.gate.applied();
  if (!applied) return tl::unexpected(applied.error());
  if (state.has_begun && *applied == state.applied) return std::string();
  const auto seen = context.gate.log({}, kLinesWatched, [](const store::StoryRow&) { return true; });
  if (!seen) return tl::unexpected(seen.error());
  std::map<StoryId, std::uint64_t> lines;
  std::string events;
  for (const gate::SeenStory& story : seen->stories) {
    const std::string json = to_line(story_json(story));
    const StoryId id = story.row.story.id;
    lines[id] = hash64(json);
    const auto told = state.lines.find(id);
    if (!state.has_begun || (told != state.lines.end() && told->second == lines[id])) continue;
    events += "event: line\nid: " + id.to_string() + "\ndata: " + json + "\n\n";
  }
  state = {.has_begun = true, .applied = *applied, .lines = std::move(lines)};
  return events;
}

}  // namespace logline::site
