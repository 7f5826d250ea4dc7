// The followed feeds of an installation, and keeping what a round of polling brings: shared by `follow`,
// `feeds`, `fetch` and the poller of `serve`.
//
//     Result<std::unique_ptr<store::Feeds>> feeds = open_followed(line);
//     poll_feeds(web, rests, due, [&](fetch::Kept&& kept) { return keep_fetched(stores, std::move(kept)); },
//     wants_pages);
#pragma once

#include <memory>

#include "app/command.h"
#include "app/journal_entry.h"
#include "fetch/page_round.h"
#include "fetch/poll_round.h"
#include "store/feeds.h"
#include "store/images.h"

namespace logline::app {

// Errors: no installation there, its file of feeds is damaged.
Result<std::unique_ptr<store::Feeds>> open_followed(const CommandLine& line);

// Where a round's catch goes.
struct Stores {
  store::Journal& journal;
  const TakenDown& taken_down;
  store::Feeds& feeds;
  store::Images* images = nullptr;  // where images are asked for
};

// Documents to the journal, then the images they want and the feeds' states: a kill in between only means
// asking again.
Result<void> keep_fetched(const Stores& stores, fetch::Kept&& kept);

// The hosts that asked an earlier round, or command, for rest that is not over: into `rests`.
Result<void> recall_rests(store::Feeds& feeds, std::int64_t now, fetch::HostRests& rests);

// Asks the feeds, and hands what came to `keep`, from a thread of its own (fetch/keep_behind.h).
Result<fetch::RoundReport> poll_feeds(fetch::Web& web, fetch::HostRests& rests, std::vector<FollowedFeed> due,
                                      const fetch::Keeper& keep, bool wants_pages,
                                      const std::stop_token& stop = {},
                                      const fetch::PollRound::Progress& progress = {});

// Asks for the pages that are due, of entries with only a summary, and hands them to `keep`.
Result<fetch::PageReport> fetch_pages(fetch::Web& web, fetch::HostRests& rests, fetch::RobotsMemory& robots,
                                      store::Feeds& feeds, const fetch::Keeper& keep,
                                      const std::stop_token& stop = {});

// The same for the images that are due; they go into `images`.
Result<fetch::PageReport> fetch_images(fetch::Web& web, fetch::HostRests& rests, fetch::RobotsMemory& robots,
                                       store::Images& images, const std::stop_token& stop = {});

// The earlier of: the next feed, the next page. nullopt: nothing is followed.
Result<std::optional<std::int64_t>> next_due(store::Feeds& feeds, bool wants_pages);

// How the network is asked, for everything that polls.
wrap::HttpPoolOptions polling_options(bool allows_private_addresses);

}  // namespace logline::app
