#include "feed/provenance.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/address_key.h"
#include "base/ascii.h"
#include "base/hash.h"
#include "base/id.h"
#include "feed/same_site.h"

namespace logline::feed {
namespace {

constexpr std::size_t kTellingText = 2048;  // bytes of markup
constexpr std::size_t kTellingTitle = 30;   // bytes; a shorter one without a text may be another's too

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string with_fragment(std::string key, std::string_view fragment) {
  if (!fragment.empty()) key.append("#").append(fragment);
  return key;
}

std::string words_of(const Entry& entry) {
  return id_to_string(hash64(entry.title, entry.summary_html + entry.content_html));
}

// The beginning is enough, and addresses in the markup change with that of the entry.
std::string words_outside_tags(std::string_view html) {
  html = html.substr(0, kTellingText);
  std::string words;
  while (!html.empty()) {
    const std::size_t open = std::min(html.find('<'), html.size());
    words += trim(html.substr(0, open));
    const std::size_t close = html.find('>', open);
    if (close == npos) break;
    html.remove_prefix(close + 1);
  }
  return words;
}

// Without link and guid: the title with the date of publication, which stay when the text is edited; of one
// without title its words.
std::string linkless_item(const Entry& entry) {
  if (entry.title.empty()) return words_of(entry);
  return entry.published ? entry.title + " " + entry.published->to_iso() : entry.title;
}

std::string link_item(const Entry& entry, const std::string& link) {
  return link.empty() ? linkless_item(entry) : with_fragment(link, fragment_of(entry.address));
}

std::string guid_item(std::string_view guid) {
  std::string key = address_key(guid);
  if (key.empty()) return std::string(guid);
  const std::string_view fragment = fragment_of(guid);
  return with_fragment(std::move(key), is_number(fragment) ? std::string_view{} : fragment);
}

// The entries of one document, told apart step by step: first by what they say, then where that is of
// several.
class Telling {
 public:
  explicit Telling(const Feed& feed) : entries_(feed.entries), origins_(feed.entries.size()) {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      Provenance& origin = origins_[i].provenance;
      origin.link = address_key(entries_[i].address);
      const std::string_view guid = trim(entries_[i].guid);
      origin.is_named = !guid.empty();
      origin.item = guid.empty() ? link_item(entries_[i], origin.link) : guid_item(guid);
    }
    settle_items();
    tell_linkless();
    tell_by_words();
    find_repeats();
    find_shared(address_key(feed.site_address));
  }
  std::vector<EntryOrigin> take() { return std::move(origins_); }

 private:
  using Groups = std::map<std::string, std::vector<std::size_t>, std::less<>>;
  [[nodiscard]] Groups by_item() const {
    Groups groups;
    for (std::size_t i = 0; i < origins_.size(); ++i) groups[origins_[i].provenance.item].push_back(i);
    return groups;
  }
  [[nodiscard]] bool is_linkless(std::size_t i) const {
    return origins_[i].provenance.link.empty() && trim(entries_[i].guid).empty();
  }
  // Whether all entries of a group have the same of something.
  template <class Of>
  bool agree(const std::vector<std::size_t>& group, const Of& of) const {
    return std::ranges::all_of(group, [&](std::size_t i) { return of(i) == of(group.front()); });
  }
  void settle_items();
  void tell_linkless();
  void tell_by_words();
  void find_repeats();
  void find_shared(const std::string& site);

