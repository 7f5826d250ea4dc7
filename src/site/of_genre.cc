#include "site/of_genre.h"

#include <algorithm>

namespace logline::site {
namespace {

constexpr std::size_t kLongestGenre = 40;  // bytes

}  // namespace

bool OfGenre::is_of(const std::string& title_key) {
  const auto [found, is_first] = known_.emplace(title_key, false);
  if (!is_first) return found->second;
  const auto genres = gate_.genres_of(title_key);
  if (genres) found->second = std::ranges::find(*genres, genre_) != genres->end();
  return found->second;
}

bool OfGenre::has(const store::StoryRow& row) {
  return genre_.empty() ||
         std::ranges::any_of(row.title_keys, [&](const std::string& key) { return is_of(key); });
}

std::optional<std::string> genre_from(std::string_view written) {
  const auto is_of_key = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  if (written.size() > kLongestGenre || !std::ranges::all_of(written, is_of_key)) return std::nullopt;
  return std::string(written);
}

}  // namespace logline::site
