#include <algorithm>
#include <set>

#include "catalogue/catalogue.h"
#include "model/statement.h"

// Evidence, strongest first: the year, which rules a title out where it is another one; people of its cast,
// since two titles of one name seldom share any; the network, which remakes often share. A title is chosen
// when more speaks for it than for any other.

namespace logline::catalogue {
namespace {

constexpr int kYearPoints = 8;
constexpr int kPersonPoints = 3;
constexpr int kServicePoints = 2;
constexpr std::size_t kMostPeople = 3;  // more of them add nothing

std::set<std::string> fold_all(std::span<const std::string> names) {
  std::set<std::string> folded;
  for (const std::string& name : names)
    if (std::string one = fold_name(name); !one.empty()) folded.insert(std::move(one));
  return folded;
}

std::size_t shared_people(const Title& title, const std::set<std::string>& people) {
  if (people.empty()) return 0;
  std::size_t shared = 0;
  for (const std::string& person : fold_all(title.cast))
    if (people.contains(person)) ++shared;
  return std::min(shared, kMostPeople);
}

}  // namespace

Resolution Catalogue::weigh(std::string_view name, const Clues& clues) const {
  Resolution resolution;
  const auto found = by_name_.find(fold_name(name));
  if (found == by_name_.end()) return resolution;
  const std::string service = fold_name(clues.service);
  const std::set<std::string> people = fold_all(clues.people);
  const bool has_imported = std::any_of(found->second.begin(), found->second.end(),
                                        [&](Place place) { return titles_[place].is_imported; });
  for (const Place place : found->second) {
    const Title& title = titles_[place];
    if (title.is_imported != has_imported) continue;  // only found in articles: an alias of the other
    if (clues.year != 0 && title.year != 0 && title.year != clues.year) continue;
    int points = clues.year != 0 && title.year == clues.year ? kYearPoints : 0;
    if (!service.empty() && fold_name(title.service) == service) points += kServicePoints;
    points += kPersonPoints * static_cast<int>(shared_people(title, people));
    resolution.candidates.push_back({title.id, points});
  }
  auto& candidates = resolution.candidates;
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& one, const Candidate& other) { return one.points > other.points; });
  if (candidates.size() == 1 || (candidates.size() > 1 && candidates[0].points > candidates[1].points))
    resolution.id = candidates[0].id;
  return resolution;
}

}  // namespace logline::catalogue
