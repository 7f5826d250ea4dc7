#include "app/followed.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "app/image_wishes.h"
#include "app/now.h"
#include "fetch/address_parts.h"
#include "fetch/keep_behind.h"
#include "store/installation.h"

namespace logline::app {
namespace {

constexpr std::size_t kFetchedBatch = 4U << 20U;  // one is being made while another is kept
constexpr std::size_t kMostPages = 2000;          // in one round, or images

// Of the feeds those of which a document came.
std::vector<std::string> said_something(const std::vector<FollowedFeed>& feeds,
                                        const std::vector<store::JournalEntry>& entries) {
  std::unordered_set<std::string_view> names;
  for (const store::JournalEntry& entry : entries) names.insert(entry.document.name);
  std::vector<std::string> found;
  for (const FollowedFeed& feed : feeds)
    if (names.contains(fetch::without_credentials(feed.address))) found.push_back(feed.address);
  return found;
}

std::vector<FollowedFeed> named_feeds(const fetch::NamedFeeds& named) {
  std::vector<FollowedFeed> feeds;
  for (const std::string& address : named.addresses)
    feeds.push_back({.address = fetch::tidy_address(fetch::without_credentials(address)),
                     .site = named.site,
                     .named_by = named.index});
  return feeds;
}

}  // namespace

Result<std::unique_ptr<store::Feeds>> open_followed(const CommandLine& line) {
  if (!store::Installation::is_at(line.folder))
    return fail("there is no installation", line.folder,
                "make one with `logline --dir " + line.folder + " init`, or name another with --dir");
  return store::open_feeds(line.folder);
}

Result<void> keep_fetched(const Stores& stores, fetch::Kept&& kept) {
  std::vector<store::JournalEntry> entries;
  entries.reserve(kept.documents.size());
  for (Document& document : kept.documents)
    entries.push_back(journal_entry(stores.taken_down, std::move(document), true));
  if (!entries.empty()) {
    if (auto done = stores.feeds.doubt(said_something(kept.feeds, entries)); !done) return done;
    if (const auto added = stores.journal.append(entries); !added) return tl::unexpected(added.error());
  }
  if (stores.images != nullptr)
    for (const store::JournalEntry& entry : entries) {
      const auto images = wish_images(stores.taken_down, entry.document, now_seconds());
      if (images.empty()) continue;
      if (auto done = stores.images->want(images, now_seconds()); !done) return done;
    }
  for (const fetch::NamedFeeds& named : kept.named)
    if (auto done = stores.feeds.name(named.index, named_feeds(named)); !done) return done;
  if (!kept.feeds.empty() || !kept.wanted.empty())
    if (auto done = stores.feeds.keep(kept.feeds, kept.wanted); !done) return done;
  if (!kept.rests.empty())
    if (auto done = stores.feeds.let_rest(kept.rests, now_seconds()); !done) return done;
  if (kept.pages.empty()) return {};
  return stores.feeds.settle_pages(kept.pages, now_seconds());
}

Result<void> recall_rests(store::Feeds& feeds, std::int64_t now, fetch::HostRests& rests) {
  const auto resting = feeds.resting(now);
  if (!resting) return tl::unexpected(resting.error());
  for (const HostRest& rest : *resting) rests[rest.host] = std::max(rests[rest.host], rest.until);
  return {};
}

Result<fetch::RoundReport> poll_feeds(fetch::Web& web, fetch::HostRests& rests, std::vector<FollowedFeed> due,
                                      const fetch::Keeper& keep, bool wants_pages,
                                      const std::stop_token& stop,
                                      const fetch::PollRound::Progress& progress) {
  fetch::KeepBehind behind(keep);
  fetch::PollRound round(web, rests, std::move(due),
                         [&](fetch::Kept&& kept) { return behind.hand(std::move(kept)); },
                         {.batch_bytes = kFetchedBatch, .wants_pages = wants_pages});
  auto report = round.run(stop, progress);
  if (const auto kept = behind.finish(); report && !kept) return tl::unexpected(kept.error());
  return report;
}

Result<fetch::PageReport> fetch_pages(fetch::Web& web, fetch::HostRests& rests, fetch::RobotsMemory& robots,
                                      store::Feeds& feeds, const fetch::Keeper& keep,
                                      const std::stop_token& stop) {
  auto due = feeds.pages_due(web.now() / 1000, kMostPages);
  if (!due) return tl::unexpected(due.error());
  return fetch::PageRound(web, rests, robots, std::move(*due), keep).run(stop);
}

Result<fetch::PageReport> fetch_images(fetch::Web& web, fetch::HostRests& rests, fetch::RobotsMemory& robots,
                                       store::Images& images, const std::stop_token& stop) {
  auto due = images.due(web.now() / 1000, kMostPages);
  if (!due) return tl::unexpected(due.error());
  const auto keep = [&](fetch::Kept&& kept) { return images.keep(kept.documents, kept.pages); };
  return fetch::PageRound(web, rests, robots, std::move(*due), keep, fetch::Wanted::images).run(stop);
}

Result<std::optional<std::int64_t>> next_due(store::Feeds& feeds, bool wants_pages) {
  auto next = feeds.next_due();
  if (!next || !*next || !wants_pages) return next;
  auto page = feeds.next_page_due();
  if (!page) return page;
  if (*page) next->emplace(std::min(**next, **page));
  return next;
}

wrap::HttpPoolOptions polling_options(bool allows_private_addresses) {
  return {.connections_per_host = 2, .connections = 64, .allows_private_addresses = allows_private_addresses};
}

}  // namespace logline::app
