#include "model/span.h"

#include <charconv>

namespace logline {

std::string Part::to_string() const {
  switch (kind) {
    case PartKind::headline: return "headline";
    case PartKind::standfirst: return "standfirst";
    case PartKind::text: return "text";
    case PartKind::image: return "image:" + std::to_string(image);
  }
  return {};
}

std::optional<Part> Part::parse(std::string_view text) {
  if (text == "headline") return headline();
  if (text == "standfirst") return standfirst();
  if (text == "text") return Part::text();
  constexpr std::string_view kPrefix = "image:";
  if (!text.starts_with(kPrefix)) return std::nullopt;
  text.remove_prefix(kPrefix.size());
  std::uint16_t index = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), index);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return image_alt(index);
}

}  // namespace logline
