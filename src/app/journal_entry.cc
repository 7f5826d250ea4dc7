#include "app/journal_entry.h"

#include <utility>

#include "base/hash.h"
#include "base/id.h"
#include "pipeline/takedown.h"

namespace logline::app {

Result<TakenDown> load_taken_down(store::Journal& journal) {
  auto burials = journal.burials();
  if (!burials) return tl::unexpected(burials.error());
  auto rules = load_page_rules();
  if (!rules) return tl::unexpected(rules.error());
  return TakenDown{store::TakenDown(*burials), std::move(*rules)};
}

store::JournalEntry journal_entry(const TakenDown& taken_down, Document&& document) {
  const bool is_catalogue = document.source.ends_with(".csv");
  const std::string place = document.address.empty() ? document.name : document.address;
  store::JournalEntry entry{.kind = is_catalogue ? store::JournalKind::import : store::JournalKind::document,
                            .key = id_to_string(hash64(place, document.bytes)) + ":" + place};
  if (!is_catalogue) pipeline::leave_out(taken_down.in_force, taken_down.rules, document);
  entry.document = std::move(document);
  return entry;
}

}  // namespace logline::app
