// The people an article introduces by their full names, and how it calls them afterwards: by surname, by
// given name, without a middle name, or misspelt by a letter or two.
//
// Filled with every full name of the article first, then settled once, then asked. Owns its strings. One
// thread.
//
//     names.add("Ben Stiller", given, surname, "stiller");
//     names.settle();
//     names.of_surname(surname_hash, 3)        // "Ben Stiller", as introduced at or before place 3, or else
//     first
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace logline {

class PersonNames {
 public:
  // A full name, in the order of the article; `place` counts names and surnames alike. Returns its number.
  std::size_t add(std::string_view name, std::uint32_t given, std::uint32_t surname,
                  std::string_view folded_surname, std::size_t place);
  // A surname that stands alone somewhere: a vote for its spelling.
  void count_alone(std::uint32_t surname) { ++alone_[surname]; }
  // Merges shorter and misspelt forms into the fullest.
  void settle();

  [[nodiscard]] const std::string& name(std::size_t number) const { return names_[root(number)].name; }
  // The full name that a surname or a given name alone stands for at a place; empty when there is none.
  [[nodiscard]] std::string_view of_surname(std::uint32_t surname, std::size_t place) const {
    return nearest(by_surname_, surname, place);
  }
  [[nodiscard]] std::string_view of_given(std::uint32_t given, std::size_t place) const {
    return nearest(by_given_, given, place);
  }

 private:
  struct FullName {
    std::string name;
    std::string folded_surname;
    std::uint32_t given, surname;
    std::size_t place;
    std::size_t same_as;  // itself, unless it is another form of that name
  };
  using Index =
      std::unordered_map<std::uint32_t, std::vector<std::size_t>>;  // hash of a word -> names, by place

  [[nodiscard]] std::string_view nearest(const Index& index, std::uint32_t word, std::size_t place) const;
  [[nodiscard]] std::size_t votes(const FullName& name) const;
  [[nodiscard]] std::size_t root(std::size_t number) const;
  std::size_t shorten(std::size_t number);
  void join(std::size_t a, std::size_t b);

  std::vector<FullName> names_;
  Index by_surname_, by_given_;
  std::unordered_map<std::uint32_t, std::size_t> alone_,
      full_;  // how often a surname stands alone, and in full names
};

}  // namespace logline
