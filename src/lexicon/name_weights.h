// What was learned of names: how much each feature of a word speaks for each tag, and how tags follow each
// other. Made by tools/train-names, loaded from data/names/<language>.tsv.
//
// Whole numbers throughout, so that no machine rounds otherwise. Const after loading; safe to read from
// several threads. Empty where a language has none: then nothing is learned of it.
//
//     NameScores scores{};
//     weights.add_to(scores, feature);
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/word_map.h"

namespace logline {

// Tags: 0 is no name; then the first and the further words of a person's, a place's and an organisation's.
enum class NameTag : std::uint8_t {
  none,
  person,
  more_person,
  place,
  more_place,
  organisation,
  more_organisation
};
constexpr std::size_t kNameTags = 7;
using NameScores = std::array<std::int32_t, kNameTags>;

class NameWeights {
 public:
  struct Row {
    std::uint32_t feature = 0;  // its hash; for one of steps(), the tag before, kNameTags at a start
    std::array<std::int16_t, kNameTags> weights{};
  };

  NameWeights() = default;
  NameWeights(const std::vector<Row>& features, const std::vector<Row>& steps);
  // Lines: "feature" or "step", TAB, a number in hexadecimal, seven whole numbers; '#' starts a comment line.
  static Result<NameWeights> parse(std::string_view name, std::string_view tsv);

  [[nodiscard]] bool is_empty() const { return is_empty_; }
  void add_to(NameScores& scores, std::uint32_t feature) const {
    const auto* weights = features_.find(feature);
    if (weights == nullptr) return;
    for (std::size_t tag = 0; tag < kNameTags; ++tag) scores[tag] += (*weights)[tag];
  }
  // For learning: changes the weight of a feature that has a row, and of a step.
  void change(std::uint32_t feature, std::size_t tag, int by) {
    features_[feature][tag] = static_cast<std::int16_t>(features_[feature][tag] + by);
  }
  void change_step(std::size_t from, std::size_t to, int by) {
    steps_[from][to] = static_cast<std::int16_t>(steps_[from][to] + by);
  }
  // From one tag (kNameTags: from no name, at a start) to another.
  [[nodiscard]] std::int32_t step(std::size_t from, std::size_t to) const { return steps_[from][to]; }

 private:
  bool is_empty_ = true;
  WordMap<std::array<std::int16_t, kNameTags>> features_;
  std::array<std::array<std::int16_t, kNameTags>, kNameTags + 1> steps_{};
};

}  // namespace logline
