// links: read wire
// Learns the weights by which read/ knows people's names (data/names/). usage: train_names GOLD.jsonl
// WEIGHTS.tsv
//
// GOLD: {"id","text","entities":[{"label","span"}]} a line, spans in code points. Prints what five rounds
// give, each learned from four fifths of the lines in order and tried on the last; then learns from all and
// writes WEIGHTS.
#include <cstdio>
#include <fstream>
#include <iostream>

#include "learn.h"
#include "sample.h"

using namespace logline;

namespace {

constexpr std::size_t kFolds = 5;

struct Count {
  std::size_t right = 0, found = 0, wanted = 0;
  void add(const Count& other) {
    right += other.right;
    found += other.found;
    wanted += other.wanted;
  }
  [[nodiscard]] double f1() const {
    return found + wanted == 0 ? 0.0 : 2.0 * static_cast<double>(right) / static_cast<double>(found + wanted);
  }
};

Count try_out(const Lexicon& lexicon, const train::Gold& gold) {
  const std::vector<Span> found = train::find_people_in(lexicon, gold);
  Count count{0, found.size(), 0};
  for (const train::Entity& entity : gold.entities) {
    if (entity.tag != NameTag::person) continue;
    ++count.wanted;
    count.right += static_cast<std::size_t>(std::count(found.begin(), found.end(), entity.span));
  }
  return count;
}

void print(const char* what, const Count& count) {
  std::printf("%-14s right %zu, found %zu, wanted %zu, F1 %.4f\n", what, count.right, count.found,
              count.wanted, count.f1());
}

void cross_validate(Lexicon& lexicon, const std::vector<train::Gold>& gold) {
  Count rules, all;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    const std::size_t first = gold.size() * fold / kFolds, last = gold.size() * (fold + 1) / kFolds;
    std::vector<train::Gold> rest(gold.begin(), gold.begin() + static_cast<std::ptrdiff_t>(first));
    rest.insert(rest.end(), gold.begin() + static_cast<std::ptrdiff_t>(last), gold.end());
    const train::Learned learned = train::learn(lexicon, rest);
    Count with;
    for (std::size_t i = first; i < last; ++i) {
      lexicon.teach_names({});
      rules.add(try_out(lexicon, gold[i]));
      lexicon.teach_names(NameWeights(learned.features, learned.steps));
      with.add(try_out(lexicon, gold[i]));
    }
    print("fold", with);
    all.add(with);
  }
  print("rules alone", rules);
  print("with weights", all);
}

void write_row(std::ofstream& out, const char* kind, const NameWeights::Row& row) {
  char text[16];
  std::snprintf(text, sizeof text, "%x", row.feature);
  out << kind << '\t' << text;
  for (const std::int16_t weight : row.weights) out << '\t' << weight;
  out << '\n';
}

}  // namespace

int main(int count, char** arguments) {
  auto lexicon = load_lexicon("en");
  if (count != 3 || !lexicon) {
    std::cerr << (lexicon ? "usage: train_names GOLD.jsonl WEIGHTS.tsv" : lexicon.error().to_string())
              << '\n';
    return 2;
  }
  const std::vector<train::Gold> gold = train::read_gold(arguments[1]);
  cross_validate(*lexicon, gold);
  const train::Learned learned = train::learn(*lexicon, gold);
  std::ofstream out(arguments[2]);
  out << "# Weights of names, made by tools/train-names; see README.md beside this file.\n";
  for (const auto& row : learned.steps) write_row(out, "step", row);
  for (const auto& row : learned.features) write_row(out, "feature", row);
  std::printf("%zu features written\n", learned.features.size());
  return out.good() && !gold.empty() ? 0 : 1;
}
