#include "feed/declared_entities.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace logline::feed {
namespace {

constexpr std::string_view kEntity = "<!ENTITY";
constexpr std::array<std::string_view, 6> kXmlReferences{"#", "amp;", "lt;", "gt;", "quot;", "apos;"};
constexpr std::size_t kMostEntities = 64;
constexpr std::size_t kLongestEntityValue = 1024;  // bytes
constexpr std::size_t kLongestEntityName = 64;     // bytes
constexpr std::size_t kLookedThrough = 1U << 18U;  // bytes of the document type

bool continues_entity_name(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-' || c == '.' ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view take_entity_name(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && end < kLongestEntityName && continues_entity_name(text[end])) ++end;
  return text.substr(0, end);
}

// Text only: references in it are numbers or XML's own; a value that could be a part of markup is none of
// ours.
bool is_harmless(std::string_view value) {
  if (value.size() > kLongestEntityValue || value.find_first_of("<\"'%") != npos) return false;
  for (std::size_t at = value.find('&'); at != npos; at = value.find('&', at + 1)) {
    const std::string_view reference = value.substr(at + 1);
    const bool is_known = std::ranges::any_of(
        kXmlReferences, [&](std::string_view known) { return reference.starts_with(known); });
    if (!is_known) return false;
  }
  return true;
}

}  // namespace

DeclaredEntities::DeclaredEntities(std::string_view internal_subset) {
  std::string_view rest = internal_subset.substr(0, kLookedThrough);
  while (values_.size() < kMostEntities) {
    rest.remove_prefix(std::min(rest.find(kEntity), rest.size()));
    if (rest.size() <= kEntity.size()) return;
    rest = trim(rest.substr(kEntity.size()));
    const std::string_view name = take_entity_name(rest);
    rest = trim(rest.substr(name.size()));
    if (name.empty() || rest.empty() || (rest.front() != '"' && rest.front() != '\'')) continue;
    const std::size_t close = rest.find(rest.front(), 1);
    if (close == npos) return;
    const std::string_view value = rest.substr(1, close - 1);
    rest.remove_prefix(close + 1);
    if (is_harmless(value)) values_.emplace(name, value);  // the first of two counts
  }
}

std::string DeclaredEntities::expand(std::string_view raw) {
  std::string out;
  while (true) {
    const std::size_t ampersand = std::min(raw.find('&'), raw.size());
    out += raw.substr(0, ampersand);
    raw.remove_prefix(ampersand);
    if (raw.empty()) return out;
    const std::string_view name = take_entity_name(raw.substr(1));
    const bool is_reference = raw.size() > name.size() + 1 && raw[name.size() + 1] == ';';
    const auto found = is_reference ? values_.find(name) : values_.end();
    if (found == values_.end() || found->second.size() > left_) {
      out += '&';
      raw.remove_prefix(1);
      continue;
    }
    left_ -= found->second.size();
    out += found->second;
    raw.remove_prefix(name.size() + 2);
  }
}

}  // namespace logline::feed
