// The titles that are known: imported by a person, or discovered in what articles say. Works empty.
//
// A title is discovered when one article about television says something of its status or availability with
// sufficient evidence (reported or better, evidence in the text), or when two such articles mention it. Ids
// come from the folded name (and the year, where two share a name), so the same journal gives the same ids.
// Imported titles win over discovered ones of the same name. Not safe for calls from several threads.
//
//     Catalogue catalogue;
//     catalogue.add_imported(*parse_catalogue_csv(bytes));
//     catalogue.learn(reading, article.id);                       // in the order of the journal
//     Reading reading = read_article(article, catalogue.index(), …);
//     std::optional<TitleId> id = catalogue.resolve("The Lantern Coast");
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/reading.h"
#include "model/title.h"

namespace logline::catalogue {

// What else is said of a title where it is mentioned; tells titles of one name apart.
struct Clues {
  int year = 0;                // 0: none
  std::string_view service{};  // empty: none
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

  // Adds titles of an import; one that is there already by name and year is brought up to date. Returns them
  // as they now stand here, with their ids.
  std::vector<Title> add_imported(const std::vector<Title>& titles);
  // Takes in what one article says; returns the titles that became known by it, in the order of mention.
  std::vector<Title> learn(const Reading& reading, ArticleId article);

  // The title that a name means: by folded name or alias, then by clues. nullopt: unknown, or several and no
  // clue decides.
  [[nodiscard]] std::optional<TitleId> resolve(std::string_view name, const Clues& clues = {}) const;
  [[nodiscard]] const Title* find(TitleId id) const;
  // In the order in which they became known.
  [[nodiscard]] const std::vector<Title>& titles() const { return titles_; }
  // Folded names that one article alone has mentioned so far; part of the state that a restart needs.
  [[nodiscard]] const std::map<std::string, ArticleId, std::less<>>& seen_once() const { return seen_once_; }
  // What has changed in seen_once() since the last call.
  SeenChanges take_seen_changes() { return std::exchange(seen_changes_, {}); }
  // Names of all titles for read/ and group/. The reference stays valid until the next non-const call.
  [[nodiscard]] const TitleIndex& index() const { return index_; }

 private:
  void add(Title title);
  void learn_home(const AvailabilityClaim& claim, std::vector<Title>& learned);
  void rebuild_index();

  std::vector<Title> titles_;
  TitleIndex index_;
  std::map<std::string, std::vector<std::size_t>, std::less<>>
      by_name_;  // folded name or alias -> places in titles_
  std::map<std::string, ArticleId, std::less<>>
      seen_once_;  // folded name -> the one article that mentions it
  SeenChanges seen_changes_;
};

}  // namespace logline::catalogue
