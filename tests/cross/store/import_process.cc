#include "tests/cross/store/import_process.h"

#include <vector>

#include "store/installation.h"
#include "tests/unit/store/sample_rows.h"

namespace logline::store {
namespace {

constexpr int kBatch = 9;  // documents

// Document n holds article n; the third of a story completes it.
Result<void> bring_up_to_date(Installation& here) {
  const auto applied = here.views().applied();
  if (!applied) return tl::unexpected(applied.error());
  ViewChanges changes;
  const auto count = here.journal().read(*applied, 1000, [&](Seq seq, const JournalEntry&) {
    const int number = static_cast<int>(seq) - 1;
    changes.articles.push_back(sample_article(number));
    if (number % 3 == 2) changes.stories.push_back(sample_story(number / 3));
    changes.records = {sample_record(number % 7)};
    changes.titles = {sample_title(number % 7)};
    changes.applied = seq;
  });
  if (!count) return tl::unexpected(count.error());
  return *count == 0 ? Result<void>() : here.views().write(changes);
}

}  // namespace

Result<void> import_all(const std::string& folder, const Acknowledge& acknowledge) {
  auto here =
      Installation::is_at(folder) ? Installation::open(folder, Access::write) : Installation::create(folder);
  if (!here) return tl::unexpected(here.error());
  for (int first = 0; first < 3 * kStories; first += kBatch) {
    std::vector<JournalEntry> batch;
    for (int n = first; n < first + kBatch && n < 3 * kStories; ++n) batch.push_back(sample_entry(n));
    if (auto added = here->journal().append(batch); !added) return tl::unexpected(added.error());
    acknowledge(*here->journal().last(), *here->views().applied());
    if (auto done = bring_up_to_date(*here); !done) return done;
    acknowledge(*here->journal().last(), *here->views().applied());
  }
  return {};
}

std::string state_of(const std::string& folder) {
  auto here = Installation::open(folder, Access::read);
  if (!here) return here.error().to_string();
  std::string state;
  const auto count = here->journal().read(0, 1000000, [&](Seq seq, const JournalEntry& entry) {
    state +=
        std::to_string(seq) + " " + entry.key + " " + std::to_string(hash64(entry.document.bytes)) + "\n";
  });
  if (!count) state += count.error().to_string();
  state += everything_in(here->views());
  for (const std::string& damage :
       Installation::check(folder).value_or(Checkup{.damage = {"cannot be checked"}}).damage)
    state += "DAMAGE: " + damage + "\n";
  return state;
}

}  // namespace logline::store
