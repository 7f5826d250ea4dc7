#include "group/terms.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "group/term_walk.h"
#include "group/word_scan.h"

namespace logline::group {
namespace {

struct Count {
  WordId word = 0;
  float headline = 0, text = 0;  // occurrences
  float rarity = 0;
  bool is_name = false;
};

// The words of an article, in the order in which they were met first.
class Counts {
 public:
  explicit Counts(const TermWeights& weights) : weights_(weights), places_(kFewest) {}

  Count& of(WordId word) {
    std::size_t place = place_of(word);
    if (places_[place] != 0) return counts_[places_[place] - 1];
    if (2 * (counts_.size() + 1) > places_.size()) {
      grow();
      place = place_of(word);
    }
    counts_.push_back({.word = word, .rarity = weights_.rarity(word)});
    places_[place] = static_cast<std::uint32_t>(counts_.size());
    return counts_.back();
  }
  [[nodiscard]] const std::vector<Count>& all() const { return counts_; }

 private:
  static constexpr std::size_t kFewest = 512;

  [[nodiscard]] std::size_t place_of(WordId word) const {
    std::size_t place = (word * std::uint64_t{0x9E3779B97F4A7C15} >> 32U) & (places_.size() - 1);
    while (places_[place] != 0 && counts_[places_[place] - 1].word != word)
      place = (place + 1) & (places_.size() - 1);
    return place;
  }
  void grow() {
    places_.assign(2 * places_.size(), 0);
    for (std::size_t i = 0; i < counts_.size(); ++i)
      places_[place_of(counts_[i].word)] = static_cast<std::uint32_t>(i + 1);
  }

  const TermWeights& weights_;
  std::vector<Count> counts_;
  std::vector<std::uint32_t> places_;  // 0: free, else the number of its count and 1
};

void count_headline(const Article& article, const TermWeights& weights, Counts& counts,
                    std::vector<WordId>& numbers) {
  scan_words(article.headline, [&](const ScannedWord& scanned) {
    const WordId word = weights.word_id(scanned.folded);
    if (scanned.is_number) numbers.push_back(word);
    counts.of(word).headline += 1;
  });
}

// A name is written with a capital where no sentence starts. Headlines write all words so, and tell nothing
// of that.
void count_text(std::string_view text, const TermWeights& weights, Counts& counts) {
  const double lead_words = weights.number("lead_words");
  const auto after_lead = static_cast<float>(weights.number("after_lead"));
  double seen = 0;
  scan_words(text, [&](const ScannedWord& scanned) {
    Count& count = counts.of(weights.word_id(scanned.folded));
    count.text += ++seen <= lead_words ? 1.0F : after_lead;
    if (scanned.is_capitalised && !scanned.starts_sentence && count.rarity > 1) count.is_name = true;
  });
}

float weigh(float occurrences, float rarity) {
  return occurrences <= 0 ? 0 : rarity * (occurrences >= 1 ? 1 + std::log(occurrences) : occurrences);
}

// The heaviest terms of the text, and all of the headline. Equal weights are decided by the word, so the
// choice is the same everywhere.
void keep_heaviest(std::vector<WholeTerm>& terms, std::size_t most) {
  const auto before = [](const WholeTerm& a, const WholeTerm& b) {
    return (a.headline > 0) != (b.headline > 0) ? a.headline > 0
           : a.text != b.text                   ? a.text > b.text
                                                : a.word < b.word;
  };
  if (terms.size() <= most) return;
  std::nth_element(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(most), terms.end(), before);
  terms.resize(most);
}

void keep_terms(const std::vector<WholeTerm>& terms, TermVector& made) {
  std::vector<Term> kept;
  std::vector<HeadlineTerm> headline;
  kept.reserve(terms.size());
  for (const WholeTerm& term : terms) {
    kept.emplace_back(term.word, term.text, term.is_name);
    if (term.headline > 0) headline.push_back({term.word, term.headline});
    made.headline_norm += term.headline * term.headline;
    made.text_norm += term.text * term.text;
    made.joint_norm += joint_of(term) * joint_of(term);
    if (term.is_name) made.name_mass += joint_of(term);
  }
  made.headline_norm = std::sqrt(made.headline_norm);
  made.text_norm = std::sqrt(made.text_norm);
  made.joint_norm = std::sqrt(made.joint_norm);
  made.terms = kept;
  made.headline = headline;
}

}  // namespace

TermVector extract_terms(const Article& article, const TermWeights& weights) {
  TermVector made;
  Counts counts(weights);
  std::vector<WordId> numbers;
  count_headline(article, weights, counts, numbers);
  count_text(article.standfirst, weights, counts);
  count_text(article.text, weights, counts);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  made.numbers = numbers;
  const auto name_factor = static_cast<float>(weights.number("name_factor"));
  std::vector<WholeTerm> terms;
  terms.reserve(counts.all().size());
  for (const Count& count : counts.all()) {
    if (count.rarity <= 0) continue;
    const float rarity = count.rarity * (count.is_name ? name_factor : 1);
    terms.push_back({count.word, weigh(count.headline, rarity), weigh(count.text, rarity), count.is_name});
  }
  keep_heaviest(terms, static_cast<std::size_t>(weights.number("terms_of_text")));
  std::sort(terms.begin(), terms.end(),
            [](const WholeTerm& a, const WholeTerm& b) { return a.word < b.word; });
  keep_terms(terms, made);
  return made;
}

std::vector<Probe> choose_probes(const TermVector& vector, const TermWeights& weights) {
  const auto rarest = static_cast<float>(weights.number("rarest_probe"));
  const auto most = static_cast<std::size_t>(weights.number("probes"));
  std::vector<Probe> found;
  for (TermWalk walk(vector); !walk.is_at_end();) {
    const WholeTerm term = walk.take();
    if (weights.rarity(term.word) >= rarest) found.push_back({term.word, joint_of(term) / vector.joint_norm});
  }
  const auto before = [](const Probe& a, const Probe& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
  };
  const std::size_t kept = std::min(found.size(), most);
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), before);
  found.resize(kept);
  return found;
}

}  // namespace logline::group
