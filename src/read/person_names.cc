#include "read/person_names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace logline {
namespace {

constexpr std::size_t kLongestSurname = 24;  // longer ones are not compared letter by letter
constexpr std::size_t kMostAlike = 16;       // names with one given name that are compared with each other

// Levenshtein's distance, for words of at most kLongestSurname bytes; 9 for longer ones.
std::size_t distance(std::string_view a, std::string_view b) {
  if (a.size() > kLongestSurname || b.size() > kLongestSurname) return 9;
  std::array<std::size_t, kLongestSurname + 1> row{};
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1])});
      corner = above;
    }
  }
  return row[b.size()];
}

bool is_misspelling(std::string_view a, std::string_view b) {
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter >= 4 && a[0] == b[0] &&
         distance(a, b) <= (shorter >= 5 ? 2U : (a.starts_with(b) || b.starts_with(a) ? 2U : 1U));
}

}  // namespace

std::size_t PersonNames::add(std::string_view name, std::uint32_t given, std::uint32_t surname,
                             std::string_view folded_surname, std::size_t place) {
  const std::size_t number = names_.size();
  names_.push_back({std::string(name), std::string(folded_surname), given, surname, place, number});
  by_surname_[surname].push_back(number);
  by_given_[given].push_back(number);
  ++full_[surname];
  return number;
}

std::size_t PersonNames::votes(const FullName& name) const {
  const auto alone = alone_.find(name.surname);
  return full_.at(name.surname) + (alone == alone_.end() ? 0 : alone->second);
}

// One person, two forms: the fuller one of equal surnames, the better attested spelling of different ones.
void PersonNames::join(std::size_t a, std::size_t b) {
  const std::size_t x = shorten(a), y = shorten(b);
  if (x == y) return;
  const bool keeps_x = names_[x].surname == names_[y].surname ? names_[x].name.size() >= names_[y].name.size()
                                                              : votes(names_[x]) >= votes(names_[y]);
  const std::size_t kept = keeps_x ? x : y, gone = keeps_x ? y : x;
  names_[gone].same_as = kept;
}

// The root, every step to it made one: ways that grow would make many forms of one name cost their square.
std::size_t PersonNames::shorten(std::size_t number) {
  const std::size_t kept = root(number);
  while (number != kept) number = std::exchange(names_[number].same_as, kept);
  return kept;
}

std::size_t PersonNames::root(std::size_t number) const {
  while (names_[number].same_as != number) number = names_[number].same_as;
  return number;
}

void PersonNames::settle() {
  for (std::size_t a = 0; a < names_.size(); ++a) {
    const std::vector<std::size_t>& alike = by_given_[names_[a].given];
    std::size_t compared = 0;
    for (const std::size_t b : alike) {
      if (b >= a || ++compared > kMostAlike) break;
      if (names_[a].surname == names_[b].surname ||
          is_misspelling(names_[a].folded_surname, names_[b].folded_surname))
        join(a, b);
    }
  }
  for (std::size_t a = 0; a < names_.size(); ++a) shorten(a);
}

std::string_view PersonNames::nearest(const Index& index, std::uint32_t word, std::size_t place) const {
  const auto found = index.find(word);
  if (found == index.end()) return {};
  const auto after =
      std::upper_bound(found->second.begin(), found->second.end(), place,
                       [this](std::size_t at, std::size_t number) { return at < names_[number].place; });
  return name(after == found->second.begin() ? found->second.front() : *(after - 1));
}

}  // namespace logline
