#include "wrap/time_zones.h"

#include <unicode/ucal.h>
#include <unicode/uenum.h>

#include <algorithm>
#include <array>
#include <memory>

namespace logline::wrap {
namespace {

constexpr std::string_view kUtc = "UTC";
constexpr UDate kSecond = 1000;
constexpr UDate kEnd = 2208988800.0 * kSecond;  // 2040-01-01
constexpr std::int32_t kLongestName = 128;

using Name = std::array<UChar, kLongestName>;
struct CloseCalendar {
  void operator()(UCalendar* calendar) const { ucal_close(calendar); }
};

// Names of zones are ASCII.
std::u16string wide(const std::string& name) { return {name.begin(), name.end()}; }
std::string narrow(const UChar* name, std::int32_t length) {
  std::string text;
  for (std::int32_t i = 0; i < length; ++i) text += static_cast<char>(name[i]);
  return text;
}

std::int32_t offset_now(UCalendar* calendar, UErrorCode& status) {
  return (ucal_get(calendar, UCAL_ZONE_OFFSET, &status) + ucal_get(calendar, UCAL_DST_OFFSET, &status)) /
         1000;
}

}  // namespace

std::vector<std::string> time_zone_names() {
  std::vector<std::string> names{std::string(kUtc)};
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration* all =
      ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, &status);
  std::int32_t length = 0;
  while (const char* name = U_SUCCESS(status) ? uenum_next(all, &length, &status) : nullptr)
    names.emplace_back(name, static_cast<std::size_t>(length));
  uenum_close(all);
  std::ranges::sort(names);
  return names;
}

Result<TimeZone> load_time_zone(const std::string& name) {
  TimeZone zone{.name = name};
  if (name == kUtc) return zone;
  const std::u16string id = wide(name);
  UErrorCode status = U_ZERO_ERROR;
  Name canonical{};
  ucal_getCanonicalTimeZoneID(id.data(), static_cast<std::int32_t>(id.size()), canonical.data(), kLongestName,
                              nullptr, &status);
  if (U_FAILURE(status)) return fail("no time zone is called so; the names are those of the IANA data", name);
  const std::unique_ptr<UCalendar, CloseCalendar> calendar(
      ucal_open(id.data(), static_cast<std::int32_t>(id.size()), "en", UCAL_GREGORIAN, &status));
  if (U_FAILURE(status))
    return fail("the time zone can't be loaded: " + std::string(u_errorName(status)), name);
  for (UDate at = 0; at < kEnd && U_SUCCESS(status);) {
    ucal_setMillis(calendar.get(), at, &status);
    zone.changes.push_back({static_cast<std::int64_t>(at / kSecond), offset_now(calendar.get(), status)});
    if (!ucal_getTimeZoneTransitionDate(calendar.get(), UCAL_TZ_TRANSITION_NEXT, &at, &status)) break;
  }
  if (U_FAILURE(status))
    return fail("the time zone can't be read: " + std::string(u_errorName(status)), name);
  return zone;
}

std::string machine_time_zone() {
  UErrorCode status = U_ZERO_ERROR;
  Name name{};
  const std::int32_t length = ucal_getHostTimeZone(name.data(), kLongestName, &status);
  if (U_FAILURE(status)) return std::string(kUtc);
  Name canonical{};
  const std::int32_t same =
      ucal_getCanonicalTimeZoneID(name.data(), length, canonical.data(), kLongestName, nullptr, &status);
  const std::string found = U_SUCCESS(status) ? narrow(canonical.data(), same) : std::string(kUtc);
  return found.starts_with("Etc/") || found.empty() ? std::string(kUtc) : found;
}

}  // namespace logline::wrap
