#include "page/json_script.h"

#include <algorithm>
#include <string>

#include "html/spaces.h"
#include "text/mend_json.h"

namespace logline::page {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLargestScript = 2 << 20;  // bytes
constexpr int kDeepestScript = 64;               // nested brackets

// The parser and the destructor of a JSON value cost stack or time by depth: hostile depth is refused
// beforehand.
bool is_shallow(std::string_view text) {
  int depth = 0;
  for (char c : text) {
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') --depth;
    if (depth > kDeepestScript) return false;
  }
  return true;
}

}  // namespace

namespace {

// What is left of a script when marks around it and raw control characters are gone; empty when it is none.
std::string clean_script(std::string_view raw) {
  raw = html::trim_spaces(raw);
  if (raw.starts_with("<!--")) raw.remove_prefix(4);
  if (raw.starts_with("//<![CDATA[")) raw.remove_prefix(11);
  const std::size_t last = raw.find_last_of("}]");
  if (raw.size() > kLargestScript || last == std::string_view::npos || !is_shallow(raw)) return {};
  std::string text(raw.substr(0, last + 1));
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

Json json_or_null(std::string_view text) {
  Json json = Json::parse(text, nullptr, false, true);
  return json.is_discarded() ? Json() : json;
}

}  // namespace

nlohmann::json parse_script(std::string_view raw) { return json_or_null(clean_script(raw)); }

nlohmann::json parse_broken_script(std::string_view raw) {
  const std::string text = clean_script(raw);
  Json json = json_or_null(text);
  if (!json.is_null() || text.empty()) return json;
  // The mender begins at an object: a list becomes the value of one.
  const bool is_list = text.starts_with('[');
  return json_or_null(mend_json(is_list ? "{\"@graph\":" + text + "}" : text).text);
}

}  // namespace logline::page
