#include "catalogue/catalogue.h"

#include <algorithm>
#include <set>

#include "model/statement.h"

namespace logline::catalogue {
namespace {

// Of the folded name, and of the year where an earlier title has the name already.
TitleId id_for(const std::string& folded, int year, bool is_name_taken) {
  return TitleId::of(is_name_taken && year != 0 ? folded + " " + std::to_string(year) : folded);
}

// Says of the title itself that something is done with it or where it is shown, firmly enough to know by it
// that there is such a title.
bool makes_known(const Statement& statement) {
  const bool is_telling = std::holds_alternative<StatusClaim>(statement.claim) ||
                          std::holds_alternative<AvailabilityClaim>(statement.claim);
  const Argument& title = title_of(statement.claim);
  return is_telling && statement.certainty >= Certainty::reported && title.span &&
         statement.span.contains(*title.span);
}

void merge_into(Title& known, const Title& said) {
  if (said.year != 0) known.year = said.year;
  if (!said.service.empty()) known.service = said.service;
  if (said.is_imported) known.kind = said.kind, known.is_imported = true, known.name = said.name;
  for (const std::string& alias : said.aliases)
    if (std::find(known.aliases.begin(), known.aliases.end(), alias) == known.aliases.end())
      known.aliases.push_back(alias);
}

// The service that a reading names as the home of a title; empty when none.
std::string home_in(const Reading& reading, std::string_view folded_title) {
  for (const Statement& statement : reading.statements) {
    const auto* available = std::get_if<AvailabilityClaim>(&statement.claim);
    if (available == nullptr || available->relation != Relation::home || statement.polarity == Polarity::no)
      continue;
    if (fold_name(available->title.value) == folded_title) return available->service.value;
  }
  return {};
}

}  // namespace

Catalogue::Catalogue(std::vector<Title> titles, std::map<std::string, ArticleId, std::less<>> seen_once)
    : titles_(std::move(titles)), seen_once_(std::move(seen_once)) {
  rebuild_index();
}

// Imported titles come first in the index, so that a shared name means them.
void Catalogue::rebuild_index() {
  index_ = TitleIndex();
  by_name_.clear();
  for (const bool imported : {true, false})
    for (const Title& title : titles_)
      if (title.is_imported == imported) index_.add(title);
  for (std::size_t i = 0; i < titles_.size(); ++i) {
    std::set<std::string> names{fold_name(titles_[i].name)};
    for (const std::string& alias : titles_[i].aliases) names.insert(fold_name(alias));
    for (const std::string& name : names)
      if (!name.empty()) by_name_[name].push_back(i);
  }
}

void Catalogue::add(Title title) {
  by_name_[fold_name(title.name)].push_back(titles_.size());
  index_.add(title);
  titles_.push_back(std::move(title));
}

std::vector<Title> Catalogue::add_imported(const std::vector<Title>& titles) {
  std::vector<Title> imported;
  for (Title given : titles) {
    given.is_imported = true;
    const std::string folded = fold_name(given.name);
    if (folded.empty()) continue;
    const auto is_same = [&](const Title& known) {
      return fold_name(known.name) == folded &&
             (known.year == 0 || given.year == 0 || known.year == given.year);
    };
    const auto known = std::find_if(titles_.begin(), titles_.end(), is_same);
    const bool is_taken = std::any_of(titles_.begin(), titles_.end(),
                                      [&](const Title& other) { return fold_name(other.name) == folded; });
    if (known != titles_.end()) {
      merge_into(*known, given);
      imported.push_back(*known);
      continue;
    }
    titles_.push_back(given);
    titles_.back().id = id_for(folded, given.year, is_taken);
    imported.push_back(titles_.back());
  }
  rebuild_index();
  return imported;
}

// The home of a title whose home was not known.
void Catalogue::learn_home(const AvailabilityClaim& claim, std::vector<Title>& learned) {
  if (claim.relation != Relation::home) return;
  const auto found = by_name_.find(fold_name(claim.title.value));
  if (found == by_name_.end() || found->second.size() != 1) return;
  Title& title = titles_[found->second.front()];
  if (!title.service.empty()) return;
  title.service = index_.add_service(claim.service.value);
  learned.push_back(title);
}

std::vector<Title> Catalogue::learn(const Reading& reading, ArticleId article) {
  std::vector<Title> learned;
  if (!reading.is_about_television) return learned;
  const auto meet = [&](const std::string& name, bool is_enough) {
    const std::string folded = fold_name(name);
    if (folded.empty() || by_name_.contains(folded)) return;
    const auto [seen, is_first] = seen_once_.try_emplace(folded, article);
    if (is_first) seen_changes_.once.emplace_back(folded, article);
    if (!is_enough && (is_first || seen->second == article)) return;
    seen_changes_.again.push_back(folded);
    seen_once_.erase(seen);
    Title title{.id = TitleId::of(folded),
                .name = name,
                .kind = TitleKind::series,
                .year = 0,
                .service = index_.add_service(home_in(reading, folded)),
                .aliases = {},
                .is_imported = false};
    add(title);
    learned.push_back(std::move(title));
  };
  for (const Statement& statement : reading.statements)
    meet(title_of(statement.claim).value, makes_known(statement));
  for (const Mention& mention : reading.mentions)
    if (mention.kind == MentionKind::title) meet(mention.value, false);
  for (const Statement& statement : reading.statements)
    if (const auto* claim = std::get_if<AvailabilityClaim>(&statement.claim);
        claim != nullptr && statement.polarity == Polarity::yes && statement.certainty >= Certainty::reported)
      learn_home(*claim, learned);
  return learned;
}

std::optional<TitleId> Catalogue::resolve(std::string_view name, const Clues& clues) const {
  const auto found = by_name_.find(fold_name(name));
  if (found == by_name_.end()) return std::nullopt;
  const std::string service = fold_name(clues.service);
  const Title* best = nullptr;
  int best_points = -1;
  bool is_tie = false;
  for (const std::size_t place : found->second) {
    const Title& title = titles_[place];
    if (clues.year != 0 && title.year != 0 && title.year != clues.year) continue;
    const int points = (clues.year != 0 && title.year == clues.year ? 2 : 0) +
                       (!service.empty() && fold_name(title.service) == service ? 1 : 0);
    is_tie = points == best_points;
    if (points > best_points) best = &title, best_points = points;
  }
  if (best == nullptr || is_tie) return std::nullopt;
  return best->id;
}

const Title* Catalogue::find(TitleId id) const {
  const auto found =
      std::find_if(titles_.begin(), titles_.end(), [&](const Title& title) { return title.id == id; });
  return found == titles_.end() ? nullptr : &*found;
}

}  // namespace logline::catalogue
