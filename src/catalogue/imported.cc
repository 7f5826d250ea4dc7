#include <algorithm>
#include <cstdlib>

#include "catalogue/catalogue.h"
#include "catalogue/genres.h"
#include "catalogue/title_parts.h"
#include "model/statement.h"

// Two imports speak of one title when they share an id elsewhere. Else its name and year must tell, and they
// tell less than one would like: a remake has the name of what it remakes, and while it is in the making no
// year. So two that both have ids, none of them shared, are one only in the same year or the next to it; a
// list that a person wrote, without ids, may leave the year out.

namespace logline::catalogue {
namespace {

std::string_view scheme_of(std::string_view id) { return id.substr(0, id.find(':')); }

bool have_ids_that_differ(const Title& one, const Title& other) {
  for (const std::string& mine : one.ids)
    for (const std::string& theirs : other.ids)
      if (mine != theirs && scheme_of(mine) == scheme_of(theirs)) return true;
  return false;
}

// Of one name, and yet not one title.
bool are_apart(const Title& known, const Title& given) {
  if (have_ids_that_differ(known, given)) return true;
  const bool have_years = known.year != 0 && given.year != 0;
  if (known.ids.empty() || given.ids.empty()) return have_years && known.year != given.year;
  return known.kind != given.kind || !have_years || std::abs(known.year - given.year) > 1;
}

void update(Title& known, const Title& said) {
  if (said.year != 0) known.year = said.year;
  if (!said.service.empty()) {
    if (fold_name(said.service) != fold_name(known.service)) known.region.clear();
    known.service = said.service;
  }
  if (!said.region.empty()) known.region = said.region;
  update_genres(known, said);
  if (said.kind == TitleKind::film || !known.is_imported) known.kind = said.kind;
  known.is_imported = true;
  if (fold_name(known.name) == fold_name(said.name)) known.name = said.name;
  for (const std::string& id : said.ids)
    if (std::find(known.ids.begin(), known.ids.end(), id) == known.ids.end()) known.ids.push_back(id);
  add_cast(known, said.cast);
  add_names(known, said);
}

}  // namespace

// What was merged into another title leads there.
Catalogue::Place Catalogue::home_of(Place place) const {
  const TitleId into = titles_[place].merged_into;
  return into.is_none() ? place : by_id_.at(into);
}

std::optional<Catalogue::Place> Catalogue::find_same(const Title& given) const {
  for (const std::string& id : given.ids)
    if (const auto found = by_id_elsewhere_.find(id); found != by_id_elsewhere_.end()) return found->second;
  const auto named = by_own_name_.find(fold_name(given.name));
  if (named == by_own_name_.end()) return std::nullopt;
  std::optional<Place> same;
  for (const Place place : named->second) {
    const Title& known = titles_[place];
    if (are_apart(known, given)) continue;
    if (known.year == given.year) return place;
    if (!same) same = place;
  }
  return same;
}

// Of the folded name, and of what tells it apart where earlier titles have the name already.
TitleId Catalogue::unused_id(const Title& title) const {
  const std::string folded = fold_name(title.name);
  std::vector<std::string> wanted{folded};
  if (title.year != 0) wanted.push_back(folded + " " + std::to_string(title.year));
  for (const std::string& id : title.ids) wanted.push_back(folded + " " + id);
  for (const std::string& name : wanted)
    if (const TitleId id = TitleId::of(name); !by_id_.contains(id)) return id;
  for (std::size_t number = 2;; ++number)
    if (const TitleId id = TitleId::of(folded + " #" + std::to_string(number)); !by_id_.contains(id))
      return id;
}

Catalogue::Place Catalogue::take_imported(const Title& given) {
  const std::optional<Place> same = find_same(given);
  if (!same) {
    Title title = given;
    title.id = unused_id(title);
    return add(std::move(title));
  }
  const Place home = home_of(*same);
  forget_names(home);
  update(titles_[*same], given);
  if (home != *same) {
    add_names(titles_[home], given);
    add_genres(titles_[home], given);
  }
  put_ids(*same);
  put_names(home);
  return *same;
}

std::vector<Title> Catalogue::add_imported(const std::vector<Title>& titles) {
  std::vector<Title> changed;
  for (Title given : titles) {
    given.is_imported = true;
    if (fold_name(given.name).empty()) continue;
    const Place place = take_imported(given);
    const Place home = home_of(place);
    changed.push_back(titles_[place]);
    if (home != place) changed.push_back(titles_[home]);
  }
  return changed;
}

}  // namespace logline::catalogue
