#include "app/journal_entry.h"

#include <utility>

#include "base/hash.h"
#include "base/id.h"
#include "fetch/http.h"
#include "pipeline/takedown.h"

namespace logline::app {

Result<TakenDown> load_taken_down(store::Journal& journal) {
  auto burials = journal.burials();
  if (!burials) return tl::unexpected(burials.error());
  auto rules = load_page_rules();
  if (!rules) return tl::unexpected(rules.error());
  return TakenDown{store::TakenDown(*burials), std::move(*rules)};
}

namespace {

// An entry's page is that entry's, and another's beside.
std::string place_of(const Document& document) {
  if (document.address.empty()) return document.name;
  std::string place = document.address;
  if (fetch::is_web_address(document.name) && document.name != document.address) place += " " + document.name;
  if (!document.publisher.empty()) place += " " + document.publisher;
  return place;
}

}  // namespace

store::JournalEntry journal_entry(const TakenDown& taken_down, Document&& document, bool is_polled) {
  const bool is_catalogue = document.source.ends_with(".csv");
  const std::string place = place_of(document);
  store::JournalEntry entry{.kind = is_catalogue ? store::JournalKind::import : store::JournalKind::document,
                            .key = id_to_string(hash64(place, document.bytes)) + ":" + place};
  if (!is_catalogue && !document.address.empty()) {
    entry.place = place;
    if (is_polled || document.received_at)
      entry.order = is_polled ? store::JournalOrder::arrival : store::JournalOrder::dated;
  }
  if (!is_catalogue) pipeline::leave_out(taken_down.in_force, taken_down.rules, document);
  entry.document = std::move(document);
  return entry;
}

}  // namespace logline::app