  const std::vector<Entry>& entries_;
  std::vector<EntryOrigin> origins_;
};

void Telling::settle_items() {
  for (const auto& [item, group] : by_item()) {
    if (group.size() == 1) continue;
    const bool is_one_guid = agree(group, [&](std::size_t i) { return trim(entries_[i].guid); });
    const bool is_one_link =
        agree(group, [&](std::size_t i) { return link_item(entries_[i], origins_[i].provenance.link); });
    const bool is_one_title =
        agree(group, [&](std::size_t i) { return std::string_view(entries_[i].title); });
    for (const std::size_t i : group) {
      std::string& own = origins_[i].provenance.item;
      if (!is_one_guid) {
        if (!trim(entries_[i].guid).empty()) own = trim(entries_[i].guid);
      } else if (!is_one_link) {
        own = link_item(entries_[i], origins_[i].provenance.link);
      } else if (!is_one_title && trim(entries_[i].guid).empty()) {
        own += ' ' + entries_[i].title;
      } else if (is_linkless(i)) {
        own = words_of(entries_[i]);
      }
    }
  }
}

// Where its title is edited its moment tells it, if the document has no other of that moment; where its date
// changes with every answer, its words do.
void Telling::tell_linkless() {
  std::map<std::int64_t, std::size_t> uses;
  for (const Entry& entry : entries_)
    if (entry.published) ++uses[entry.published->utc_seconds];
  for (std::size_t i = 0; i < origins_.size(); ++i) {
    if (!origins_[i].provenance.link.empty()) continue;
    std::vector<std::string>& also = origins_[i].provenance.also;
    also.push_back(words_of(entries_[i]));
    if (!is_linkless(i)) continue;
    const auto& at = entries_[i].published;
    if (at && at->tells_minute() && uses[at->utc_seconds] == 1) also.push_back("at " + at->to_iso());
  }
}

// Guid and link may both change, or come later. Where several have the same headline and minute, as what is
// published by the dozen, these tell nothing.
void Telling::tell_by_words() {
  std::map<std::pair<std::int64_t, std::string_view>, std::size_t> uses;
  for (const Entry& entry : entries_)
    if (entry.published) ++uses[{entry.published->utc_seconds / 60, entry.title}];
  for (std::size_t i = 0; i < origins_.size(); ++i) {
    const Entry& entry = entries_[i];
    const auto& at = entry.published;
    if (!at || at->precision < TimePrecision::minute) continue;
    const std::int64_t minute = at->utc_seconds / 60;
    if (entry.title.empty() || uses[{minute, entry.title}] > 1) continue;
    const std::string text = words_outside_tags(entry.summary_html) + words_outside_tags(entry.content_html);
    if (text.empty() && entry.title.size() < kTellingTitle) continue;
    origins_[i].provenance.told =
        "told " + std::to_string(minute) + " " + id_to_string(hash64(entry.title, text));
  }
}

// The same item, or the same words behind the same link, stands there once.
void Telling::find_repeats() {
  std::map<std::string, std::size_t, std::less<>> items, words;
  for (std::size_t i = 0; i < origins_.size(); ++i) {
    const Provenance& origin = origins_[i].provenance;
    const bool is_new_item = items.emplace(origin.item, i).second;
    const bool is_new_text =
        origin.link.empty() || words.emplace(origin.link + ' ' + words_of(entries_[i]), i).second;
    origins_[i].is_repeat = !is_new_item || !is_new_text;
  }
}

void Telling::find_shared(const std::string& site) {
  std::map<std::string_view, std::size_t> uses;
  for (const EntryOrigin& origin : origins_)
    if (!origin.is_repeat) ++uses[origin.provenance.link];
  for (EntryOrigin& origin : origins_) {
    Provenance& own = origin.provenance;
    const bool is_front = own.link.find_first_of("/?") == std::string::npos;
    own.is_shared = !own.link.empty() && (is_front || own.link == site || uses[own.link] > 1);
  }
}

std::string feed_name(const Feed& feed, const FeedPlace& place) {
  for (const std::string_view address : {place.followed, place.address, std::string_view(feed.address)})
    if (std::string key = address_key(address); !key.empty()) return key;
  return std::string(place.source);
}

}  // namespace

std::vector<EntryOrigin> origins_of(const Feed& feed, const FeedPlace& place) {
  std::vector<EntryOrigin> origins = Telling(feed).take();
  const std::string name = feed_name(feed, place);
  const std::string claimed = site_of(feed.site_address);
  const std::string self = site_of(feed.address);
  const std::string host = site_of(place.address);
  // Whoever hands over a file vouches for it, and a file that names no site speaks for every link.
  const bool is_file = host.empty();
  const bool speaks_for_all = is_file && claimed.empty() && self.empty();
  const std::string publisher =
      (is_file ? self.empty() ? std::string(place.source) : self : host) + " for " + claimed;
  for (EntryOrigin& origin : origins) {
    Provenance& own = origin.provenance;
    own.feed = name;
    if (own.link.empty() || speaks_for_all) continue;
    const std::string site = site_of_key(own.link);
    const bool is_claimed = is_same_site(claimed, site) || is_same_site(site, claimed);
    const bool speaks_for = is_file ? is_claimed || is_same_site(self, site) : is_same_site(host, site);
    const bool is_home = speaks_for && !counts_clicks(site);
    if (is_home) continue;
    own.publisher = publisher;
    origin.standing = is_claimed || counts_clicks(site) ? Standing::claimed : Standing::foreign;
  }
  return origins;
}

Provenance page_provenance(std::string_view address, std::string_view publisher) {
  return {.link = address_key(address), .publisher = std::string(publisher)};
}

}  // namespace logline::feed
