#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <utility>

#include "app/feed_list.h"
#include "app/followed.h"
#include "app/now.h"
#include "app/words.h"
#include "base/timestamp.h"
#include "fetch/address_parts.h"
#include "fetch/outcome.h"

namespace logline::app {
namespace {

constexpr std::int64_t kTimeToAskBack = 300;  // seconds that a hub may take

// "3 hours", "2 days"
std::string span_of(std::int64_t seconds) {
  if (seconds < 90) return "a minute";  // or less; `ago` has words for less
  if (seconds < 90 * 60) return count_of((seconds + 30) / 60, "minute", "minutes");
  if (seconds < 36 * 3600) return count_of((seconds + 1800) / 3600, "hour", "hours");
  return count_of((seconds + 43'200) / 86'400, "day", "days");
}

std::string ago(std::int64_t seconds) { return seconds < 60 ? "just now" : span_of(seconds) + " ago"; }

std::string when_next(const FeedState& state, std::int64_t now) {
  if (state.is_retired) return "not asked again";
  if (state.next_poll <= now) return "due now";
  return "next in " + span_of(state.next_poll - now);
}

// Why one that may be due is not asked.
void print_rest(const FollowedFeed& feed, const fetch::HostRests& rests) {
  const std::string host = fetch::host_and_port(fetch::address_of(feed));
  const auto rest = rests.find(host);
  if (rest == rests.end() || feed.state.is_retired) return;
  const Timestamp until = Timestamp::from_utc(rest->second);
  std::printf("  held back until %s, %s UTC: %s asked us to wait, with all its feeds\n",
              day_of(until).c_str(), clock_of(until).c_str(), printable(host).c_str());
}

using Subscriptions = std::map<std::string, Subscription, std::less<>>;  // by feed

// Whether its hub pushes, and if not, why not: of one that says nothing too.
void print_hub(const FollowedFeed& feed, const Subscriptions& subscriptions, std::int64_t now) {
  const FeedState& state = feed.state;
  if (state.pushed_until > now)
    std::printf("  its hub pushes what is new, for %s yet\n", span_of(state.pushed_until - now).c_str());
  const auto found = subscriptions.find(feed.address);
  if (found == subscriptions.end() || state.hub.empty()) return;
  const Subscription& asked = found->second;
  const bool is_silent = asked.lease_until <= now && now - asked.asked_at >= kTimeToAskBack;
  if (asked.problem.empty() && !is_silent) return;
  const std::string why = !asked.problem.empty()   ? asked.problem
                          : asked.lease_until == 0 ? "it was asked and has not asked back"
                                                   : "it has not renewed what it promised";
  std::printf("  its hub %s %s (asked %s)\n    nothing to do: the feed is polled, and the hub asked again\n",
              printable(fetch::without_credentials(state.hub)).c_str(),
              printable((state.pushed_until > now ? "may stop: " : "does not push: ") + why).c_str(),
              ago(now - asked.asked_at).c_str());
}

void print_feed(const FollowedFeed& feed, const fetch::HostRests& rests, const Subscriptions& subscriptions,
                std::int64_t now) {
  const FeedState& state = feed.state;
  const char* const untitled = state.last_success == 0 ? "(no title yet)" : "(no title)";
  const std::string title = feed.title.empty() ? std::string(untitled) : feed.title;
  std::printf("%s  %s\n  ", printable(title).c_str(),
              printable(fetch::without_credentials(feed.address)).c_str());
  if (!feed.named_by.empty())
    std::printf("named by %s\n  ", printable(fetch::without_credentials(feed.named_by)).c_str());
  if (state.last_try == 0) {
    std::printf("not asked yet, %s\n", when_next(state, now).c_str());
    return print_rest(feed, rests);
  }
  std::printf("%s a week, ", count_of(state.entries_a_week, "entry", "entries").c_str());
  std::printf(
      "%s, %s\n",
      state.last_success == 0 ? "never well yet" : ("last well " + ago(now - state.last_success)).c_str(),
      when_next(state, now).c_str());
  print_rest(feed, rests);
  if (!state.moved_to.empty())
    std::printf("  moved for good to %s\n", printable(fetch::without_credentials(state.moved_to)).c_str());
  print_hub(feed, subscriptions, now);
  if (state.problem.empty()) return;
  const std::string start = state.failures == 0
                                ? std::string("well, but")
                                : "failed " + count_of(state.failures, "time", "times") + " in a row";
  std::printf("  %s: %s\n", start.c_str(), printable(state.problem).c_str());
  if (!state.remedy.empty()) std::printf("    %s\n", printable(state.remedy).c_str());
}

Exit run_feeds(const CommandLine& line, bool as_opml) {
  auto opened = open_followed(line);
  if (!opened) return complain(opened.error());
  const auto feeds = (*opened)->all();
  if (!feeds) return complain(feeds.error());
  if (as_opml) {
    const auto outlines = (*opened)->outlines();
    if (!outlines) return complain(outlines.error());
    std::printf("%s", feed::render_opml(feed_list_of(*feeds, *outlines)).c_str());
    return Exit::done;
  }
  if (feeds->empty())
    std::printf("No feed is followed. Add one: logline --dir %s follow ADDRESS\n", line.folder.c_str());
  const std::int64_t now = now_seconds();
  fetch::HostRests rests;
  if (auto done = recall_rests(**opened, now, rests); !done) return complain(done.error());
  auto known = (*opened)->subscriptions();
  if (!known) return complain(known.error());
  Subscriptions subscriptions;
  for (Subscription& one : *known) subscriptions.emplace(one.feed, std::move(one));
  for (const FollowedFeed& feed : *feeds) print_feed(feed, rests, subscriptions, now);
  return Exit::done;
}

}  // namespace

void add_feeds_command(CommandLine& line) {
  auto as_opml = std::make_shared<bool>(false);
  line.add("feeds",
           "How each followed feed is doing: entries a week, when it was last well, when it is asked next,\n"
           "and if it fails, why and what to do.")
      .flag("--opml", *as_opml, "Print the list as OPML, for another reader; passwords are left out")
      .runs([&line, as_opml] { return run_feeds(line, *as_opml); });
}

}  // namespace logline::app
