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

float weigh(float occurrences, float rarity) {
  return occurrences <= 0 ? 0 : rarity * (occurrences >= 1 ? 1 + std::log(occurrences) : occurrences);
}

// The heaviest terms of the text, and all of the headline. Equal weights are decided by the word, so the
// choice is the same everywhere.
void keep_heaviest(std::vector<Term>& terms, std::size_t most) {
  const auto before = [](const Term& a, const Term& b) {
    return (a.headline > 0) != (b.headline > 0) ? a.headline > 0
           : a.text != b.text                   ? a.text > b.text
                                                : a.word < b.word;
  };
  if (terms.size() <= most) return;
  std::nth_element(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(most), terms.end(), before);
  terms.resize(most);
}

float cosine(float dot, float a, float b) { return a > 0 && b > 0 ? dot / (a * b) : 0; }

std::vector<Probe> choose_probes(const std::vector<Term>& terms, float norm, const TermWeights& weights) {
  const auto rarest = static_cast<float>(weights.number("rarest_probe"));
  const auto most = static_cast<std::size_t>(weights.number("probes"));
  std::vector<Probe> found;
  for (const Term& term : terms)
    if (weights.rarity(term.word) >= rarest) found.push_back({term.word, joint(term) / norm});
  const auto before = [](const Probe& a, const Probe& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
  };
  const std::size_t kept = std::min(found.size(), most);
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), before);
  return {found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept)};
}

}  // namespace

TermVector extract_terms(const Article& article, const TermWeights& weights) {
  TermVector made;
  Counts counts;
  count_headline(article, weights, counts, made.numbers);
  count_text(article.standfirst, weights, counts);
  count_text(article.text, weights, counts);
  std::sort(made.numbers.begin(), made.numbers.end());
  made.numbers.erase(std::unique(made.numbers.begin(), made.numbers.end()), made.numbers.end());
  const auto name_factor = static_cast<float>(weights.number("name_factor"));
  made.terms.reserve(counts.size());
  for (const auto& [word, count] : counts) {
    if (count.rarity <= 0) continue;
    const float rarity = count.rarity * (count.is_name ? name_factor : 1);
    made.terms.push_back({word, weigh(count.headline, rarity), weigh(count.text, rarity), count.is_name});
  }
  keep_heaviest(made.terms, static_cast<std::size_t>(weights.number("terms_of_text")));
  made.terms.shrink_to_fit();
  std::sort(made.terms.begin(), made.terms.end(),
            [](const Term& a, const Term& b) { return a.word < b.word; });
  for (const Term& term : made.terms) {
    made.headline_norm += term.headline * term.headline;
    made.text_norm += term.text * term.text;
    made.joint_norm += joint(term) * joint(term);
    if (term.is_name) made.name_mass += joint(term);
  }
  made.headline_norm = std::sqrt(made.headline_norm);
  made.text_norm = std::sqrt(made.text_norm);
  made.joint_norm = std::sqrt(made.joint_norm);
  made.probes = choose_probes(made.terms, made.joint_norm, weights);
  return made;
}

namespace {

// What two vectors share, term by term.
struct Sums {
  float headlines = 0, texts = 0, head_text = 0, text_head = 0, joints = 0, names_a = 0, names_b = 0,
        known_a = 0, known_b = 0;

  void take(const Term& a, const Term& b) {
    headlines += a.headline * b.headline;
    texts += a.text * b.text;
    head_text += a.headline * b.text;
    text_head += a.text * b.headline;
    joints += joint(a) * joint(b);
    known_a += a.headline * a.headline;
    known_b += b.headline * b.headline;
    if (a.is_name) names_a += joint(a);
    if (b.is_name) names_b += joint(b);
  }
};

float strangeness(float known, float norm) { return norm > 0 ? 1 - known / (norm * norm) : 0; }

}  // namespace

Likeness compare(const TermVector& a, const TermVector& b) {
  Sums sums;
  for (auto left = a.terms.begin(), right = b.terms.begin();
       left != a.terms.end() && right != b.terms.end();) {
    if (left->word == right->word)
      sums.take(*left++, *right++);
    else
      left->word < right->word ? ++left : ++right;
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
