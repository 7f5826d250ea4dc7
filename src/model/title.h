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
  bool is_imported = false;  // from a catalogue import, not from articles
};

class TitleIndex {
 public:
  void add(Title title);
  // Makes a service known; returns it as it was first written. Nothing for an empty name.
  std::string add_service(const std::string& service);
  // The title whose name or alias folds to `folded`; nullptr when none. With several, the first added.
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
