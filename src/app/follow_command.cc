#include <algorithm>
#include <cstdio>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include "app/find_feeds.h"
#include "app/followed.h"
#include "app/now.h"
#include "app/words.h"
#include "base/address_key.h"
#include "fetch/address_parts.h"
#include "fetch/http.h"

namespace logline::app {
namespace {

struct FollowOptions {
  Words what;
  FindOptions find;
};

// Each on a line of its own, behind what it was found in.
void name_unread(const std::string& what, const FeedList& list) {
  for (const Error& error : list.unread) complain(error.at(fetch::without_credentials(what)));
}

// Where two addresses are one but for a slash at the end: "/feed" and "/feed/".
std::string but_for_a_slash(const std::string& address) {
  std::string tidy = fetch::tidy_address(address);
  const std::size_t query = std::min(tidy.find('?'), tidy.size());
  std::size_t end = query;
  while (end > 0 && tidy[end - 1] == '/') --end;
  return tidy.erase(end, query - end);
}

// A feed that is followed under such an address, and well as far as is known, is not followed twice.
void name_as_followed(FeedList& list, const std::vector<FollowedFeed>& all) {
  std::unordered_map<std::string, std::string> known;  // addresses by what they are but for a slash
  std::unordered_set<std::string> exact;
  for (const FollowedFeed& feed : all) {
    exact.insert(feed.address);
    if (feed.state.failures == 0) known.emplace(but_for_a_slash(feed.address), feed.address);
  }
  const auto settle = [&](std::string& address) {
    const auto found = known.find(but_for_a_slash(address));
    if (!address.empty() && found != known.end() && !exact.contains(address)) address = found->second;
  };
  for (FollowedFeed& feed : list.feeds) {
    settle(feed.address);
    known.emplace(but_for_a_slash(feed.address), feed.address);
  }
  for (FeedOutline& outline : list.outlines) settle(outline.feed);
}

Result<std::size_t> follow(store::Feeds& feeds, FeedList& list) {
  const auto all = feeds.all();
  if (!all) return tl::unexpected(all.error());
  name_as_followed(list, *all);
  return feeds.follow(list.feeds, list.outlines);
}

Exit run_follow(const CommandLine& line, const FollowOptions& options) {
  auto feeds = open_followed(line);
  if (!feeds) return complain(feeds.error());
  FindOptions find = options.find;
  if (const auto recalled = recall_rests(**feeds, now_seconds(), find.rests); !recalled)
    return complain(recalled.error());
  find.told_to_rest = [&](const HostRest& rest) {
    find.rests[rest.host] = std::max(find.rests[rest.host], rest.until);
    if (const auto kept = (*feeds)->let_rest({&rest, 1}, now_seconds()); !kept) complain(kept.error());
  };
  std::size_t added = 0, named = 0, repeated = 0, refused = 0;
  bool is_all_read = true;
  for (const std::string& what : options.what) {
    auto found = find_feeds(what, find);
    const auto followed = found.and_then([&](FeedList& list) { return follow(**feeds, list); });
    if (!followed) {
      complain(followed.error());
      ++refused;
      continue;
    }
    name_unread(what, *found);
    is_all_read = is_all_read && found->unread.empty();
    added += *followed;
    named += found->feeds.size();
    repeated += found->repeated;
    if (found->feeds.size() == 1 && fetch::tidy_address(what) != found->feeds.front().address)
      std::printf("found %s\n", printable(fetch::without_credentials(found->feeds.front().address)).c_str());
  }
  if (refused == options.what.size()) return Exit::failed;
  const std::string twice =
      repeated == 0 ? "" : " (" + std::to_string(repeated) + " stand there more than once)";
  std::printf(
      "%s%s, %zu of them new. `serve` asks them within a minute, where it runs; else: logline --dir %s "
      "fetch --once%s\n",
      count_of(named, "feed", "feeds").c_str(), twice.c_str(), added, line.folder.c_str(),
      find.allows_private_addresses ? " --allow-private" : "");
  return refused > 0 || !is_all_read ? Exit::partly : Exit::done;
}

// As a person may write it: in full, or as `feeds` shows it, without password; without scheme; by the site.
std::vector<std::string> spelled(const std::vector<FollowedFeed>& feeds, const std::string& what) {
  const std::string typed = fetch::web_address_of(what);
  const std::string key = address_key(fetch::is_web_address(typed) ? typed : "https://" + what);
  std::vector<std::string> exact, alike, of_site;
  for (const FollowedFeed& feed : feeds) {
    const std::string shown = fetch::without_credentials(feed.address);
    if (feed.address == typed || shown == typed) exact.push_back(feed.address);
    if (!key.empty() && (address_key(shown) == key || address_key(feed.state.moved_to) == key))
      alike.push_back(feed.address);
    if (!key.empty() && address_key(feed.site) == key) of_site.push_back(feed.address);
  }
  return !exact.empty() ? exact : !alike.empty() ? alike : of_site;
}

Result<void> unfollow(store::Feeds& feeds, const std::string& what) {
  const auto all = feeds.all();
  if (!all) return tl::unexpected(all.error());
  const std::vector<std::string> meant = spelled(*all, what);
  const std::string shown = fetch::without_credentials(what);
  if (meant.empty()) return fail("this feed is not followed", shown, "`logline feeds` lists those that are");
  if (meant.size() > 1) {
    std::string names;
    for (const std::string& address : meant) names += " " + fetch::without_credentials(address);
    return fail("this may be any of several feeds:" + names, shown, "give one of them");
  }
  const auto feed = std::ranges::find(*all, meant.front(), &FollowedFeed::address);
  if (!feed->named_by.empty())
    return fail("an index of sitemaps names this", shown,
                "unfollow the index: " + fetch::without_credentials(feed->named_by));
  const auto is_known = feeds.unfollow(meant.front());
  if (!is_known) return tl::unexpected(is_known.error());
  std::printf("%s is not followed any more; what came from it stays.\n",
              printable(fetch::without_credentials(meant.front())).c_str());
  return {};
}

Exit run_unfollow(const CommandLine& line, const Words& addresses) {
  auto feeds = open_followed(line);
  if (!feeds) return complain(feeds.error());
  std::size_t refused = 0;
  for (const std::string& address : addresses)
    if (const auto done = unfollow(**feeds, address); !done) {
      complain(done.error());
      ++refused;
    }
  return refused == 0 ? Exit::done : refused == addresses.size() ? Exit::failed : Exit::partly;
}

}  // namespace

void add_follow_command(CommandLine& line) {
  auto options = std::make_shared<FollowOptions>();
  line.add("follow",
           "Follow feeds: `fetch`, and `serve` by itself, ask them as often as they publish.\n"
           "Give a feed's address, a site's (its feed is looked for; outlet.example will do), an index of\n"
           "sitemaps (those of news in it), or an OPML file of another reader.")
      .arguments("ADDRESS|OPML", options->what, "http(s) address of a feed or a site, or a list of feeds")
      .flag("--no-check", options->find.is_unchecked, "Take addresses as they are, without asking them first")
      .flag("--allow-private", options->find.allows_private_addresses,
            "Ask private and loopback addresses too")
      .runs([&line, options] { return run_follow(line, *options); });
}

void add_unfollow_command(CommandLine& line) {
  auto addresses = std::make_shared<Words>();
  line.add("unfollow", "Ask a feed no more. What came from it stays; `takedown` removes that too.")
      .arguments("ADDRESS", *addresses, "As `logline feeds` shows it, or its site's")
      .runs([&line, addresses] { return run_unfollow(line, *addresses); });
}

}  // namespace logline::app
