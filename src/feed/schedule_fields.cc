#include "feed/schedule_fields.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "feed/parse_date.h"
#include "feed/plain_text.h"
#include "feed/resolve_address.h"
#include "feed/stated_values.h"

namespace logline::feed {
namespace {

constexpr std::size_t kMostHubs = 8;
constexpr std::uint32_t kLongestTtl = 60U * 24 * 366;  // minutes; what is longer is a mistake, and a day
constexpr std::uint32_t kMistakenTtl = 60U * 24;
constexpr std::uint32_t kMostUpdates = 10000;  // a period; what is more is a mistake
constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                "friday", "saturday", "sunday"};

// The syndication module's words; a month and a year as it counts them.
std::optional<std::chrono::seconds> period_of(std::string_view word) {
  using std::chrono::hours;
  if (equals_ignoring_case(word, "hourly")) return hours(1);
  if (equals_ignoring_case(word, "daily")) return hours(24);
  if (equals_ignoring_case(word, "weekly")) return hours(24 * 7);
  if (equals_ignoring_case(word, "monthly")) return hours(24 * 30);
  if (equals_ignoring_case(word, "yearly")) return hours(24 * 365);
  return std::nullopt;
}

void skip_hour(std::string_view stated, ScheduleHints& hints) {
  const auto hour = parse_small_count(stated);
  if (hour && *hour <= 24) hints.skip_hours |= 1U << (*hour % 24);  // RSS 0.91 counted 1 to 24
}

void skip_day(std::string_view stated, ScheduleHints& hints) {
  const auto day = std::find_if(kDays.begin(), kDays.end(),
                                [&](std::string_view name) { return equals_ignoring_case(name, stated); });
  if (day != kDays.end()) hints.skip_days |= static_cast<std::uint8_t>(1U << (day - kDays.begin()));
}

}  // namespace

void apply_to_schedule(const Captured& captured, ScheduleHints& hints) {
  const std::string stated = collapse_space(captured.text);
  switch (captured.element) {
    case Element::ttl:
      if (!stated.empty() && std::all_of(stated.begin(), stated.end(), is_digit)) {
        const std::uint32_t minutes = parse_small_count(stated).value_or(kLongestTtl + 1);
        hints.ttl = std::chrono::minutes(minutes <= kLongestTtl ? minutes : kMistakenTtl);
      }
      break;
    case Element::hour: skip_hour(stated, hints); break;
    case Element::day: skip_day(stated, hints); break;
    case Element::update_period: hints.period = period_of(stated); break;
    case Element::update_frequency:
      if (const auto times = parse_small_count(stated); times && *times > 0 && *times <= kMostUpdates)
        hints.times_a_period = *times;
      break;
    case Element::update_base:
      if (const auto at = parse_date(stated)) hints.period_base = *at;
      break;
    case Element::new_address: hints.moved_to = resolve_address(stated, captured.base); break;
    case Element::is_complete: hints.is_complete = parse_yes_or_no(stated).value_or(false); break;
    default: break;
  }
}

void apply_link_to_schedule(std::string_view relation, std::string_view address, ScheduleHints& hints) {
  if (address.empty()) return;
  if (relation == "hub") {
    auto& hubs = hints.hubs;
    if (hubs.size() < kMostHubs && std::find(hubs.begin(), hubs.end(), address) == hubs.end())
      hubs.emplace_back(address);
  } else if (relation == "next") {
    hints.next = address;
  } else if (relation == "prev" || relation == "previous") {
    hints.previous = address;
  }
}

}  // namespace logline::feed
