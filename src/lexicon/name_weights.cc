#include "lexicon/name_weights.h"

#include <algorithm>
#include <charconv>

#include "fmt/format.h"

namespace logline {
namespace {

// The next column as a number; false when it holds none.
template <class Number>
bool take_number(std::string_view& line, Number& number, int base) {
  if (!line.starts_with('\t')) return false;
  line.remove_prefix(1);
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number, base);
  line.remove_prefix(static_cast<std::size_t>(end - line.data()));
  return error == std::errc{};
}

bool take_row(std::string_view line, NameWeights::Row& row) {
  if (!take_number(line, row.feature, 16)) return false;
  for (std::int16_t& weight : row.weights)
    if (!take_number(line, weight, 10)) return false;
  return line.empty();
}

}  // namespace

NameWeights::NameWeights(const std::vector<Row>& features, const std::vector<Row>& steps)
    : is_empty_(features.empty()), features_(features.size()) {
  for (const Row& row : features) features_[row.feature] = row.weights;
  for (const Row& row : steps)
    if (row.feature <= kNameTags) steps_[row.feature] = row.weights;
}

Result<NameWeights> NameWeights::parse(std::string_view name, std::string_view tsv) {
  constexpr std::string_view kFeature = "feature", kStep = "step";
  std::vector<Row> features, steps;
  int number = 0;
  for (std::size_t begin = 0; begin < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', begin), tsv.size());
    std::string_view line = tsv.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    const bool is_step = line.starts_with(kStep);
    const bool is_known = is_step || line.starts_with(kFeature);
    line.remove_prefix(is_step ? kStep.size() : is_known ? kFeature.size() : 0);
    Row row;
    const bool is_whole = is_known && take_row(line, row);
    if (!is_whole || (is_step ? row.feature > kNameTags : row.feature == 0))
      return fail("the line is no row of weights", fmt::format("{}:{}", name, number),
                  "make the file anew with tools/train-names");
    (is_step ? steps : features).push_back(row);
  }
  return NameWeights(features, steps);
}

}  // namespace logline
