// A title: a series or film, as the catalogue knows it; and the TitleIndex, the value in which read/ and
// group/ get what they need of it.
//
// The index maps folded names and aliases to titles. It may be empty: everything works without a catalogue.
// Lookups are const and safe from several threads; adding is not.
//
//     TitleIndex titles;
//     titles.add({.id = TitleId::of("severance"), .name = "Severance", .service = "Apple TV+"});
//     const Title* known = titles.find(fold_name("Severance"));
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.h"

namespace logline {

enum class TitleKind : std::uint8_t { series, film };

struct Title {
  TitleId id;
  std::string name{};
  TitleKind kind = TitleKind::series;
  int year = 0;           // first shown; 0 not known
  std::string service{};  // home network or streamer; may be empty
  std::vector<std::string> aliases{};
  bool is_imported = false;                 // from a catalogue import, not from articles
  std::vector<std::string> misspellings{};  // names that it is meant by and never shown under
  std::vector<std::string> cast{};          // some who play in it: tells titles of one name apart
  std::vector<std::string> ids{};           // elsewhere: "tvmaze:82", "wikidata:Q42", "imdb:tt0123456"
  std::vector<std::string> apart{};         // folded names that a person has said are not its
  std::vector<std::string> genres{};  // "crime", "tvmaze:crime": a key, and who says so (catalogue/genres.h)
  std::string region{};               // where `service` is its home, "GB"; empty: not said
  TitleId merged_into{};              // the title that a person has said it is; none: it stands alone
};

// The folded names that a title is meant by: its own first, each once. None for one that was merged into
// another, which has them.
std::vector<std::string> folded_names(const Title& title);
// Of the titles that have a name, the one that is meant where nothing else is said: imported ones go before
// what was only found in articles; nullptr when several are left.
const Title* meant_by_name(const std::vector<Title>& named);

class TitleIndex {
 public:
  void add(Title title);
  // Makes a service known; returns it as it was first written. Nothing for an empty name.
  std::string add_service(const std::string& service);
  // The title one of whose names folds to `folded`; nullptr when none. With several, the first added. What
  // only the catalogue needs of it (aliases, cast, ids) is left out.
  [[nodiscard]] const Title* find(std::string_view folded) const;
  // The service of a known title, as written, by its folded name; nullptr when no title has it.
  [[nodiscard]] const std::string* find_service(std::string_view folded) const;
  // How many services are known by titles.
  [[nodiscard]] std::size_t services() const { return services_.size(); }
  // Longest number of words in any known name: how far a scanner has to look.
  [[nodiscard]] std::size_t longest_name() const { return longest_name_; }
  [[nodiscard]] std::size_t size() const { return titles_.size(); }
  [[nodiscard]] const std::vector<Title>& titles() const { return titles_; }

 private:
  std::vector<Title> titles_{};
  std::map<std::string, std::size_t, std::less<>> by_name_;
  std::map<std::string, std::string, std::less<>> services_;  // folded -> as written
  std::size_t longest_name_ = 0;
};

}  // namespace logline
