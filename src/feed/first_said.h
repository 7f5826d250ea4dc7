// Where a feed says one thing several times, what it said first is kept, and of a list no more than is
// bearable.
//
//     set_if_empty(entry.title, line_of(captured));
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>

namespace logline::feed {

// Pictures, authors, words of one entry or feed: keeps memory within bounds whatever a feed repeats.
inline constexpr std::size_t kMostOfAKind = 256;

inline void set_if_empty(std::string& field, std::string value) {
  if (field.empty()) field = std::move(value);
}

template <typename T>
void set_if_empty(std::optional<T>& field, const std::optional<T>& value) {
  if (!field) field = value;
}

}  // namespace logline::feed
