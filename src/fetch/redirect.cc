#include "fetch/redirect.h"

#include <algorithm>

#include "feed/resolve_address.h"
#include "fetch/address_parts.h"
#include "fetch/http.h"

namespace logline::fetch {
namespace {

// "me:secret@", or empty.
std::string_view credentials_of(std::string_view address) {
  const std::size_t bare = without_credentials(address).size();
  return address.substr(address.find("://") + 3, address.size() - bare);
}

std::string next_address(std::string_view from, std::string_view location) {
  std::string to =
      tidy_address(without_credentials(feed::resolve_address(location, without_credentials(from))));
  if (origin_of(to) == origin_of(from)) to.insert(to.find("://") + 3, credentials_of(from));
  return to;
}

}  // namespace

Result<bool> RedirectTrail::follow(int status, const Headers& headers) {
  const bool is_permanent = status == 301 || status == 308;
  if (!is_permanent && status != 302 && status != 303 && status != 307) return false;
  const std::string_view location = header_of(headers, "location");
  if (location.empty()) return fail("redirects without saying where to");
  std::string next = next_address(address_, location);
  if (!is_web_address(next)) return fail("redirects to what is no http or https address");
  seen_.push_back(address_);
  if (std::find(seen_.begin(), seen_.end(), next) != seen_.end())
    return fail("redirects in a circle", {}, "open the address in a browser; the site may want cookies");
  if (seen_.size() > static_cast<std::size_t>(most_))
    return fail("redirected more than " + std::to_string(most_) + " times");
  address_ = std::move(next);
  is_permanent_ = is_permanent_ && is_permanent;
  if (is_permanent_) moved_to_ = address_;
  return true;
}

}  // namespace logline::fetch
