#include "fetch/http.h"

#include <algorithm>
#include <cctype>
#include <string>

#include "base/ascii.h"
#include "fetch/address_parts.h"
#include "fetch/redirect.h"
#include "fetch/trouble.h"

namespace logline::fetch {

std::string_view scheme_of(std::string_view argument) {
  const std::size_t end = argument.find("://");
  if (end == std::string_view::npos || end == 0) return {};
  const std::string_view scheme = argument.substr(0, end);
  const bool is_scheme = std::all_of(scheme.begin(), scheme.end(), [](unsigned char c) {
    return std::isalnum(c) != 0 || c == '+' || c == '-' || c == '.';
  });
  return is_scheme ? scheme : std::string_view{};
}

bool is_web_address(std::string_view argument) {
  const std::string start = to_lower(argument.substr(0, 8));
  return start.starts_with("http://") || start.starts_with("https://");
}

namespace {

wrap::HttpAnswer ask(wrap::HttpPool& pool, const std::string& address) {
  pool.start(0, {.address = address});
  while (true)
    for (wrap::HttpFinished& finished : pool.wait(std::chrono::seconds(1))) return std::move(finished.answer);
}

Document document_of(const std::string& asked, const std::string& answered, wrap::HttpAnswer&& answer) {
  Document document;
  document.source = without_credentials(asked);
  document.address = without_credentials(answered);
  document.content_type = header_of(answer.headers, "content-type");
  document.headers = std::move(answer.headers);
  document.is_whole = answer.is_whole;
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  document.received_at = Timestamp::from_utc(std::chrono::duration_cast<std::chrono::seconds>(since).count());
  document.bytes = std::move(answer.body);
  return document;
}

void tell_rest(const wrap::HttpAnswer& answer, const std::string& address, const FetchLimits& limits) {
  if (!limits.told_to_rest || (answer.status != 429 && answer.status != 503)) return;
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const auto now = std::chrono::duration_cast<std::chrono::seconds>(since).count();
  if (const auto rest = retry_after_seconds(answer.headers, now); rest && *rest > 0)
    limits.told_to_rest(address, *rest);
}

}  // namespace

Result<Document> fetch_address(std::string_view address, const FetchLimits& limits) {
  const std::string asked(address);
  const std::string shown = without_credentials(asked);
  wrap::HttpPool pool({.most_bytes = limits.most_bytes,
                       .connect_time = limits.connect_time,
                       .total_time = limits.total_time,
                       .allows_private_addresses = limits.allows_private_addresses});
  RedirectTrail trail(asked, limits.most_redirects);
  while (true) {
    if (limits.may_ask)
      if (auto may = limits.may_ask(trail.address()); !may) return tl::unexpected(may.error().at(shown));
    wrap::HttpAnswer answer = ask(pool, trail.address());
    if (answer.fault != wrap::HttpFault::none)
      return tl::unexpected(trouble_of_fault(answer.fault, std::move(answer.words), Asking::once).at(shown));
    tell_rest(answer, trail.address(), limits);
    const auto goes_on = trail.follow(answer.status, answer.headers);
    if (!goes_on) return tl::unexpected(goes_on.error().at(shown));
    if (*goes_on) continue;
    if (answer.status != 200)
      return tl::unexpected(
          trouble_of_status(answer.status, answer.headers, Asking::once, trail.address()).at(shown));
    return document_of(asked, trail.address(), std::move(answer));
  }
}

}  // namespace logline::fetch
