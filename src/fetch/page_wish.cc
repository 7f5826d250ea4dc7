#include "fetch/page_wish.h"

#include <algorithm>

#include "base/hash.h"
#include "fetch/http.h"

namespace logline::fetch {
namespace {

// Bytes outside of tags.
std::size_t words_in(std::string_view html) {
  std::size_t count = 0;
  bool is_in_tag = false;
  for (const char c : html) {
    if (c == '<') is_in_tag = true;
    if (!is_in_tag) ++count;
    if (c == '>') is_in_tag = false;
  }
  return count;
}

bool is_dated(const Entry& entry) { return entry.published || entry.updated; }

bool is_old(const Entry& entry, std::int64_t now) {
  const auto& at = entry.published ? entry.published : entry.updated;
  return at && at->utc_seconds <= now - kNewFor;
}

}  // namespace

std::vector<WantedPage> wish_pages(const Feed& feed, const std::vector<feed::EntryOrigin>& origins,
                                   std::int64_t now, bool is_first) {
  std::vector<WantedPage> wanted;
  std::size_t asked = 0, known = 0;
  for (std::size_t i = 0; i < feed.entries.size(); ++i) {
    const Entry& entry = feed.entries[i];
    const feed::EntryOrigin& origin = origins[i];
    if (origin.is_repeat || origin.standing == feed::Standing::foreign || origin.provenance.is_shared)
      continue;
    if (!is_web_address(entry.address) || !entry.enclosures.empty() || is_old(entry, now)) continue;
    if (std::max(words_in(entry.content_html), words_in(entry.summary_html)) >= kShortText) continue;
    const bool is_known = is_first && !is_dated(entry);
    if (is_known ? known++ >= kMostUndated : asked++ >= kMostPagesOfAnAnswer) continue;
    const std::uint64_t version = hash64(entry.title, entry.summary_html + entry.content_html);
    wanted.push_back({.entry = entry.address,
                      .address = entry.address,
                      .publisher = origin.provenance.publisher,
                      .version = static_cast<std::int64_t>(version >> 1U),
                      .wanted_at = now,
                      .is_done = is_known});
  }
  return wanted;
}

}  // namespace logline::fetch
