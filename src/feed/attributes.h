// The attributes of a start tag, as forgiving as the scanner: quotes may be missing, values may hold '<', the
// first of two wins.
//
// Views into the tag; pure; a plain value.
//
//     Attributes attributes(token.text);
//     attributes.get("href")      // decoded, trimmed; empty when there is none
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace logline::feed {

struct Attribute {
  std::string_view name;   // as written, with its prefix
  std::string_view value;  // references not decoded
};

class Attributes {
 public:
  Attributes() = default;
  explicit Attributes(std::string_view inside_of_tag);

  // The value of the attribute of this name, letters' case ignored.
  [[nodiscard]] std::string get(std::string_view name) const;
  [[nodiscard]] bool has(std::string_view name) const { return find(name) != nullptr; }
  [[nodiscard]] const std::vector<Attribute>& all() const { return all_; }

 private:
  [[nodiscard]] const Attribute* find(std::string_view name) const;
  std::vector<Attribute> all_;
};

}  // namespace logline::feed
