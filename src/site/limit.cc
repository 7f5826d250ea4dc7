#include "site/limit.h"

#include <charconv>

#include "site/json_answer.h"

namespace logline::site {
namespace {

constexpr std::size_t kMostOfAPage = 100, kUsual = 40;

}  // namespace

std::optional<std::size_t> limit_of(const Request& request) {
  const std::string text = value_of(request.query, "limit");
  if (text.empty()) return kUsual;
  std::size_t limit = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
  if (error != std::errc{} || end != text.data() + text.size() || limit < 1 || limit > kMostOfAPage)
    return std::nullopt;
  return limit;
}

Response bad_limit() { return bad_request("limit is a number from 1 to 100"); }

Response nothing_there() { return problem(404, "There is nothing at this address"); }

}  // namespace logline::site
