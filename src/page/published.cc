#include "page/published.h"

#include <algorithm>
#include <cstdlib>

namespace logline::page {
namespace {

constexpr std::int64_t kMinute = 60, kHalfHour = 30 * kMinute;
constexpr std::int64_t kFarthestWest = -24 * kHalfHour, kFarthestEast = 28 * kHalfHour;
constexpr std::int64_t kPublishedAgain = 3;        // days between a publication again and its change
constexpr std::size_t kDaysOfAList = 3;            // different days that item properties tell
constexpr std::int64_t kSameMoment = 2 * kMinute;  // a shown time may be rounded

std::int64_t day_of(const Timestamp& at) { return at.civil_day().first_day(); }

const FoundDate* first_of(const std::vector<FoundDate>& found, bool is_modified) {
  const auto at = std::ranges::find(found, is_modified, &FoundDate::is_modified);
  return at == found.end() ? nullptr : &*at;
}

const FoundDate* claim_in(const std::vector<FoundDate>& found, DatePlace place) {
  const auto at = std::ranges::find_if(
      found, [&](const FoundDate& date) { return date.place == place && !date.is_modified; });
  return at == found.end() ? nullptr : &*at;
}

bool is_zoned(const Timestamp& at) { return at.zone_minutes && *at.zone_minutes != 0; }

// Said beside the headline, or by the outlet's own machine for its own day.
bool is_own(const FoundDate& date) {
  return !date.is_modified && (date.place == DatePlace::line || date.place == DatePlace::itemprop ||
                               date.place == DatePlace::address);
}

// The zone in which `shown` is the same moment as `instant`, if it is that.
std::optional<std::int16_t> zone_of(const Timestamp& shown, const Timestamp& instant) {
  if (shown.precision < TimePrecision::minute || !instant.zone_minutes) return std::nullopt;
  if (shown.zone_minutes) {
    const bool is_same = std::llabs(shown.utc_seconds - instant.utc_seconds) <= kSameMoment;
    return is_same ? shown.zone_minutes : std::nullopt;
  }
  const std::int64_t east = shown.utc_seconds - instant.utc_seconds;
  const std::int64_t rounded = (east + (east >= 0 ? kHalfHour : -kHalfHour) / 2) / kHalfHour * kHalfHour;
  if (std::llabs(east - rounded) > kSameMoment || rounded < kFarthestWest || rounded > kFarthestEast)
    return std::nullopt;
  return static_cast<std::int16_t>(rounded / kMinute);
}

// Whether the page says that day there too.
bool says(const std::vector<FoundDate>& found, DatePlace place, const Timestamp& at) {
  return std::ranges::any_of(found, [&](const FoundDate& date) {
    return date.place == place && !date.is_modified && day_of(date.at) == day_of(at);
  });
}

// Whether it is that day somewhere on Earth at that moment.
bool may_be_day(const Timestamp& instant, const Timestamp& day) {
  if (instant.precision < TimePrecision::minute) return true;
  constexpr std::int64_t kDay = 24 * 60 * kMinute;
  const std::int64_t begin = day_of(day) * kDay;
  return instant.utc_seconds + kFarthestEast >= begin && instant.utc_seconds + kFarthestWest < begin + kDay;
}

// An instant in UTC, told in the zone in which the page tells the same moment elsewhere; else the outlet's
// own day when it is the day before or after.
Timestamp in_own_zone(const Timestamp& stated, const std::vector<FoundDate>& found) {
  if (is_zoned(stated)) return stated;
  for (const FoundDate& date : found) {
    if (date.is_modified || stated.precision < TimePrecision::minute) continue;
    const auto zone = date.is_visible || is_zoned(date.at) ? zone_of(date.at, stated) : std::nullopt;
    if (!zone || *zone == 0) continue;
    Timestamp out = stated;
    out.zone_minutes = zone;
    return out;
  }
  if (says(found, DatePlace::line, stated) || says(found, DatePlace::itemprop, stated)) return stated;
  for (const FoundDate& date : found) {
    const bool is_beside = std::llabs(day_of(date.at) - day_of(stated)) == 1;
    if (is_own(date) && is_beside && may_be_day(stated, date.at)) return date.at;
  }
  return stated;
}

// A page that was moved or published again calls the day of that its date of publication; an earlier day in
// its address, or beside its headline when the machine's claim is that of the last change, was there first;
// so was one that item properties and the line beside the headline agree on.
const FoundDate* earlier_day(const FoundDate& best, const std::vector<FoundDate>& found) {
  if (says(found, DatePlace::line, best.at)) return nullptr;
  const FoundDate* modified = first_of(found, true);
  const bool is_last_change =
      modified != nullptr && std::llabs(day_of(modified->at) - day_of(best.at)) <= kPublishedAgain;
  for (const DatePlace place : {DatePlace::address, DatePlace::itemprop, DatePlace::line}) {
    const FoundDate* date = claim_in(found, place);
    if (place != DatePlace::address && says(found, DatePlace::itemprop, best.at)) break;
    if (date == nullptr || day_of(best.at) - day_of(date->at) <= 1) continue;
    const bool is_told_twice = place == DatePlace::itemprop && says(found, DatePlace::line, date->at);
    if (place == DatePlace::address || is_last_change || is_told_twice) return date;
  }
  return nullptr;
}

// The line in which a reader sees the same figures with day and month the other way round: a machine that
// writes "09/03/2026" for 9 March.
const FoundDate* shown_turned(const FoundDate& best, const std::vector<FoundDate>& found) {
  // An address has year, month and day in this order.
  if (best.place == DatePlace::line || best.place == DatePlace::address) return nullptr;
  const PartialDate day = best.at.civil_day();
  const auto is_turned = [&](const FoundDate& date) {
    const PartialDate shown = date.at.civil_day();
    return date.place == DatePlace::line && !date.is_modified && shown.year == day.year &&
           shown.day != shown.month && shown.day == day.month && shown.month == day.day && day.day > 0;
  };
  const auto at = std::ranges::find_if(found, is_turned);
  return at == found.end() ? nullptr : &*at;
}

// Without the item properties when they tell so many days that they must be those of a list of articles, and
// something else tells the page's own.
std::vector<FoundDate> without_lists(const std::vector<FoundDate>& found) {
  std::vector<std::int64_t> days;
  std::vector<FoundDate> others;
  for (const FoundDate& date : found) {
    const bool is_listed = date.place == DatePlace::itemprop && !date.is_modified;
    if (!is_listed) {
      others.push_back(date);
    } else if (std::ranges::find(days, day_of(date.at)) == days.end() && days.size() < kDaysOfAList) {
      days.push_back(day_of(date.at));
    }
  }
  return days.size() < kDaysOfAList || first_of(others, false) == nullptr ? found : others;
}

std::optional<Timestamp> choose_published(const std::vector<FoundDate>& all) {
  const std::vector<FoundDate> found = without_lists(all);
  const FoundDate* best = first_of(found, false);
  const FoundDate* modified = first_of(found, true);
  const bool is_loose = best != nullptr && best->place >= DatePlace::far_time;
  if (modified != nullptr && (best == nullptr || is_loose)) return modified->at;
  if (best == nullptr) return std::nullopt;
  if (const FoundDate* turned = shown_turned(*best, found)) return turned->at;
  if (const FoundDate* earlier = earlier_day(*best, found)) return earlier->at;
  return in_own_zone(best->at, found);
}

// Of claims that name one day as that of the change, the finest.
Timestamp finer_of(const FoundDate& stated, const std::vector<FoundDate>& found) {
  Timestamp best = stated.at;
  for (const FoundDate& date : found)
    if (date.is_modified && date.at.precision > best.precision && day_of(date.at) == day_of(best))
      best = date.at;
  return best;
}

std::string place_name(const FoundDate& date) {
  switch (date.place) {
    case DatePlace::json_ld: return "json-ld";
    case DatePlace::meta:
    case DatePlace::other_meta: return "meta " + std::string(date.meta_name);
    case DatePlace::itemprop: return "itemprop";
    case DatePlace::address: return "address";
    case DatePlace::time:
    case DatePlace::late_time:
    case DatePlace::far_time: return "time";
    case DatePlace::script: return "script";
    case DatePlace::id: return "id";
    case DatePlace::picture: return "picture";
    default: return "line";
  }
}

}  // namespace

PageDates choose_dates(const std::vector<FoundDate>& found) {
  PageDates out;
  out.published = choose_published(found);
  if (const FoundDate* modified = first_of(found, true)) out.modified = finer_of(*modified, found);
  for (const FoundDate& date : found)
    out.claims.push_back({date.is_modified ? "modified" : "published", place_name(date), date.at});
  return out;
}

}  // namespace logline::page
