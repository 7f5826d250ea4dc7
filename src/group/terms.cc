#include "group/terms.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "group/word_scan.h"

namespace logline::group {
namespace {

struct Count {
  float headline = 0, text = 0;  // occurrences
  float rarity = 0;
  bool is_name = false;
};
using Counts = std::unordered_map<WordId, Count>;

Count& count_of(Counts& counts, WordId word, const TermWeights& weights) {
  const auto [at, is_first] = counts.try_emplace(word);
  if (is_first) at->second.rarity = weights.rarity(word);
  return at->second;
}

void count_headline(const Article& article, const TermWeights& weights, Counts& counts,
                    std::vector<WordId>& numbers) {
  scan_words(article.headline, [&](const ScannedWord& scanned) {
    const WordId word = weights.word_id(scanned.folded);
    if (scanned.is_number) numbers.push_back(word);
    count_of(counts, word, weights).headline += 1;
  });
}

// A name is written with a capital where no sentence starts. Headlines write all words so, and tell nothing
// of that.
void count_text(std::string_view text, const TermWeights& weights, Counts& counts) {
  const double lead_words = weights.number("lead_words");
  const auto after_lead = static_cast<float>(weights.number("after_lead"));
  double seen = 0;
  scan_words(text, [&](const ScannedWord& scanned) {
    Count& count = count_of(counts, weights.word_id(scanned.folded), weights);
    count.text += ++seen <= lead_words ? 1.0F : after_lead;
    if (scanned.is_capitalised && !scanned.starts_sentence && count.rarity > 1) count.is_name = true;
  });
}

struct WholeTerm {
  WordId word = 0;
  float headline = 0;  // weight there, 0: not there
  float text = 0;
  bool is_name = false;
};
float joint_of(const WholeTerm& term) { return joint(term.headline, term.text); }

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

float cosine(float dot, float a, float b) { return a > 0 && b > 0 ? dot / (a * b) : 0; }

// Walks the terms of a vector in the order of their words.
class TermWalk {
 public:
  explicit TermWalk(const TermVector& vector)
      : at_(vector.terms.begin()),
        end_(vector.terms.end()),
        headline_(vector.headline.begin()),
        headline_end_(vector.headline.end()) {}
  [[nodiscard]] bool is_at_end() const { return at_ == end_; }
  [[nodiscard]] WordId word() const { return at_->word(); }
  void pass() { ++at_; }
  WholeTerm take() {
    const Term& term = *at_++;
    while (headline_ != headline_end_ && headline_->word < term.word()) ++headline_;
    const bool is_there = headline_ != headline_end_ && headline_->word == term.word();
    return {term.word(), is_there ? headline_->weight : 0, term.text(), term.is_name()};
  }

 private:
  const Term *at_, *end_;
  const HeadlineTerm *headline_, *headline_end_;
};

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
  Counts counts;
  std::vector<WordId> numbers;
  count_headline(article, weights, counts, numbers);
  count_text(article.standfirst, weights, counts);
  count_text(article.text, weights, counts);
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  made.numbers = numbers;
  const auto name_factor = static_cast<float>(weights.number("name_factor"));
  std::vector<WholeTerm> terms;
  terms.reserve(counts.size());
  for (const auto& [word, count] : counts) {
    if (count.rarity <= 0) continue;
    const float rarity = count.rarity * (count.is_name ? name_factor : 1);
    terms.push_back({word, weigh(count.headline, rarity), weigh(count.text, rarity), count.is_name});
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

namespace {

// What two vectors share, term by term.
struct Sums {
  float headlines = 0, texts = 0, head_text = 0, text_head = 0, joints = 0, names_a = 0, names_b = 0,
        known_a = 0, known_b = 0;

  void take(const WholeTerm& a, const WholeTerm& b) {
    headlines += a.headline * b.headline;
    texts += a.text * b.text;
    head_text += a.headline * b.text;
    text_head += a.text * b.headline;
    joints += joint_of(a) * joint_of(b);
    known_a += a.headline * a.headline;
    known_b += b.headline * b.headline;
    if (a.is_name) names_a += joint_of(a);
    if (b.is_name) names_b += joint_of(b);
  }
};

float strangeness(float known, float norm) { return norm > 0 ? 1 - known / (norm * norm) : 0; }

}  // namespace

Likeness compare(const TermVector& a, const TermVector& b) {
  Sums sums;
  for (TermWalk left(a), right(b); !left.is_at_end() && !right.is_at_end();) {
    if (left.word() == right.word())
      sums.take(left.take(), right.take());
    else
      left.word() < right.word() ? left.pass() : right.pass();
  }
  Likeness like;
  like.headlines = cosine(sums.headlines, a.headline_norm, b.headline_norm);
  like.texts = cosine(sums.texts, a.text_norm, b.text_norm);
  like.crossed = std::max(cosine(sums.head_text, a.headline_norm, b.text_norm),
                          cosine(sums.text_head, a.text_norm, b.headline_norm));
  like.joint = cosine(sums.joints, a.joint_norm, b.joint_norm);
  like.strange =
      std::min(strangeness(sums.known_a, a.headline_norm), strangeness(sums.known_b, b.headline_norm));
  const bool a_has_fewer = a.name_mass <= b.name_mass;
  const float fewer = a_has_fewer ? a.name_mass : b.name_mass;
  like.names = fewer > 0 ? (a_has_fewer ? sums.names_a : sums.names_b) / fewer : 0;
  return like;
}

}  // namespace logline::group
