#include "pipeline/own_name.h"

#include <algorithm>
#include <string_view>

#include "fetch/file_name.h"

namespace logline::pipeline {
namespace {

// A document inside a file: "news.jsonl:3" was named "news:3".
std::string_view place_inside(std::string_view source) {
  const std::size_t colon = source.rfind(':');
  if (colon == std::string_view::npos || colon + 1 == source.size()) return {};
  const std::string_view place = source.substr(colon);
  const bool is_number =
      std::all_of(place.begin() + 1, place.end(), [](char c) { return c >= '0' && c <= '9'; });
  return is_number ? place : std::string_view{};
}

}  // namespace

std::vector<std::string> names_by_path(const Article& article) {
  std::string_view path = article.source;
  std::string_view name = article.name;
  const std::string place(place_inside(path));
  if (name.ends_with(place)) name.remove_suffix(place.size());
  path.remove_suffix(place.size());
  const std::string stem = fetch::without_ending(std::string(path));
  if (name.empty() || !stem.ends_with(name)) return {};
  std::vector<std::string> names;
  std::size_t begin = stem.size() - name.size();
  if (begin > 0 && stem[begin - 1] != '/') return {};
  names.push_back(article.name);
  while (begin >= 2) {
    const std::size_t slash = stem.rfind('/', begin - 2);
    begin = slash == std::string::npos ? 0 : slash + 1;
    names.push_back(stem.substr(begin) + place);
  }
  names.push_back(article.source);
  return names;
}

bool are_of_two_files(const Article& one, const Article& other) {
  return one.source != other.source && (one.address.empty() || one.address != other.address);
}

}  // namespace logline::pipeline
