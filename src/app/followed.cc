#include "app/followed.h"

#include <utility>

#include "store/installation.h"

namespace logline::app {

Result<std::unique_ptr<store::Feeds>> open_followed(const CommandLine& line) {
  if (!store::Installation::is_at(line.folder))
    return fail("there is no installation", line.folder,
                "make one with `logline --dir " + line.folder + " init`, or name another with --dir");
  return store::open_feeds(line.folder);
}

Result<void> keep_fetched(store::Journal& journal, const TakenDown& taken_down, store::Feeds& feeds,
                          fetch::Kept&& kept) {
  std::vector<store::JournalEntry> entries;
  entries.reserve(kept.documents.size());
  for (Document& document : kept.documents) entries.push_back(journal_entry(taken_down, std::move(document)));
  if (!entries.empty())
    if (const auto added = journal.append(entries); !added) return tl::unexpected(added.error());
  return feeds.keep(kept.feeds);
}

wrap::HttpPoolOptions polling_options(bool allows_private_addresses) {
  return {.connections_per_host = 2, .connections = 64, .allows_private_addresses = allows_private_addresses};
}

}  // namespace logline::app
