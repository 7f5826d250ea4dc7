#include "page/script_date.h"

#include <algorithm>
#include <limits>

#include "base/ascii.h"

namespace logline::page {
namespace {

constexpr std::size_t kLongestScriptDate = 40;  // bytes
constexpr std::size_t kLongestKey = 40;         // bytes
constexpr std::size_t kMostSearched = 1 << 20;  // bytes that are searched

bool is_part_of_name(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

// What stands in quotation marks behind a ":" or "="; empty when something else does.
std::string_view value_at(std::string_view rest) {
  std::size_t at = 0;
  const auto skip = [&](std::string_view marks) {
    while (at < rest.size() && at < kLongestScriptDate && marks.find(rest[at]) != npos) ++at;
  };
  skip("\"'\\ ");
  if (at >= rest.size() || (rest[at] != ':' && rest[at] != '=')) return {};
  ++at;
  skip(" \n\t\\");
  if (at >= rest.size() || (rest[at] != '"' && rest[at] != '\'')) return {};
  const std::string_view value = rest.substr(at + 1, kLongestScriptDate);
  return value.substr(0, std::min(value.find_first_of("\"'\\"), value.size()));
}

}  // namespace

std::string_view find_script_date(std::string_view script, const WordMap<int>& keys) {
  script = script.substr(0, kMostSearched);
  std::string_view best;
  int rank = std::numeric_limits<int>::max();
  for (std::size_t at = 0; at < script.size(); ++at) {
    const std::size_t begin = at;
    while (at < script.size() && is_part_of_name(script[at])) ++at;
    if (at == begin || at - begin > kLongestKey) continue;
    const auto key = keys.find(script.substr(begin, at - begin));
    if (key == keys.end() || key->second >= rank) continue;
    const std::string_view value = value_at(script.substr(at));
    if (value.empty() || value.find_first_of("0123456789") == npos) continue;
    best = value;
    rank = key->second;
  }
  return best;
}

}  // namespace logline::page
