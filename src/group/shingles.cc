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
    if (seen < kWords || shingles.size() == kMostShingles) return;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < kWords; ++i) hash = mix(hash + last[(seen + i) % kWords]);
    shingles.push_back(static_cast<std::uint32_t>(hash >> 32));
  });
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  shingles.shrink_to_fit();
  return shingles;
}

// Gives up as soon as more of the smaller one is missing than may be.
bool shares(const Shingles& a, const Shingles& b, double part) {
  const Shingles& fewer = a.size() <= b.size() ? a : b;
  const Shingles& more = a.size() <= b.size() ? b : a;
  if (fewer.empty()) return false;
  auto may_miss = static_cast<std::ptrdiff_t>((1 - part) * static_cast<double>(fewer.size()) + 1e-9);
  const bool is_much_longer = more.size() > 16 * fewer.size();
  auto at = more.begin();
  for (const std::uint32_t shingle : fewer) {
    if (is_much_longer)
      at = std::lower_bound(at, more.end(), shingle);
    else
      while (at != more.end() && *at < shingle) ++at;
    if ((at == more.end() || *at != shingle) && --may_miss < 0) return false;
  }
  return true;
}

}  // namespace logline::group
