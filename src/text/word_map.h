// A map from hashes of words to values, filled once and then only looked up: one array, no pointers to
// follow.
//
// Made for a number of words and never grown; 0 is no word. Owns its values. Const lookups are safe from
// several threads.
//
//     WordMap<TokenStarts> map(words.size());
//     map[word_hash("castle")].add(3);
//     if (const TokenStarts* starts = map.find(token.word)) …
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace logline {

template <class Value>
class WordMap {
 public:
  // Room for so many different words; at least half of the places stay free.
  explicit WordMap(std::size_t words = 0) {
    std::size_t size = 1;
    while (size < words * 2 + 1) size *= 2;
    places_.resize(size);
  }

  Value& operator[](std::uint32_t word) {
    Place& place = places_[index_of(word)];
    place.word = word;
    return place.value;
  }

  [[nodiscard]] const Value* find(std::uint32_t word) const {
    const Place& place = places_[index_of(word)];
    return place.word == 0 ? nullptr : &place.value;
  }

 private:
  struct Place {
    std::uint32_t word = 0;  // 0: free
    Value value{};
  };
  // Where the word is, or the free place where it would be.
  [[nodiscard]] std::size_t index_of(std::uint32_t word) const {
    const std::size_t mask = places_.size() - 1;
    std::size_t i = word & mask;
    while (places_[i].word != word && places_[i].word != 0) i = (i + 1) & mask;
    return i;
  }
  std::vector<Place> places_;
};

}  // namespace logline
