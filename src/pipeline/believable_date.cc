#include "pipeline/believable_date.h"

#include <algorithm>
#include <string_view>

namespace logline::pipeline {
namespace {

constexpr std::int64_t kFurthestZone = 14 * 3600;         // seconds that a local day may be ahead of UTC
constexpr std::string_view kDisbelieved = "disbelieved";  // where the claim says it comes from

bool states_a_clock(const Timestamp& at) { return at.precision >= TimePrecision::minute; }

bool is_start_of_a_calendar(const Timestamp& at) {
  const bool is_epoch = at.utc_seconds >= -kFurthestZone && at.utc_seconds <= kFurthestZone &&
                        at.precision >= TimePrecision::day;
  return is_epoch || at.civil_day().year <= 1;
}

// A day, and a moment of receipt without its zone, may be that of anywhere.
bool is_after(const Timestamp& said, const Timestamp& received) {
  const bool is_exact = states_a_clock(said) && received.zone_minutes;
  return said.utc_seconds - (is_exact ? 0 : kFurthestZone) > received.utc_seconds;
}

// What stands in the place of a date that cannot be; as it is where it can.
std::optional<Timestamp> believed(const Timestamp& said, const std::optional<Timestamp>& received) {
  if (is_start_of_a_calendar(said)) return std::nullopt;
  if (!received || !is_after(said, *received)) return said;
  return states_a_clock(said) ? *received : Timestamp::from_date(received->civil_day());
}

void bound(std::optional<Timestamp>& date, const char* field, const std::optional<Timestamp>& received,
           std::vector<DateClaim>& claims) {
  if (!date) return;
  const auto better = believed(*date, received);
  if (better == date) return;
  claims.push_back({field, std::string(kDisbelieved), *date});
  date = better;
}

}  // namespace

void bound_dates(Article& article, const std::optional<Timestamp>& received) {
  const bool was_dated = article.published.has_value();
  bound(article.published, "published", received, article.date_claims);
  bound(article.modified, "modified", received, article.date_claims);
  if (was_dated && !article.published) article.published = article.modified;
}

std::optional<Timestamp> stated_date(const Article& article) {
  const auto said = std::ranges::find_if(article.date_claims, [](const DateClaim& claim) {
    return claim.from == kDisbelieved && claim.field == "published";
  });
  if (said != article.date_claims.end()) return said->at;
  return article.is_date_inferred ? std::nullopt : article.published;
}

}  // namespace logline::pipeline
