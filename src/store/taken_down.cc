#include "store/taken_down.h"

#include <algorithm>
#include <cstdlib>

#include "base/address_key.h"
#include "base/ascii.h"
#include "base/host.h"

namespace logline::store {
namespace {

constexpr std::int64_t kLongestRedating = 30 * 86'400;  // seconds by which an article may be dated anew

std::string without_extra_blanks(std::string_view text) {
  std::string kept;
  for (const char c : trim(text))
    if (!is_space(c) || kept.back() != ' ') kept += is_space(c) ? ' ' : c;
  return kept;
}

}  // namespace

Burial burial_of(std::string_view typed) {
  std::string text = without_extra_blanks(typed);
  const bool has_scheme = text.find("://") != std::string::npos;
  const std::string_view host = std::string_view(text).substr(0, text.find('/'));
  const bool is_bare =
      !has_scheme && host.find('.') != std::string_view::npos && host.find(' ') == std::string_view::npos;
  if (!has_scheme && !is_bare) return {.outlet = std::move(text)};
  if (is_bare) text.insert(0, "https://");
  const std::string key = address_key(text);
  return key == host_of(text) ? Burial{.outlet = key} : Burial{.address = std::move(text)};
}

void TakenDown::add(const Burial& burial) {
  if (!burial.address.empty()) addresses_.insert(address_key(burial.address));
  if (!burial.outlet.empty()) outlets_.insert(to_lower(burial.outlet));
  for (const EntryMark& mark : burial.marks) {
    std::int64_t& at = marks_.try_emplace(mark.hash, mark.at).first->second;
    at = std::max(at, mark.at);
  }
}

bool TakenDown::covers(std::span<const EntryMark> marks) const {
  return std::ranges::any_of(marks, [&](const EntryMark& mark) {
    const auto known = marks_.find(mark.hash);
    if (known == marks_.end()) return false;
    return mark.at == 0 || known->second == 0 || std::abs(mark.at - known->second) <= kLongestRedating;
  });
}

bool TakenDown::has(const Burial& burial) const {
  return burial.address.empty() ? outlets_.contains(to_lower(burial.outlet))
                                : addresses_.contains(address_key(burial.address));
}

bool TakenDown::covers(std::string_view address, std::string_view outlet) const {
  if (!addresses_.empty() && !address.empty() && addresses_.contains(address_key(address))) return true;
  return !outlets_.empty() && ((!outlet.empty() && outlets_.contains(to_lower(outlet))) ||
                               (!address.empty() && outlets_.contains(host_of(address))));
}

}  // namespace logline::store
