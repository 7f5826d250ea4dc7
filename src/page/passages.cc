#include "page/passages.h"

#include <algorithm>
#include <bitset>
#include <cstdint>

namespace logline::page {
namespace {

constexpr std::size_t kStart = 4096;    // bytes in which a short passage is looked for
constexpr std::size_t kMostShort = 50;  // passages
constexpr std::uint64_t kBase = 0x9E3779B97F4A7C15;

std::uint64_t value_of(char c) { return static_cast<unsigned char>(c) + 1U; }

std::uint64_t hash_of(std::string_view passage) {
  std::uint64_t hash = 0;
  for (const char c : passage) hash = hash * kBase + value_of(c);
  return hash;
}

// The hashes that are looked for, in order, with a bit for each of their upper parts: most of a text's
// passages are none of them, and one look shows it.
class Wanted {
 public:
  void add(std::uint64_t hash, std::size_t passage) {
    hashes_.push_back({hash, passage});
    uppers_.set(hash >> kShift);
  }
  void sort() { std::ranges::sort(hashes_, {}, &Hash::value); }
  void mark(std::uint64_t hash, std::vector<bool>& held) const {
    if (!uppers_.test(hash >> kShift)) return;
    const auto [first, last] = std::ranges::equal_range(hashes_, hash, {}, &Hash::value);
    for (auto at = first; at != last && !held[at->passage]; ++at) held[at->passage] = true;
  }
  [[nodiscard]] bool empty() const { return hashes_.empty(); }

 private:
  struct Hash {
    std::uint64_t value;
    std::size_t passage;
  };
  static constexpr unsigned kBits = 14, kShift = 64 - kBits;
  std::vector<Hash> hashes_;
  std::bitset<1U << kBits> uppers_;
};

// Rabin and Karp's rolling hash, modulo 2^64.
void mark_held(std::string_view text, const Wanted& wanted, std::vector<bool>& held) {
  if (text.size() < kPassage || wanted.empty()) return;
  std::uint64_t power = 1;  // of the byte that leaves
  for (std::size_t i = 0; i < kPassage; ++i) power *= kBase;
  std::uint64_t hash = hash_of(text.substr(0, kPassage));
  wanted.mark(hash, held);
  for (std::size_t i = kPassage; i < text.size(); ++i) {
    hash = hash * kBase + value_of(text[i]) - power * value_of(text[i - kPassage]);
    wanted.mark(hash, held);
  }
}

}  // namespace

std::vector<bool> held_passages(std::string_view text, const std::vector<std::string>& passages) {
  std::vector<bool> held(passages.size());
  Wanted wanted;
  std::size_t shorts = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].size() >= kPassage) {
      wanted.add(hash_of(std::string_view(passages[i]).substr(0, kPassage)), i);
    } else if (++shorts <= kMostShort) {
      held[i] = text.substr(0, kStart).find(passages[i]) != std::string_view::npos;
    }
  }
  wanted.sort();
  mark_held(text, wanted, held);
  return held;
}

}  // namespace logline::page
