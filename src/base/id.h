// Strong ids: an ArticleId is not a StoryId, and neither is an integer.
//
// An id is 64 bits made by hashing what it names (hash.h), so it says nothing about order or number (the wall
// needs that), and the same journal gives the same ids. Ids are trivially copyable values. Zero means "none".
//
//     auto id = ArticleId::of("https://outlet.example/a");
//     id.to_string();                       // 13 characters of base 32, safe in addresses
//     ArticleId::from_string("0abc…");      // nullopt when it is not one
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/hash.h"

namespace logline {

std::string id_to_string(std::uint64_t value);
std::optional<std::uint64_t> id_from_string(std::string_view text);

template <class Tag>
struct Id {
  std::uint64_t value = 0;

  static Id of(std::string_view name) { return Id{hash64(Tag::kName, name)}; }
  static std::optional<Id> from_string(std::string_view text) {
    if (auto value = id_from_string(text)) return Id{*value};
    return std::nullopt;
  }

  [[nodiscard]] std::string to_string() const { return id_to_string(value); }
  [[nodiscard]] bool is_none() const { return value == 0; }
  friend auto operator<=>(const Id&, const Id&) = default;
};

}  // namespace logline

template <class Tag>
struct std::hash<logline::Id<Tag>> {
  std::size_t operator()(const logline::Id<Tag>& id) const noexcept {
    return static_cast<std::size_t>(id.value);
  }
};
