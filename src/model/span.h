// Where in an article something stands: bytes [begin, end) of one part of one revision.
//
// Parts are UTF-8 and immutable; offsets are on character boundaries. 32 bits: no part is over 4 GiB. Values;
// pure.
//
//     Span span{Part::text(), 17, 62};
//     article.part(span.part).substr(span.begin, span.length())
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace logline {

enum class PartKind : std::uint8_t { headline, standfirst, text, image };

struct Part {
  PartKind kind = PartKind::text;
  std::uint16_t image = 0;  // which image's alt text, from 0; only for PartKind::image

  static constexpr Part headline() { return {PartKind::headline, 0}; }
  static constexpr Part standfirst() { return {PartKind::standfirst, 0}; }
  static constexpr Part text() { return {PartKind::text, 0}; }
  static constexpr Part image_alt(std::uint16_t index) { return {PartKind::image, index}; }

  [[nodiscard]] std::string to_string() const;  // "headline" "standfirst" "text" "image:3"
  static std::optional<Part> parse(std::string_view text);
  friend auto operator<=>(const Part&, const Part&) = default;
};

struct Span {
  Part part{};
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] std::uint32_t length() const { return end - begin; }
  [[nodiscard]] bool contains(const Span& inner) const {
    return part == inner.part && begin <= inner.begin && inner.end <= end;
  }
  [[nodiscard]] bool overlaps(const Span& other) const {
    return part == other.part && begin < other.end && other.begin < end;
  }
  friend auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace logline
