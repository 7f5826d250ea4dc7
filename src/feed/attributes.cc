#include "feed/attributes.h"

#include "base/ascii.h"
#include "feed/character_references.h"

namespace logline::feed {
namespace {

constexpr std::size_t kMostAttributes = 64;

std::string_view take_name(std::string_view& rest) {
  std::size_t end = 0;
  while (end < rest.size() && !is_space(rest[end]) && rest[end] != '=') ++end;
  const std::string_view name = rest.substr(0, end);
  rest.remove_prefix(end);
  return name;
}

// `rest` starts after the equals sign.
std::string_view take_value(std::string_view& rest) {
  rest = rest.substr(std::min(rest.find_first_not_of(" \t\r\n\f"), rest.size()));
  if (rest.empty()) return {};
  const char quote = rest.front();
  if (quote == '"' || quote == '\'') {
    const std::size_t close = std::min(rest.find(quote, 1), rest.size());
    const std::string_view value = rest.substr(1, close - 1);
    rest.remove_prefix(std::min(close + 1, rest.size()));
    return value;
  }
  std::size_t end = 0;
  while (end < rest.size() && !is_space(rest[end])) ++end;
  const std::string_view value = rest.substr(0, end);
  rest.remove_prefix(end);
  return value;
}

}  // namespace

Attributes::Attributes(std::string_view inside_of_tag) {
  std::string_view rest = trim(inside_of_tag);
  while (!rest.empty() && all_.size() < kMostAttributes) {
    const std::string_view name = take_name(rest);
    rest = trim(rest);
    std::string_view value;
    if (rest.starts_with('=')) {
      rest.remove_prefix(1);
      value = take_value(rest);
    }
    if (!name.empty()) all_.push_back({name, value});
    rest = trim(rest);
  }
}

const Attribute* Attributes::find(std::string_view name) const {
  for (const Attribute& attribute : all_) {
    if (equals_ignoring_case(attribute.name, name)) return &attribute;
  }
  return nullptr;
}

std::string Attributes::get(std::string_view name) const {
  std::string value;
  if (const Attribute* attribute = find(name)) append_decoded(value, attribute->value);
  return std::string(trim(value));
}

}  // namespace logline::feed
