#include "fetch/trouble.h"

#include <array>
#include <map>

#include "base/ascii.h"
#include "base/embedded.h"
#include "fetch/address_parts.h"
#include "fetch/discover.h"
#include "fetch/recognise.h"

namespace logline::fetch {
namespace {

struct Row {
  std::string_view what, once, again;
};

std::string_view cell(std::string_view& line) {
  const std::size_t tab = line.find('\t');
  const std::string_view found = line.substr(0, tab);
  line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  return found;
}

const Row* find_row(std::string_view cause) {
  static const auto kRows = [] {
    std::map<std::string_view, Row> rows;
    for (std::string_view line : embedded_lines("data/fetch/troubles.tsv")) {
      const std::string_view name = cell(line), what = cell(line), once = cell(line);
      rows.emplace(name, Row{what, once, line});
    }
    return rows;
  }();
  const auto found = kRows.find(cause);
  return found == kRows.end() ? nullptr : &found->second;
}

Error error_of(std::string_view cause, Asking asking) {
  const Row* const row = find_row(cause);
  if (row == nullptr) return {std::string(cause)};
  return {std::string(row->what), {}, std::string(asking == Asking::once ? row->once : row->again)};
}

// The names of the table, in the order of the faults.
constexpr std::array<std::string_view, 14> kFaults{
    "",       "bad_address", "unknown_host", "refused",  "private_address", "off_limits", "certificate",
    "no_tls", "timeout",     "too_large",    "not_http", "no_answer",       "cut_short",  "other"};
static_assert(kFaults.size() == static_cast<std::size_t>(wrap::HttpFault::other) + 1);

}  // namespace

Error trouble_of_status(int status, const Headers& headers, Asking asking, std::string_view asked) {
  const std::string number = std::to_string(status);
  const std::string of_class = number.substr(0, 1) + "xx";
  const bool is_challenge = header_of(headers, "cf-mitigated") == "challenge";
  const bool is_turned_away = status == 401 && without_credentials(asked) != asked;
  Error error = error_of(is_challenge                    ? "challenge"
                         : is_turned_away                ? "401_given"
                         : find_row(number) != nullptr   ? std::string_view(number)
                         : find_row(of_class) != nullptr ? std::string_view(of_class)
                                                         : "status",
                         asking);
  error.what += " (" + number + ")";
  return error;
}

Error trouble_of_fault(wrap::HttpFault fault, std::string words, Asking asking) {
  Error error = error_of(kFaults.at(static_cast<std::size_t>(fault)), asking);
  error.what = std::move(words);
  return error;
}

Error trouble_of_document(const Error& found, std::string_view body, std::string_view address) {
  if (trim(body).empty()) return error_of("empty", Asking::again);
  if (recognise(body, {}) != ContentKind::html) {
    const bool is_known = !found.remedy.empty();
    return {found.what, {}, is_known ? found.remedy : error_of("no_feed", Asking::again).remedy};
  }
  for (const FoundFeed& link : find_feed_links(body, address))
    if (const std::string named = without_credentials(link.address); named != address)
      return {found.what, {}, "the page names this feed: follow " + named + " and unfollow this"};
  return {found.what, {}, error_of("page", Asking::again).remedy};
}

Error trouble_of_feed(std::string_view cause) { return error_of(cause, Asking::again); }

}  // namespace logline::fetch
