#include "read/name_tagger.h"

#include <algorithm>
#include <array>

namespace logline {
namespace {

using TagRow = std::array<std::uint8_t, kNameTags>;

// A further word follows a word of the same kind of name.
bool may_follow(std::size_t from, std::size_t to) {
  const bool is_further = to != 0 && to % 2 == 0;
  return !is_further || from == to || from + 1 == to;
}

bool is_name_word(const Tokens& tokens, std::uint32_t at) {
  const Token& token = tokens.all[at];
  return token.kind == TokenKind::word && token.is_capitalised;
}

// "Ada de la Cole": where the particles from `at` on end before a capital; `at` when they don't.
std::uint32_t behind_particles(const Tokens& tokens, const NameTables& tables, std::uint32_t at,
                               std::uint32_t last) {
  std::uint32_t next = at;
  while (next < last && next < at + 3 && tables.particles.longest_at(tokens, next, next + 1)) ++next;
  return next < last && is_name_word(tokens, next) ? next : at;
}

// "The", "But", "Monday": words that no name consists of.
bool is_idle(const Tokens& tokens, const NameTables& tables, std::uint32_t at) {
  const auto stopper = tables.stoppers.longest_at(tokens, at, at + 1);
  return stopper && stopper->row->columns[0] == "word";
}

}  // namespace

std::vector<TokenRange> find_name_stretches(const Tokens& tokens, const Sentence& sentence,
                                            const NameTables& tables) {
  std::vector<TokenRange> stretches;
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    if (!is_name_word(tokens, i)) {
      ++i;
      continue;
    }
    std::uint32_t last = i + 1;
    while (last < sentence.last) {
      const std::uint32_t next =
          is_name_word(tokens, last) ? last : behind_particles(tokens, tables, last, sentence.last);
      if (!is_name_word(tokens, next)) break;
      last = next + 1;
    }
    while (i < last && is_idle(tokens, tables, i)) ++i;
    if (i < last) stretches.push_back({i, last});
    i = last;
  }
  return stretches;
}

std::vector<NameTag> tag_names(const NameWeights& weights, const NameFeatures& features,
                               const Sentence& sentence, TokenRange stretch) {
  const std::size_t count = stretch.last - stretch.first;
  std::vector<TagRow> back(count);
  std::vector<std::uint32_t> seen;
  NameScores best{};
  constexpr std::int32_t kNever = -1'000'000'000;
  for (std::size_t i = 0; i < count; ++i) {
    NameScores own{}, scores{};
    features.of(stretch.first + static_cast<std::uint32_t>(i), sentence, seen);
    for (const std::uint32_t feature : seen) weights.add_to(own, feature);
    for (std::size_t to = 0; to < kNameTags; ++to) {
      std::int32_t top = kNever;
      if (i == 0) {
        if (may_follow(0, to)) top = weights.step(kNameTags, to);
      } else {
        for (std::size_t from = 0; from < kNameTags; ++from) {
          const std::int32_t score = best[from] + weights.step(from, to);
          if (!may_follow(from, to) || score <= top) continue;
          top = score;
          back[i][to] = static_cast<std::uint8_t>(from);
        }
      }
      scores[to] = top == kNever ? kNever : top + own[to];
    }
    best = scores;
  }
  std::vector<NameTag> tags(count);
  auto tag = static_cast<std::size_t>(std::max_element(best.begin(), best.end()) - best.begin());
  for (std::size_t i = count; i-- > 0;) {
    tags[i] = static_cast<NameTag>(tag);
    tag = back[i][tag];
  }
  return tags;
}

std::vector<TaggedName> names_in(const std::vector<NameTag>& tags, TokenRange stretch) {
  std::vector<TaggedName> names;
  for (std::uint32_t i = 0; i < tags.size(); ++i) {
    const std::uint32_t at = stretch.first + i;
    const auto tag = static_cast<unsigned>(tags[i]);
    if (tag == 0) continue;
    if (tag % 2 == 1)
      names.push_back({tags[i], {at, at + 1}});
    else
      names.back().range.last = at + 1;
  }
  return names;
}

}  // namespace logline
