// A hash map by short lower-case words, made for looking up words of which most are not there: before a word
// is hashed, a table of one bit says whether any key begins with its first two bytes and has its length.
//
// Fill it first; then reading from several threads is safe. Look-ups make no string.
//
//     WordMap<int> map;
//     map["story"] = 1;
//     map.find("stories") == map.end()
#pragma once

#include <bitset>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace logline::page {

template <typename Value>
class WordMap {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

 public:
  Value& operator[](std::string_view word) {
    starts_.set(start_of(word));
    return map_[std::string(word)];
  }
  [[nodiscard]] typename Map::const_iterator find(std::string_view word) const {
    return starts_.test(start_of(word)) ? map_.find(word) : map_.end();
  }
  [[nodiscard]] typename Map::const_iterator end() const { return map_.end(); }

 private:
  static constexpr std::size_t kStarts = 1U << 14U;

  static std::size_t start_of(std::string_view word) {
    const auto byte = [&](std::size_t i) {
      return i < word.size() ? static_cast<unsigned char>(word[i]) : 0U;
    };
    return ((byte(0) & 0x1FU) << 9U | (byte(1) & 0x1FU) << 4U | (word.size() & 0xFU)) % kStarts;
  }

  Map map_;
  std::bitset<kStarts> starts_;
};

}  // namespace logline::page
