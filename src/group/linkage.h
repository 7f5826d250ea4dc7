// Average linkage: which of some things belong together, by how alike each two of them are.
//
// The two clusters that are most alike are joined first, as long as any two are: clusters are as alike as
// their pairs on average, with a share of their best pair. Deterministic: of equals the first. Pure.
//
//     Linkage linkage(3, 0.5);
//     linkage.set(0, 1, 2.5), linkage.set(0, 2, -3), linkage.set(1, 2, -1);
//     linkage.clusters()                    // {0, 0, 2}: the first of each one's cluster
#pragma once

#include <cstddef>
#include <vector>

namespace logline::group {

class Linkage {
 public:
  Linkage(std::size_t count, double mean_share);

  void set(std::size_t a, std::size_t b, double score);  // above 0: alike
  void bind(std::size_t a, std::size_t b);               // these two are together, whatever their score
  // For each thing, the first of its cluster.
  std::vector<std::size_t> clusters();

 private:
  struct Pair {
    double sum = 0, best = -1e9;
    double count = 0;
  };
  [[nodiscard]] double alike(const Pair& pair) const;
  Pair& pair(std::size_t a, std::size_t b);
  void join(std::size_t a, std::size_t b);  // b's cluster becomes part of a's
  bool join_most_alike();

  std::size_t count_;
  double mean_share_;
  std::vector<Pair> pairs_;
  std::vector<std::size_t> first_;  // of the cluster that each is in
};

}  // namespace logline::group
