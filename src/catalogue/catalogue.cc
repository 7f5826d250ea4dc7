#include "catalogue/catalogue.h"

#include <algorithm>

#include "model/statement.h"

namespace logline::catalogue {
namespace {

// Says of the title itself that something is done with it or where it is shown, firmly enough to know by it
// that there is such a title.
bool makes_known(const Statement& statement) {
  const bool is_telling = std::holds_alternative<StatusClaim>(statement.claim) ||
                          std::holds_alternative<AvailabilityClaim>(statement.claim);
  const Argument& title = title_of(statement.claim);
  return is_telling && statement.certainty >= Certainty::reported && title.span &&
         statement.span.contains(*title.span);
}

// The services that a reading names as homes, by folded title; the first named counts.
std::map<std::string, std::string, std::less<>> homes_in(const Reading& reading) {
  std::map<std::string, std::string, std::less<>> homes;
  for (const Statement& statement : reading.statements) {
    const auto* available = std::get_if<AvailabilityClaim>(&statement.claim);
    if (available == nullptr || available->relation != Relation::home || statement.polarity == Polarity::no)
      continue;
    homes.try_emplace(fold_name(available->title.value), available->service.value);
  }
  return homes;
}

}  // namespace

Catalogue::Catalogue(std::vector<Title> titles, std::map<std::string, ArticleId, std::less<>> seen_once)
    : seen_once_(std::move(seen_once)) {
  titles_.reserve(titles.size());
  for (Title& title : titles) add(std::move(title));
}

Catalogue::Place Catalogue::add(Title title) {
  const Place place = titles_.size();
  by_own_name_[fold_name(title.name)].push_back(place);
  by_id_.emplace(title.id, place);
  titles_.push_back(std::move(title));
  put_ids(place);
  put_names(place);
  return place;
}

// Of several titles that came to have one id the first has it, as after a restart.
void Catalogue::put_ids(Place place) {
  for (const std::string& id : titles_[place].ids) {
    const auto [known, is_new] = by_id_elsewhere_.emplace(id, place);
    if (!is_new) known->second = std::min(known->second, place);
  }
}

// In the order of the places, so that a restart finds them in the same order.
void Catalogue::put_names(Place place) {
  for (std::string& name : folded_names(titles_[place])) {
    std::vector<Place>& places = by_name_[std::move(name)];
    places.insert(std::lower_bound(places.begin(), places.end(), place), place);
  }
  is_index_true_ = false;
}

void Catalogue::forget_names(Place place) {
  for (const std::string& name : folded_names(titles_[place])) {
    const auto found = by_name_.find(name);
    if (found == by_name_.end()) continue;
    std::erase(found->second, place);
    if (found->second.empty()) by_name_.erase(found);
  }
}

// Imported titles come first, so that a shared name means them.
const TitleIndex& Catalogue::index() const {
  if (is_index_true_) return index_;
  index_ = TitleIndex();
  for (const bool imported : {true, false})
    for (const Title& title : titles_)
      if (title.is_imported == imported) index_.add(title);
  is_index_true_ = true;
  return index_;
}

TitleIndex& Catalogue::writable_index() {
  (void)index();
  return index_;
}

// The home of a title whose home was not known.
void Catalogue::learn_home(const AvailabilityClaim& claim, std::vector<Title>& learned) {
  if (claim.relation != Relation::home) return;
  const auto found = by_name_.find(fold_name(claim.title.value));
  if (found == by_name_.end() || found->second.size() != 1) return;
  Title& title = titles_[found->second.front()];
  if (!title.service.empty()) return;
  title.service = writable_index().add_service(claim.service.value);
  learned.push_back(title);
}

std::vector<Title> Catalogue::learn(const Reading& reading, ArticleId article) {
  std::vector<Title> learned;
  if (!reading.is_about_television) return learned;
  const auto homes = homes_in(reading);
  const auto meet = [&](const std::string& name, bool is_enough) {
    const std::string folded = fold_name(name);
    if (folded.empty() || by_name_.contains(folded) || by_id_.contains(TitleId::of(folded))) return;
    const auto [seen, is_first] = seen_once_.try_emplace(folded, article);
    if (is_first) seen_changes_.once.emplace_back(folded, article);
    if (!is_enough && (is_first || seen->second == article)) return;
    seen_changes_.again.push_back(folded);
    seen_once_.erase(seen);
    const auto home = homes.find(folded);
    Title title{.id = TitleId::of(folded),
                .name = name,
                .kind = TitleKind::series,
                .year = 0,
                .service = writable_index().add_service(home == homes.end() ? std::string() : home->second)};
    index_.add(title);
    add(title);
    is_index_true_ = true;  // what was found in articles stands behind everything else
    learned.push_back(std::move(title));
  };
  for (const Statement& statement : reading.statements)
    if (!is_said_in_passing(statement))  // no more than a mention
      meet(title_of(statement.claim).value, makes_known(statement));
  for (const Mention& mention : reading.mentions)
    if (mention.kind == MentionKind::title && reading.teaches_titles) meet(mention.value, false);
  for (const Statement& statement : reading.statements)
    if (const auto* claim = std::get_if<AvailabilityClaim>(&statement.claim);
        claim != nullptr && statement.polarity == Polarity::yes && statement.certainty >= Certainty::reported)
      learn_home(*claim, learned);
  return learned;
}

const Title* Catalogue::find(TitleId id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? nullptr : &titles_[found->second];
}

}  // namespace logline::catalogue
