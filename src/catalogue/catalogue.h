// The titles that are known: imported by a person, or discovered in what articles say. Works empty.
//
// A title is discovered when one article about television says something of its status or availability with
// sufficient evidence (reported or better, evidence in the text), or when two such articles mention it. Ids
// come from the folded name (and the year, or an id elsewhere, where several share a name), so the same
// journal gives the same ids. Imported titles win over discovered ones of the same name. What a person merges
// or splits holds for all later imports too. Not safe for calls from several threads.
//
//     Catalogue catalogue;
//     catalogue.add_imported(parse_catalogue_csv(bytes)->titles);
//     catalogue.learn(reading, article.id);                       // in the order of the journal
//     Reading reading = read_article(article, catalogue.index(), …);
//     std::optional<TitleId> id = catalogue.resolve("The Lantern Coast");
//     Resolution all = catalogue.weigh("Battle Harbour", {.year = 2024});      // with those it may be
//     besides
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.h"
#include "model/reading.h"
#include "model/title.h"

namespace logline::catalogue {

// What else is said of a title where it is mentioned; tells titles of one name apart.
struct Clues {
  int year = 0;                           // 0: none
  std::string_view service{};             // empty: none
  std::span<const std::string> people{};  // who are said to be in it
};

struct Candidate {
  TitleId id;
  int points = 0;  // how much of the evidence speaks for it
};

// Which title a name means. `id` is none where nothing has the name, or no evidence decides between several.
struct Resolution {
  std::optional<TitleId> id{};
  std::vector<Candidate> candidates{};  // all that it may be, most points first, then as they became known
};

// Names that were met for the first time, and names that are no longer met in one article alone; a name may
// be in both.
struct SeenChanges {
  std::vector<std::pair<std::string, ArticleId>> once{};
  std::vector<std::string> again{};
};

class Catalogue {
 public:
  Catalogue() = default;
  // Restores what titles() and seen_once() gave.
  explicit Catalogue(std::vector<Title> titles, std::map<std::string, ArticleId, std::less<>> seen_once = {});

  // Adds titles of an import; one that is there already, by an id elsewhere or by name and year, is brought
  // up to date. Returns those that changed as they now stand here, with their ids.
  std::vector<Title> add_imported(const std::vector<Title>& titles);
  // Takes in what one article says; returns the titles that became known by it, in the order of mention.
  std::vector<Title> learn(const Reading& reading, ArticleId article);

  // By a person's word. Titles are written as NAME or NAME (YEAR), the year being needed where several share
  // the name. `merge`: what is called `other` is the title `kept`. `split`: it is not, whatever imports say;
  // a title that was merged stands alone again, of a mere alias one is made. Returns the titles that changed.
  Result<std::vector<Title>> merge(std::string_view kept, std::string_view other);
  Result<std::vector<Title>> split(std::string_view kept, std::string_view other);

  [[nodiscard]] Resolution weigh(std::string_view name, const Clues& clues = {}) const;
  // The title that a name means: by folded name or alias, then by clues. nullopt: unknown, or several and no
  // clue decides.
  [[nodiscard]] std::optional<TitleId> resolve(std::string_view name, const Clues& clues = {}) const {
    return weigh(name, clues).id;
  }
  [[nodiscard]] const Title* find(TitleId id) const;
  // In the order in which they became known.
  [[nodiscard]] const std::vector<Title>& titles() const { return titles_; }
  // Folded names that one article alone has mentioned so far; part of the state that a restart needs.
  [[nodiscard]] const std::map<std::string, ArticleId, std::less<>>& seen_once() const { return seen_once_; }
  // What has changed in seen_once() since the last call.
  SeenChanges take_seen_changes() { return std::exchange(seen_changes_, {}); }
  // Names of all titles for read/ and group/. The reference stays valid until the next non-const call.
  [[nodiscard]] const TitleIndex& index() const;

 private:
  using Place = std::size_t;  // in titles_

  void learn_home(const AvailabilityClaim& claim, std::vector<Title>& learned);
  Place add(Title title);
  Place take_imported(const Title& given);
  // Changes to a title go between these, so that the names lead to it.
  void forget_names(Place place);
  void put_ids(Place place);
  void put_names(Place place);
  [[nodiscard]] std::optional<Place> find_same(const Title& given) const;
  [[nodiscard]] TitleId unused_id(const Title& title) const;
  [[nodiscard]] Place home_of(Place place) const;
  [[nodiscard]] Result<std::optional<Place>> find_written(std::string_view written) const;
  [[nodiscard]] std::optional<Place> merged_part(Place kept, std::string_view written) const;
  [[nodiscard]] std::vector<Title> titles_at(const std::vector<Place>& places) const;
  TitleIndex& writable_index();

  std::vector<Title> titles_;
  std::map<std::string, std::vector<Place>, std::less<>> by_name_;   // folded names, of those not merged
  std::unordered_map<std::string, std::vector<Place>> by_own_name_;  // folded, also of those that are merged
  std::unordered_map<TitleId, Place> by_id_;
  std::unordered_map<std::string, Place> by_id_elsewhere_;
  mutable TitleIndex index_;
  mutable bool is_index_true_ = true;  // an import of many titles makes it anew once, when it is asked for
  std::map<std::string, ArticleId, std::less<>>
      seen_once_;  // folded name -> the one article that mentions it
  SeenChanges seen_changes_;
};

}  // namespace logline::catalogue
