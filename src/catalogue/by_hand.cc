#include <algorithm>

#include "catalogue/catalogue.h"
#include "catalogue/genres.h"
#include "catalogue/title_parts.h"
#include "model/statement.h"

// What a person says of titles. One that is merged into another stays here with its own names, year and ids,
// so that its id leads on, an import that brings it again is known, and a split gives back what was there.
// What was split off is kept in `apart`, so that no import puts it back.

namespace logline::catalogue {
namespace {

std::string in_quotes(std::string_view name) { return "\"" + std::string(name) + "\""; }

void note_apart(Title& title, const std::string& folded) {
  const bool is_noted = std::find(title.apart.begin(), title.apart.end(), folded) != title.apart.end();
  if (folded != fold_name(title.name) && !is_noted) title.apart.push_back(folded);
}

// The two share no name any more but the one they are both called by.
void divide_names(Title& kept, Title& other) {
  const std::string own = fold_name(kept.name);
  for (const std::string& name : own_and_other_names(other)) {
    if (name == own) continue;
    remove_name(kept, name);
    note_apart(kept, name);
  }
  remove_name(other, own);
  note_apart(other, own);
}

void take_over_facts(Title& kept, const Title& other) {
  for (const std::string& name : own_and_other_names(other)) std::erase(kept.apart, name);
  add_names(kept, other);
  add_cast(kept, other.cast);
  if (kept.year == 0) kept.year = other.year;
  add_genres(kept, other);
  if (!kept.service.empty()) return;
  kept.service = other.service;
  kept.region = other.region;
}

}  // namespace

// No place when nothing is called so; an error when several titles are.
Result<std::optional<Catalogue::Place>> Catalogue::find_written(std::string_view written) const {
  const WrittenTitle said = parse_written(written);
  std::vector<Place> fit;
  const auto look = [&](std::string_view name, int year) {
    const auto found = by_own_name_.find(fold_name(name));
    if (found == by_own_name_.end()) return;
    for (const Place place : found->second)
      if (titles_[place].merged_into.is_none() && (year == 0 || titles_[place].year == year))
        fit.push_back(place);
  };
  look(written, 0);
  if (fit.empty() && said.year != 0) look(said.name, said.year);
  if (fit.empty())
    if (const auto found = by_name_.find(fold_name(written)); found != by_name_.end()) fit = found->second;
  if (fit.size() > 1)
    return fail("several titles are called " + in_quotes(written), {},
                "write its year: " + said.name + " (" + std::to_string(titles_[fit.front()].year) + ")");
  return fit.empty() ? std::nullopt : std::optional(fit.front());
}

// The title of that name that was merged into `kept`.
std::optional<Catalogue::Place> Catalogue::merged_part(Place kept, std::string_view written) const {
  const WrittenTitle said = parse_written(written);
  const auto look = [&](std::string_view name, int year) -> std::optional<Place> {
    const auto found = by_own_name_.find(fold_name(name));
    if (found == by_own_name_.end()) return std::nullopt;
    for (const Place place : found->second)
      if (titles_[place].merged_into == titles_[kept].id && (year == 0 || titles_[place].year == year))
        return place;
    return std::nullopt;
  };
  if (const auto part = look(written, 0)) return part;
  return said.year == 0 ? std::nullopt : look(said.name, said.year);
}

Result<std::vector<Title>> Catalogue::merge(std::string_view kept, std::string_view other) {
  const auto into = find_written(kept);
  const auto from = find_written(other);
  if (!into) return tl::unexpected(into.error());
  if (!from) return tl::unexpected(from.error());
  if (!*into) return fail("no title is called " + in_quotes(kept));
  if (*into == *from) return fail(in_quotes(kept) + " and " + in_quotes(other) + " are one title already");
  const Place place = **into;
  Title& title = titles_[place];
  forget_names(place);
  std::vector<Place> changed{place};
  if (*from) {
    forget_names(**from);
    Title& gone = titles_[**from];
    take_over_facts(title, gone);
    gone.merged_into = title.id;
    changed.push_back(**from);
    for (Place part = 0; part < titles_.size(); ++part) {
      if (titles_[part].merged_into != gone.id) continue;
      titles_[part].merged_into = title.id;
      changed.push_back(part);
    }
  } else {
    take_over_facts(title, Title{.id = {}, .name = std::string(other)});
  }
  put_names(place);
  return titles_at(changed);
}

Result<std::vector<Title>> Catalogue::split(std::string_view kept, std::string_view other) {
  const auto found = find_written(kept);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return fail("no title is called " + in_quotes(kept));
  const Place place = **found;
  if (const auto part = merged_part(place, other)) {
    forget_names(place);
    titles_[*part].merged_into = {};
    divide_names(titles_[place], titles_[*part]);
    put_names(place);
    put_names(*part);
    return titles_at({place, *part});
  }
  const WrittenTitle said = parse_written(other);
  const std::vector<std::string> names = folded_names(titles_[place]);
  const bool is_alias = std::find(names.begin() + 1, names.end(), fold_name(said.name)) != names.end();
  if (!is_alias) return fail(in_quotes(other) + " is no other name of " + in_quotes(kept));
  Title alone{.id = {}, .name = said.name, .year = said.year, .is_imported = true};
  alone.id = unused_id(alone);
  const bool is_there = by_own_name_.contains(fold_name(said.name));
  forget_names(place);
  divide_names(titles_[place], alone);
  put_names(place);
  if (is_there) return titles_at({place});
  return titles_at({place, add(std::move(alone))});
}

std::vector<Title> Catalogue::titles_at(const std::vector<Place>& places) const {
  std::vector<Title> titles;
  for (const Place place : places) titles.push_back(titles_[place]);
  return titles;
}

}  // namespace logline::catalogue
