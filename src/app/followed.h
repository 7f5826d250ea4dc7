// The followed feeds of an installation, and keeping what a round of polling brings: shared by `follow`,
// `feeds`, `fetch` and the poller of `serve`.
//
//     Result<std::unique_ptr<store::Feeds>> feeds = open_followed(line);
//     fetch::PollRound round(web, rests, due, [&](fetch::Kept&& kept) { return keep_fetched(here, *taken,
//     **feeds, std::move(kept)); });
#pragma once

#include <memory>

#include "app/command.h"
#include "app/journal_entry.h"
#include "fetch/poll_round.h"
#include "store/feeds.h"

namespace logline::app {

// Errors: no installation there, its file of feeds is damaged.
Result<std::unique_ptr<store::Feeds>> open_followed(const CommandLine& line);

// Documents to the journal, then the feeds' states: a kill between the two only means asking again.
Result<void> keep_fetched(store::Journal& journal, const TakenDown& taken_down, store::Feeds& feeds,
                          fetch::Kept&& kept);

// How the network is asked, for everything that polls.
wrap::HttpPoolOptions polling_options(bool allows_private_addresses);

}  // namespace logline::app
