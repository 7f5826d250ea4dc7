#include "page/byline.h"

#include <algorithm>

#include "html/spaces.h"
#include "page/phrases.h"

namespace logline::page {
namespace {

constexpr std::size_t kLongestName = 60;  // bytes
constexpr std::size_t kMostNames = 12;
constexpr std::size_t kLongestByline = 1000;  // bytes that are looked at
constexpr int kMostParts = 60;                // of them

std::string without_stops(std::string text) {
  std::erase(text, '.');
  return text;
}

// "photographs by Tom Reyes": others than the authors, from here on.
bool names_others(std::string_view part, const PageRules& rules) {
  const std::string folded = fold_line(part.substr(0, kLongestName));
  return std::ranges::any_of(rules.byline_others,
                             [&](const std::string& start) { return folded.starts_with(start); });
}

bool is_name(std::string_view part, const PageRules& rules) {
  if (part.size() < 3 || part.size() > kLongestName) return false;
  if (part.find_first_of("0123456789@|/<>") != std::string_view::npos) return false;
  const std::string folded = fold_line(part);
  const std::string letters = without_stops(folded);
  if (std::ranges::find(rules.byline_suffixes, letters) != rules.byline_suffixes.end()) return false;
  std::size_t words = 1;
  for (char c : folded) words += c == ' ';
  if (words > 6) return false;
  return std::ranges::none_of(rules.not_bylines, [&](const std::string& word) {
    const std::size_t at = folded.find(word);
    return at != std::string::npos && (at == 0 || folded[at - 1] == ' ') &&
           (at + word.size() == folded.size() || folded[at + word.size()] == ' ' || word == "http" ||
            word == "www");
  });
}

// Where the next join begins, and how long it is.
std::pair<std::size_t, std::size_t> find_join(std::string_view text, const std::vector<std::string>& joins) {
  std::pair<std::size_t, std::size_t> best{text.size(), 0};
  for (const std::string& join : joins) {
    const std::size_t at = text.find(join);
    if (at < best.first) best = {at, join.size()};
  }
  return best;
}

}  // namespace

void add_names(std::vector<std::string>& names, std::string_view text, const PageRules& rules) {
  const std::string clean = html::collapse_spaces(html::cut_at_character(text, kLongestByline));
  std::string_view rest = clean;
  for (bool changed = true; changed;) {
    changed = false;
    const std::string folded = fold_line(rest.substr(0, 40));
    for (const std::string& start : rules.byline_starts) {
      if (folded.starts_with(start)) {
        rest = html::trim_spaces(rest.substr(start.size()));
        changed = true;
        break;
      }
    }
  }
  for (int parts = 0; !rest.empty() && names.size() < kMostNames && parts < kMostParts; ++parts) {
    const auto [at, length] = find_join(rest, rules.byline_joins);
    std::string_view part = html::trim_spaces(rest.substr(0, at));
    rest.remove_prefix(std::min(at + length, rest.size()));
    if (names_others(part, rules)) break;
    if (is_name(part, rules) && std::ranges::find(names, part) == names.end()) names.emplace_back(part);
  }
}

std::vector<std::string> names_of(std::string_view text, const PageRules& rules) {
  std::vector<std::string> names;
  add_names(names, text, rules);
  return names;
}

}  // namespace logline::page
