#include "render/feed_health.h"

#include <algorithm>
#include <string>

#include "render/shown.h"

namespace logline::render {
namespace {

// "3 hours", "2 days"
std::string time_span(std::int64_t seconds, const Words& words) {
  const auto count = [&](const char* noun, std::int64_t number) {
    return words.count(noun, static_cast<std::size_t>(std::max<std::int64_t>(number, 0)));
  };
  if (seconds < 90) return words.of("a_minute");  // or less
  if (seconds < 90 * 60) return count("minute", (seconds + 30) / 60);
  if (seconds < 36 * 3600) return count("hour", (seconds + 1800) / 3600);
  return count("day", (seconds + 43'200) / 86'400);
}

std::string time_ago(std::int64_t seconds, const Words& words) {
  return seconds < 60 ? words.of("just_now") : time_span(seconds, words) + " " + words.of("ago");
}

}  // namespace

Values health_values(const FollowedFeed& feed, std::int64_t now, const Words& words) {
  const FeedState& state = feed.state;
  const bool is_due = state.next_poll <= now;
  return {
      {"title", feed.title},
      {"address", feed.address},
      {"href", link_to(feed.address)},
      {"named_by", feed.named_by},
      {"asked", state.last_try != 0},
      {"week",
       words.count("entry", static_cast<std::size_t>(std::max<std::int64_t>(state.entries_a_week, 0)))},
      {"well", state.last_success == 0 ? "" : time_ago(now - state.last_success, words)},
      {"retired", state.is_retired},
      {"due", is_due},
      {"next", is_due ? "" : time_span(state.next_poll - now, words)},
      {"moved_to", state.moved_to},
      {"pushed", state.pushed_until > now ? time_span(state.pushed_until - now, words) : ""},
      {"failures", state.failures > 0 ? words.count("time", static_cast<std::size_t>(state.failures)) : ""},
      {"problem", state.problem},
      {"remedy", state.remedy}};
}

}  // namespace logline::render
