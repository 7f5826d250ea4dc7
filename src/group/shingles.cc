#include "group/shingles.h"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <span>
#include <vector>

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

using Numbers = std::span<const std::uint32_t>;

Numbers numbers_of(const Shingles& shingles) { return {shingles.numbers.begin(), shingles.numbers.end()}; }

bool stays_thinned(std::uint32_t number) { return number % 4 == 0; }

// Those that the other could have kept too.
std::vector<std::uint32_t> thinned_out(Numbers numbers) {
  std::vector<std::uint32_t> kept;
  std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(kept), stays_thinned);
  return kept;
}

// Whether `more` has at least the part of `fewer`; gives up as soon as more is missing than may be.
bool has_part_of(Numbers more, Numbers fewer, double part) {
  if (fewer.empty()) return false;
  const auto may_miss = static_cast<std::size_t>((1 - part) * static_cast<double>(fewer.size()) + 1e-9);
  if (more.size() > 16 * fewer.size()) {
    std::size_t missed = 0;
    for (auto at = more.begin(); const std::uint32_t shingle : fewer) {
      at = std::lower_bound(at, more.end(), shingle);
      if ((at == more.end() || *at != shingle) && ++missed > may_miss) return false;
    }
    return true;
  }
  // Which of the two goes on is reckoned, not decided: no processor could foresee it.
  std::size_t i = 0, j = 0, found = 0;
  while (i < fewer.size() && j < more.size() && i - found <= may_miss) {
    const std::uint32_t a = fewer[i], b = more[j];
    found += a == b ? 1U : 0U;
    i += a <= b ? 1U : 0U;
    j += b <= a ? 1U : 0U;
  }
  return fewer.size() - found <= may_miss;
}

}  // namespace

Shingles extract_shingles(std::string_view text) {
  Shingles shingles;
  std::vector<std::uint32_t> numbers;
  std::array<std::uint64_t, kWords> last{};
  std::size_t seen = 0;
  scan_words(text, [&](const ScannedWord& scanned) {
    last[seen++ % kWords] = hash_word(scanned.folded);
    if (seen < kWords || numbers.size() == kMostShingles) return;
    std::uint64_t hash = 0;
    for (std::size_t i = 0; i < kWords; ++i) hash = mix(hash + last[(seen + i) % kWords]);
    numbers.push_back(static_cast<std::uint32_t>(hash >> 32));
  });
  shingles.is_thinned = numbers.size() > kWholeUpTo;
  if (shingles.is_thinned) std::erase_if(numbers, std::not_fn(stays_thinned));
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  shingles.numbers = numbers;
  return shingles;
}

bool shares(const Shingles& a, const Shingles& b, double part) {
  if (a.is_thinned != b.is_thinned) {
    const Shingles& whole = a.is_thinned ? b : a;
    const Shingles& thinned = a.is_thinned ? a : b;
    return has_part_of(numbers_of(thinned), thinned_out(numbers_of(whole)), part);
  }
  const bool a_is_shorter = a.numbers.size() <= b.numbers.size();
  return has_part_of(numbers_of(a_is_shorter ? b : a), numbers_of(a_is_shorter ? a : b), part);
}

}  // namespace logline::group
