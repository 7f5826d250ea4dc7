// More people: those that no rule finds and that what was learned of names does (name_tagger.h).
//
// They come last: what is stated of whom is left to the rules, which err less in news of television. A name
// that is anything else already stays that.

#include <algorithm>
#include <set>
#include <string>

#include "read/name_tagger.h"

namespace logline {
namespace {

// Where nearly every long word has a capital, as in many headlines, capitals show no name.
bool has_idle_capitals(const Tokens& tokens, const Sentence& sentence) {
  constexpr std::uint32_t kLong = 4, kFewest = 3;
  std::uint32_t words = 0, capitals = 0;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
    const Token& token = tokens.all[i];
    if (token.kind != TokenKind::word || token.end - token.begin < kLong) continue;
    ++words;
    capitals += token.is_capitalised;
  }
  return words >= kFewest && capitals * 8 >= words * 7;
}

// Whom a statement names: these are left as the rules have them.
std::set<std::string> stated_people(const Context& context) {
  std::set<std::string> stated;
  for (const Statement& statement : context.statements) {
    if (const auto* credit = std::get_if<CreditClaim>(&statement.claim)) stated.insert(credit->person.value);
    if (const auto* quote = std::get_if<QuoteClaim>(&statement.claim)) stated.insert(quote->speaker.value);
    if (const auto* award = std::get_if<AwardClaim>(&statement.claim)) stated.insert(award->person.value);
  }
  return stated;
}

class PeopleFinder {
 public:
  explicit PeopleFinder(Context& context)
      : context_(context),
        weights_(context.lexicon.name_weights()),
        tables_(context.lexicon),
        stated_(stated_people(context)),
        characters_(context.characters) {
    std::sort(characters_.begin(), characters_.end(),
              [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

  void find(const PartTokens& part) {
    const NameFeatures features(context_, part, tables_);
    for (const Sentence& sentence : part.tokens.sentences) {
      if (has_idle_capitals(part.tokens, sentence)) continue;
      for (const TokenRange stretch : find_name_stretches(part.tokens, sentence, tables_))
        for (const TaggedName& name : names_in(tag_names(weights_, features, sentence, stretch), stretch))
          take(name.kind, span_of(part.part, part.tokens, name.range));
    }
  }

  void add_to_context() {
    std::erase_if(context_.people, [&](const Mention& person) { return gone_.contains(person.span); });
    context_.people.insert(context_.people.end(), more_.begin(), more_.end());
    std::stable_sort(context_.people.begin(), context_.people.end(),
                     [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

 private:
  void take(NameTag kind, const Span& span) {
    for (const auto* others : {&context_.title_mentions, &context_.organisations, &characters_})
      if (mention_in(*others, span) != nullptr) return;
    if (const Mention* person = mention_in(context_.people, span)) {
      const bool is_same = kind == NameTag::person && person->span == span;
      if (is_same || stated_.contains(person->value)) return;
      gone_.insert(person->span);
    }
    if (kind == NameTag::person)
      more_.push_back({MentionKind::person, span, std::string(context_.text_of(span)), std::nullopt});
  }

  Context& context_;
  const NameWeights& weights_;
  const NameTables tables_;
  const std::set<std::string> stated_;
  std::vector<Mention> characters_;  // in order
  std::vector<Mention> more_;
  std::set<Span> gone_;  // people whose names reach further or less far than the rules saw
};

}  // namespace

void find_more_people(Context& context) {
  if (context.lexicon.name_weights().is_empty()) return;
  PeopleFinder finder(context);
  for (const PartTokens& part : context.parts) finder.find(part);
  finder.add_to_context();
}

}  // namespace logline
