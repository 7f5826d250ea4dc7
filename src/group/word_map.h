// What is known of words, by their numbers: a table without a piece of memory of its own for each.
//
// A plain value; reading from several threads is safe.
//
//     WordMap<float> rarity;
//     rarity.emplace(word, 2.5F);                // the first of a word stays
//     if (const float* found = rarity.find(word)) …
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace logline::group {

template <class Value>
class WordMap {
 public:
  void emplace(std::uint32_t word, Value value) {
    if (2 * (size_ + 1) > entries_.size()) grow();
    Entry& entry = entries_[place_of(word)];
    if (entry.is_taken) return;
    entry = {word, true, std::move(value)};
    ++size_;
  }

  [[nodiscard]] const Value* find(std::uint32_t word) const {
    if (entries_.empty()) return nullptr;
    const Entry& entry = entries_[place_of(word)];
    return entry.is_taken ? &entry.value : nullptr;
  }

 private:
  struct Entry {
    std::uint32_t word = 0;
    bool is_taken = false;
    Value value{};
  };
  [[nodiscard]] std::size_t place_of(std::uint32_t word) const {
    std::size_t place = word * std::uint64_t{0x9E3779B97F4A7C15} >> shift_;
    while (entries_[place].is_taken && entries_[place].word != word)
      place = (place + 1) & (entries_.size() - 1);
    return place;
  }
  void grow() {
    const auto before =
        std::exchange(entries_, std::vector<Entry>(entries_.empty() ? 16 : 2 * entries_.size()));
    shift_ = 64 - std::countr_zero(entries_.size());
    for (const Entry& entry : before)
      if (entry.is_taken) entries_[place_of(entry.word)] = entry;
  }

  std::vector<Entry> entries_;  // a power of two, at most half of them taken
  std::size_t size_ = 0;
  int shift_ = 64;
};

}  // namespace logline::group
