#include "pipeline/hearing.h"

#include <algorithm>

#include "base/hash.h"
#include "fetch/http.h"
#include "pipeline/capture_time.h"

namespace logline::pipeline {
namespace {

bool is_of_feed(const ArrivedArticle& seen) { return seen.provenance && !seen.provenance->feed.empty(); }

std::uint64_t feed_of(const ArrivedArticle& seen) { return hash64("feed", seen.provenance->feed); }

// When what is known was like that; nullopt: nobody has said.
std::optional<std::int64_t> known_at(const store::ArticleRow& row, const std::optional<store::Heard>& heard) {
  std::optional<std::int64_t> at;
  if (heard && heard->at != 0) at = heard->at;
  // The headline of an entry that its page completes is the feed's.
  const auto captured = row.is_completed ? std::nullopt : captured_at(row.article);
  if (captured) at = std::max(at.value_or(captured->utc_seconds), captured->utc_seconds);
  return at;
}

}  // namespace

Result<Hearing> hearing_of(Batch& batch, const store::ArticleRow& known, const ArrivedArticle& seen,
                           const std::optional<Timestamp>& received) {
  Hearing hearing{.received = received};
  if (!is_of_feed(seen) || !received) return hearing;
  const auto heard = batch.heard(known.article.id);
  if (!heard) return tl::unexpected(heard.error());
  hearing.is_same_feed = *heard && (*heard)->feed == feed_of(seen);
  const bool is_asked = fetch::is_web_address(seen.source);
  const auto at = known_at(known, *heard);
  hearing.is_older = !is_asked && at && received->utc_seconds < *at;
  hearing.is_later = hearing.is_same_feed && (is_asked || (at && received->utc_seconds > *at));
  return hearing;
}

store::Heard first_heard(const ArrivedArticle& seen, const std::optional<Timestamp>& received) {
  if (!is_of_feed(seen) || !received) return {};
  return {feed_of(seen), received->utc_seconds};
}

Result<void> note_heard(Batch& batch, const store::ArticleRow& row, const ArrivedArticle& seen,
                        const Hearing& hearing, bool is_changed) {
  if (!is_of_feed(seen) || !hearing.received) return {};
  if (!is_changed && !hearing.is_same_feed) return {};
  const auto before = batch.heard(row.article.id);
  if (!before) return tl::unexpected(before.error());
  store::Heard heard = before->value_or(store::Heard{});
  const std::int64_t at = hearing.received->utc_seconds;
  const bool is_asked = fetch::is_web_address(seen.source);
  heard.at = is_asked ? at : std::max(heard.at, at);
  if (is_changed && row.article.source == seen.source) heard.feed = feed_of(seen);
  if (*before != heard) batch.put_heard(row.article.id, heard);
  return {};
}

}  // namespace logline::pipeline
