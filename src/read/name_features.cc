#include "read/name_features.h"

#include <algorithm>

#include "read/neighbours.h"

namespace logline {
namespace {

constexpr std::uint32_t kBeforeSentence = 1, kBehindSentence = 2;

// A feature is told apart by its kind and by what it is about.
std::uint32_t mix(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0) {
  std::uint32_t hash = (kind + 1) * 0x9E3779B1U;
  for (const std::uint32_t part : {a, b}) {
    hash ^= part + 0x85EBCA6BU + (hash << 6U) + (hash >> 2U);
    hash *= 0xC2B2AE35U;
    hash ^= hash >> 15U;
  }
  return hash == 0 ? 1 : hash;
}

std::uint32_t hash_of(std::string_view bytes) {
  std::uint32_t hash = 2166136261U;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hash = (hash ^ (byte >= 'A' && byte <= 'Z' ? byte + 32U : byte)) * 16777619U;
  }
  return hash;
}

// Capitals, small letters, digits and signs, each stretch once or as two: "McCoy" is "XxXx".
std::uint32_t shape_of(std::string_view word) {
  std::uint32_t hash = 2166136261U;
  char last = 0;
  int times = 0;
  for (const char c : word) {
    const auto byte = static_cast<unsigned char>(c);
    const char kind = byte >= 'A' && byte <= 'Z'                    ? 'X'
                      : byte >= '0' && byte <= '9'                  ? '9'
                      : byte >= 128 || (byte >= 'a' && byte <= 'z') ? 'x'
                                                                    : c;
    times = kind == last ? times + 1 : 1;
    last = kind;
    if (times <= 2) hash = (hash ^ static_cast<unsigned char>(kind)) * 16777619U;
  }
  return hash;
}

std::string_view ending_of(std::string_view word, std::size_t bytes) {
  return word.substr(word.size() - std::min(bytes, word.size()));
}

}  // namespace

NameFeatures::NameFeatures(const Context& context, const PartTokens& part, const NameTables& tables)
    : tokens_(part.tokens),
      tables_(tables),
      stop_words_(context.lexicon.table("stop_words")),
      found_(part.tokens.all.size()),
      kinds_(part.tokens.all.size()) {
  note(context.title_mentions, part.part, 3);
  note(context.organisations, part.part, 6);
  note(context.people, part.part, 9);
}

void NameFeatures::note(const std::vector<Mention>& mentions, Part part, std::uint8_t kind) {
  for (const Mention& mention : mentions) {
    if (mention.span.part != part) continue;
    const TokenRange range = tokens_of(tokens_, mention.span);
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const bool is_alone = range.last == range.first + 1;
      found_[t] = static_cast<std::uint8_t>(kind + (is_alone ? 2 : t == range.first ? 0 : 1));
    }
  }
}

std::uint32_t NameFeatures::kind_of(std::uint32_t token) const {
  const Token& at = tokens_.all[token];
  if (at.kind == TokenKind::number) return 1;
  if (at.kind == TokenKind::quote_mark) return 2;
  if (at.kind == TokenKind::punctuation) return tokens_.comparable(token);
  std::uint32_t kind = at.is_capitalised ? 4 : 3;
  std::uint32_t bit = 8;
  for (const PhraseTable* table : {&tables_.given, &tables_.jobs, &tables_.honorifics, &tables_.particles,
                                   &tables_.verbs, &stop_words_}) {
    if (table->longest_at(tokens_, token, token + 1)) kind |= bit;
    bit *= 2;
  }
  if (const auto stopper = tables_.stoppers.longest_at(tokens_, token, token + 1))
    kind |= static_cast<unsigned char>(stopper->row->columns[0][0]) * bit;
  return kind;
}

NameFeatures::Seen NameFeatures::see(std::int64_t token, const Sentence& sentence) const {
  if (token < sentence.first) return {kBeforeSentence, kBeforeSentence};
  if (token >= sentence.last) return {kBehindSentence, kBehindSentence};
  const auto at = static_cast<std::uint32_t>(token);
  if (kinds_[at] == 0) kinds_[at] = kind_of(at);
  return {tokens_.comparable(at), kinds_[at]};
}

std::uint32_t NameFeatures::ending_behind(std::uint32_t token, const Sentence& sentence) const {
  return token + 1 < sentence.last ? hash_of(ending_of(tokens_.text_of(tokens_.all[token + 1]), 2)) : 0;
}

void NameFeatures::of(std::uint32_t token, const Sentence& sentence,
                      std::vector<std::uint32_t>& found) const {
  const std::int64_t at = token;
  const Seen before = see(at - 1, sentence), own = see(at, sentence), next = see(at + 1, sentence),
             next2 = see(at + 2, sentence);
  const std::string_view text = tokens_.text_of(tokens_.all[token]);
  const std::uint32_t rule = found_[token], rule_next = token + 1 < found_.size() ? found_[token + 1] : 0,
                      rule_before = token > 0 ? found_[token - 1] : 0;
  const std::uint32_t kinds = mix(0, before.kind, own.kind);
  found.clear();
  std::uint32_t feature = 1;
  const auto add = [&](std::uint32_t a, std::uint32_t b = 0) { found.push_back(mix(feature++, a, b)); };
  add(0);
  add(own.word);
  add(shape_of(text));
  add(before.word);
  add(next.word);
  add(hash_of(ending_of(text, 3)));
  add(hash_of(ending_of(text, 2)));
  add(own.kind, next.kind);
  add(kinds);
  add(kinds, next.kind);
  add(mix(0, own.kind, next.kind), next2.kind);
  add(own.kind, next.word);
  add(own.kind, before.word);
  add(own.kind, ending_behind(token, sentence));
  add(rule);
  add(rule, own.kind);
  add(mix(0, rule_before, rule), rule_next);
  add(rule, next.kind);
  add(rule, before.kind);
}

}  // namespace logline
