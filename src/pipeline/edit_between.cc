#include "pipeline/edit_between.h"

#include <algorithm>
#include <map>

#include "base/hash.h"

namespace logline::pipeline {
namespace {

constexpr std::size_t kMostSentences = 6;
constexpr std::size_t kLongestSentence = 400;  // bytes

struct Said {
  std::uint64_t words = 0;
  std::string_view text;
};

std::vector<Said> sentences_of(std::string_view text, const Abbreviations& abbreviations) {
  const Tokens tokens = tokenise(text, abbreviations);
  std::vector<Said> said;
  said.reserve(tokens.sentences.size());
  for (const Sentence& sentence : tokens.sentences) {
    const std::string_view shown = text.substr(sentence.begin, sentence.end - sentence.begin);
    said.push_back({hash64(fold_word(shown)), shown});
  }
  return said;
}

std::string cut(std::string_view text) {
  if (text.size() <= kLongestSentence) return std::string(text);
  std::size_t end = kLongestSentence;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return std::string(text.substr(0, end)) + "…";
}

// Those of `all` that `others` has not, as often as it has them.
std::vector<std::string> without(const std::vector<Said>& all, const std::vector<Said>& others) {
  std::map<std::uint64_t, std::size_t> there;
  for (const Said& said : others) ++there[said.words];
  std::vector<std::string> left;
  for (const Said& said : all) {
    if (const auto found = there.find(said.words); found != there.end() && found->second > 0) {
      --found->second;
      continue;
    }
    left.push_back(cut(said.text));
    if (left.size() == kMostSentences) break;
  }
  return left;
}

}  // namespace

Edit edit_between(const Article& before, const Article& after, bool is_text_comparable,
                  const Abbreviations& abbreviations) {
  Edit edit;
  if (before.headline != after.headline) edit.headline = before.headline;
  if (!is_text_comparable || before.text == after.text) return edit;
  const std::vector<Said> earlier = sentences_of(before.text, abbreviations);
  const std::vector<Said> later = sentences_of(after.text, abbreviations);
  edit.removed = without(earlier, later);
  edit.added = without(later, earlier);
  return edit;
}

}  // namespace logline::pipeline
