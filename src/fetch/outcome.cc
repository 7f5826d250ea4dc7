#include "fetch/outcome.h"

#include <algorithm>

#include "base/hash.h"
#include "fetch/address_parts.h"
#include "fetch/trouble.h"
#include "fetch/websub.h"

namespace logline::fetch {
namespace {

constexpr std::size_t kLongestValidator = 1024;

std::string validator(std::string_view text) {
  return text.size() <= kLongestValidator ? std::string(text) : std::string();
}

FeedState after_failure(FeedState state, const FollowedFeed& feed, const FeedAnswer& answer,
                        std::int64_t now) {
  const Error error = answer.fault
                          ? *answer.fault
                          : trouble_of_status(answer.status, answer.headers, Asking::again, address_of(feed));
  ++state.failures;
  state.problem = error.what;
  state.remedy = error.remedy;
  state.is_retired = answer.status == 410;
  const std::int64_t wait =
      backoff_seconds(state.failures, retry_after_seconds(answer.headers, now), hash64(feed.address));
  state.next_poll = now + std::max(wait, answer.status == 429 ? state.interval : 0);
  return state;
}

// Those of the same bytes may be others now: a server that makes them anew each time.
void take_validators(FeedState& state, const FeedAnswer& answer) {
  state.etag = validator(header_of(answer.headers, "etag"));
  state.last_modified = validator(header_of(answer.headers, "last-modified"));
  state.content = answer.content;
}

// What came is kept; the whole is asked for soon, and if that is cut too, as often as any feed.
void after_cut(FeedState& state, const FollowedFeed& feed, const FeedAnswer& answer, std::int64_t now) {
  state.failures = feed.state.failures + 1;
  state.problem = answer.cut + "; what came of it is kept";
  state.remedy = "nothing to do: the whole is asked for again";
  state.etag.clear();
  state.last_modified.clear();
  state.content = 0;
  if (state.failures == 1)
    state.next_poll = std::min(state.next_poll, now + backoff_seconds(1, {}, hash64(feed.address)));
}

// What is odd of a feed that is well is said as long as its document is the same.
void take_oddity(FeedState& state, const std::optional<FeedReadout>& readout) {
  const Error odd = readout && !readout->oddity.empty() ? trouble_of_feed(readout->oddity) : Error{};
  state.problem = odd.what;
  if (readout && !readout->detail.empty()) state.problem += " (" + readout->detail + ")";
  state.remedy = odd.remedy;
}

void learn(FeedState& state, const FeedAnswer& answer, const FeedReadout& readout,
           const std::string& address) {
  state.newest_entry = readout.rhythm.newest;
  state.entries_a_week = readout.rhythm.entries_a_week;
  state.interval = readout.rhythm.interval;
  const auto asked = [](const std::optional<std::chrono::seconds>& wish) { return wish ? wish->count() : 0; };
  state.asked_interval = std::clamp<std::int64_t>(
      std::max(asked(readout.hints.ttl), asked(readout.hints.interval())), 0, kLongestWishedInterval);
  state.skip_hours = readout.hints.skip_hours;
  state.skip_days = readout.hints.skip_days;
  const HubLinks links = find_hub_links(answer.headers, address);  // which the feed's own word stands behind
  state.hub = !links.hub.empty() ? links.hub : readout.hints.hubs.empty() ? "" : readout.hints.hubs.front();
  state.topic = !links.self.empty() ? links.self : !readout.topic.empty() ? readout.topic : address;
}

}  // namespace

FeedReadout read_out(const Feed& feed, std::int64_t now) {
  std::vector<std::int64_t> dates;
  dates.reserve(feed.entries.size());
  for (const Entry& entry : feed.entries)
    if (const auto& at = entry.published ? entry.published : entry.updated) dates.push_back(at->utc_seconds);
  return {.title = feed.title,
          .site = feed.site_address,
          .topic = feed.address,
          .oddity = !feed.fault.empty()    ? "broken_json"
                    : feed.is_cut          ? "unclosed"
                    : feed.entries.empty() ? "no_entries"
                                           : "",
          .detail = feed.fault,
          .rhythm = learn_rhythm(dates, now),
          .hints = feed.schedule};
}

std::int64_t content_number(std::string_view bytes) {
  const auto number = static_cast<std::int64_t>(hash64(bytes));
  return number == 0 ? 1 : number;
}

bool is_unchanged(const FeedState& state, const FeedAnswer& answer) {
  if (answer.fault) return false;
  return (answer.status == 304 && !validators_of(state).empty()) ||
         (answer.status == 200 && answer.content != 0 && answer.content == state.content);
}

FeedState after_answer(const FollowedFeed& feed, const FeedAnswer& answer,
                       const std::optional<FeedReadout>& readout, std::int64_t now) {
  FeedState state = feed.state;
  state.last_try = now;
  const bool is_same = is_unchanged(feed.state, answer);
  if (!is_same && (answer.fault || answer.status != 200 || !readout))
    return after_failure(std::move(state), feed, answer, now);
  // Only where there is a feed it has moved to: one mistaken redirect must not lose the address that works.
  if (!answer.moved_to.empty()) state.moved_to = answer.moved_to == feed.address ? "" : answer.moved_to;
  state.last_success = now;
  if (readout || state.failures > 0) take_oddity(state, readout);
  state.failures = 0;
  if (answer.status == 200) take_validators(state, answer);
  if (readout) learn(state, answer, *readout, without_credentials(address_of(feed)));
  // Silence between two polls that found nothing new counts too.
  if (is_same && state.newest_entry > 0)
    state.interval = std::max(state.interval, std::min((now - state.newest_entry) / 16, kLongestInterval));
  if (state.interval == 0) state.interval = kFirstInterval;
  // What a hub promises to push is asked for half as often: one that falls silent costs no entry.
  const bool is_pushed = state.pushed_until > now;
  state.next_poll = next_poll(is_pushed ? std::min(2 * state.interval, kLongestInterval) : state.interval,
                              {.ttl = std::chrono::seconds(state.asked_interval),
                               .skip_hours = state.skip_hours,
                               .skip_days = state.skip_days},
                              now, hash64(feed.address));
  if (!answer.cut.empty()) after_cut(state, feed, answer, now);
  return state;
}

FeedState after_waiting(const FollowedFeed& feed, std::int64_t until) {
  FeedState state = feed.state;
  state.next_poll = std::max(state.next_poll, until);
  return state;
}

std::vector<std::string> validators_of(const FeedState& state) {
  std::vector<std::string> lines;
  if (!state.etag.empty()) lines.push_back("If-None-Match: " + state.etag);
  if (!state.last_modified.empty()) lines.push_back("If-Modified-Since: " + state.last_modified);
  return lines;
}

const std::string& address_of(const FollowedFeed& feed) {
  return feed.state.moved_to.empty() ? feed.address : feed.state.moved_to;
}

}  // namespace logline::fetch
