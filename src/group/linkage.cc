#include "group/linkage.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace logline::group {

Linkage::Linkage(std::size_t count, double mean_share)
    : count_(count), mean_share_(mean_share), pairs_(count * count), first_(count) {
  std::iota(first_.begin(), first_.end(), std::size_t{0});
}

Linkage::Pair& Linkage::pair(std::size_t a, std::size_t b) {
  return pairs_[std::min(a, b) * count_ + std::max(a, b)];
}

double Linkage::alike(const Pair& pair) const {
  if (pair.count == 0) return -1e9;
  const double mean = pair.sum / pair.count;
  return pair.best + mean_share_ * (mean - pair.best);
}

void Linkage::set(std::size_t a, std::size_t b, double score) {
  assert(a != b && a < count_ && b < count_);
  pair(a, b) = {.sum = score, .best = score, .count = 1};
}

void Linkage::bind(std::size_t a, std::size_t b) {
  if (first_[a] != first_[b]) join(std::min(first_[a], first_[b]), std::max(first_[a], first_[b]));
}

void Linkage::join(std::size_t a, std::size_t b) {
  for (std::size_t i = 0; i < count_; ++i) {
    if (first_[i] == b) first_[i] = a;
    if (i == a || i == b) continue;
    const Pair& from = pair(b, i);
    Pair& to = pair(a, i);
    to.sum += from.sum;
    to.count += from.count;
    to.best = std::max(to.best, from.best);
  }
}

bool Linkage::join_most_alike() {
  double highest = 0;
  std::size_t best_a = 0, best_b = 0;
  for (std::size_t a = 0; a < count_; ++a) {
    if (first_[a] != a) continue;
    for (std::size_t b = a + 1; b < count_; ++b) {
      if (first_[b] != b) continue;
      if (const double found = alike(pair(a, b)); found > highest) highest = found, best_a = a, best_b = b;
    }
  }
  if (best_b == 0) return false;
  join(best_a, best_b);
  return true;
}

std::vector<std::size_t> Linkage::clusters() {
  while (join_most_alike()) {
  }
  return first_;
}

}  // namespace logline::group
