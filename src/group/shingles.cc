#include "group/shingles.h"

#include <algorithm>
#include <array>

#include "group/word_scan.h"

namespace logline::group {
namespace {

constexpr std::size_t kWords = 4;

std::uint64_t mix(std::uint64_t value) {  // the finaliser of SplitMix64
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31);
}

std::uint64_t hash_word(std::string_view word) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  return hash;
}

}  // namespace

Shingles extract_shingles(std::string_view text) {
  Shingles shingles;
  std::array<std::uint64_t, kWords> last{};
  std::size_t seen = 0;
  scan_words(text, [&](const ScannedWord& scanned) {
    last[seen++ % kWords] = hash_word(scanned.folded);
    if (seen < kWords) return;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < kWords; ++i) hash = mix(hash + last[(seen + i) % kWords]);
    shingles.push_back(static_cast<std::uint32_t>(hash >> 32));
  });
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  shingles.shrink_to_fit();
  return shingles;
}

double contained(const Shingles& a, const Shingles& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t shared = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) ++shared, ++left, ++right;
    else *left < *right ? ++left : ++right;
  }
  return static_cast<double>(shared) / static_cast<double>(std::min(a.size(), b.size()));
}

}  // namespace logline::group
