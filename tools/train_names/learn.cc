#include "learn.h"

#include <algorithm>
#include <map>
#include <memory>
#include <numeric>

#include "read/name_tagger.h"

namespace logline::train {
namespace {

constexpr int kEpochs = 10;
constexpr std::int64_t kScale = 32;  // of a weight in the file to a step of learning
constexpr int kLeast = 25;           // a row in which no weight is larger tells too little to be kept

using Sums = std::array<std::int64_t, kNameTags>;

// A sentence's stretch of words with its right tags; what it is seen through lives beside it.
struct Example {
  const NameFeatures* features;
  Sentence sentence;
  TokenRange stretch;
  std::vector<NameTag> tags;
};

struct Text {
  Article article;
  std::unique_ptr<Context> context;
  std::unique_ptr<NameFeatures> features;
};

class Learner {
 public:
  explicit Learner(const Lexicon& lexicon) : lexicon_(lexicon), tables_(lexicon) {}

  void take(const Gold& gold) {
    texts_.push_back(std::make_unique<Text>());
    Text& text = *texts_.back();
    text.article.text = gold.text;
    text.context = std::make_unique<Context>(make_context(text.article, titles_, lexicon_));
    if (text.context->parts.empty()) return;
    const PartTokens& part = text.context->parts[0];
    find_people(*text.context);
    find_titles(*text.context);
    text.features = std::make_unique<NameFeatures>(*text.context, part, tables_);
    const std::vector<NameTag> tags = tags_of(part.tokens, gold);
    for (const Sentence& sentence : part.tokens.sentences)
      for (const TokenRange stretch : find_name_stretches(part.tokens, sentence, tables_)) {
        std::vector<NameTag> own(tags.begin() + stretch.first, tags.begin() + stretch.last);
        own[0] = first_of(own[0]);  // "the 55th Salt Guards": what is asked about begins later
        examples_.push_back({text.features.get(), sentence, stretch, std::move(own)});
      }
  }

  Learned learn() {
    make_rows();
    std::vector<std::size_t> order(examples_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
      shuffle(order);
      for (const std::size_t i : order) learn_from(examples_[i]);
    }
    return mean();
  }

 private:
  static std::vector<NameTag> tags_of(const Tokens& tokens, const Gold& gold) {
    std::vector<NameTag> tags(tokens.all.size(), NameTag::none);
    for (const Entity& entity : gold.entities) {
      if (entity.tag == NameTag::none) continue;
      bool is_first = true;
      for (std::size_t t = 0; t < tokens.all.size(); ++t) {
        if (tokens.all[t].begin >= entity.span.end || tokens.all[t].end <= entity.span.begin) continue;
        tags[t] = is_first ? entity.tag : static_cast<NameTag>(static_cast<int>(entity.tag) + 1);
        is_first = false;
      }
    }
    return tags;
  }

  static NameTag first_of(NameTag tag) {
    const int kind = static_cast<int>(tag);
    if (tag == NameTag::more_person) return NameTag::none;
    return kind > 0 && kind % 2 == 0 ? static_cast<NameTag>(kind - 1) : tag;
  }

  void make_rows() {
    for (const Example& example : examples_)
      for (std::uint32_t t = example.stretch.first; t < example.stretch.last; ++t) {
        example.features->of(t, example.sentence, seen_);
        for (const std::uint32_t feature : seen_) sums_.try_emplace(feature);
      }
    std::vector<NameWeights::Row> rows;
    for (const auto& [feature, sums] : sums_) rows.push_back({feature, {}});
    weights_ = NameWeights(rows, {});
  }

  // Fisher and Yates, by a generator of our own: the standard's may differ between libraries.
  void shuffle(std::vector<std::size_t>& order) {
    for (std::size_t i = order.size(); i > 1; --i) {
      random_ = random_ * 6364136223846793005U + 1442695040888963407U;
      std::swap(order[i - 1], order[(random_ >> 33U) % i]);
    }
  }

  void move(std::uint32_t feature, std::size_t tag, int by) {
    weights_.change(feature, tag, by);
    sums_[feature][tag] += by * now_;
  }
  void move_step(std::size_t from, std::size_t to, int by) {
    weights_.change_step(from, to, by);
    step_sums_[from][to] += by * now_;
  }

  void learn_from(const Example& example) {
    ++now_;
    const std::vector<NameTag> found =
        tag_names(weights_, *example.features, example.sentence, example.stretch);
    if (found == example.tags) return;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const auto wrong = static_cast<std::size_t>(found[i]),
                 right = static_cast<std::size_t>(example.tags[i]);
      if (wrong != right) {
        example.features->of(example.stretch.first + static_cast<std::uint32_t>(i), example.sentence, seen_);
        for (const std::uint32_t feature : seen_) {
          move(feature, right, 1);
          move(feature, wrong, -1);
        }
      }
      const auto wrong_from = i == 0 ? kNameTags : static_cast<std::size_t>(found[i - 1]);
      const auto right_from = i == 0 ? kNameTags : static_cast<std::size_t>(example.tags[i - 1]);
      move_step(right_from, right, 1);
      move_step(wrong_from, wrong, -1);
    }
  }

  // The mean of a weight over all moments, from what it is now and when it moved.
  [[nodiscard]] std::int16_t mean_of(std::int64_t weight, std::int64_t sum) const {
    const std::int64_t scaled = ((weight * now_ - sum) * kScale * 2 / now_ + 1) / 2;
    return static_cast<std::int16_t>(std::clamp<std::int64_t>(scaled, -32000, 32000));
  }

  Learned mean() const {
    Learned learned;
    for (const auto& [feature, sums] : sums_) {
      NameScores now{};
      weights_.add_to(now, feature);
      NameWeights::Row row{feature, {}};
      for (std::size_t tag = 0; tag < kNameTags; ++tag) row.weights[tag] = mean_of(now[tag], sums[tag]);
      const bool tells = std::any_of(row.weights.begin(), row.weights.end(),
                                     [](int weight) { return weight > kLeast || weight < -kLeast; });
      if (tells) learned.features.push_back(row);
    }
    for (std::size_t from = 0; from <= kNameTags; ++from) {
      NameWeights::Row row{static_cast<std::uint32_t>(from), {}};
      for (std::size_t to = 0; to < kNameTags; ++to)
        row.weights[to] = mean_of(weights_.step(from, to), step_sums_[from][to]);
      learned.steps.push_back(row);
    }
    return learned;
  }

  const Lexicon& lexicon_;
  NameTables tables_;
  TitleIndex titles_;
  std::vector<std::unique_ptr<Text>> texts_;
  std::vector<Example> examples_;
  std::map<std::uint32_t, Sums> sums_;  // of each feature's moves, by when they were made
  std::array<Sums, kNameTags + 1> step_sums_{};
  NameWeights weights_;
  std::vector<std::uint32_t> seen_;
  std::int64_t now_ = 0;
  std::uint64_t random_ = 20260101;
};

}  // namespace

Learned learn(const Lexicon& lexicon, const std::vector<Gold>& gold) {
  Learner learner(lexicon);
  for (const Gold& one : gold) learner.take(one);
  return learner.learn();
}

}  // namespace logline::train
