#include "app/journal_entry.h"

#include <sys/stat.h>

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

// When the file that it is was changed, in microseconds; 0 when it is none, or one of many in a file.
std::int64_t changed_at(const std::string& source) {
  struct stat status {};
  if (::stat(source.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return 0;
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000 + status.st_mtim.tv_nsec / 1000;
}

void set_order(store::JournalEntry& entry, const Document& document, const std::string& place,
               bool is_polled) {
  const bool is_asked = is_polled || fetch::is_web_address(document.source);
  if (!document.address.empty() && (is_asked || document.received_at)) {
    entry.place = place;
    entry.order = is_asked ? store::JournalOrder::arrival : store::JournalOrder::dated;
    entry.at = document.received_at ? document.received_at->utc_seconds : 0;
  } else if (const std::int64_t at = changed_at(document.source); at != 0) {
    entry.place = "file " + place;
    entry.order = store::JournalOrder::dated;
    entry.at = at;
  }
}

}  // namespace

store::JournalEntry journal_entry(const TakenDown& taken_down, Document&& document, bool is_polled) {
  const bool is_catalogue = document.source.ends_with(".csv");
  const std::string place = place_of(document);
  store::JournalEntry entry{.kind = is_catalogue ? store::JournalKind::import : store::JournalKind::document,
                            .key = id_to_string(hash64(place, document.bytes)) + ":" + place};
  if (!is_catalogue) set_order(entry, document, place, is_polled);
  if (!is_catalogue) pipeline::leave_out(taken_down.in_force, taken_down.rules, document, &entry.also_buried);
  entry.document = std::move(document);
  return entry;
}

}  // namespace logline::app
