#include "read/credit_parts.h"

#include <algorithm>

#include "read/credit_roles.h"
#include "read/said_of_title.h"

namespace logline {
namespace {

constexpr std::uint32_t kFarthestVerb = 14;  // tokens between a verb of acting and "as"
constexpr std::uint32_t kTradeWithin = 3;    // words of "as paramedics Mara Voss and Ned Pike"

class FarPartReader {
 public:
  FarPartReader(const NameLists& lists, const CreditTitles& titles, CreditBook& book)
      : lists_(lists), titles_(titles), book_(book), lexicon_(lists.context.lexicon) {}

  void read() {
    const PhraseTable& cues = lexicon_.table("role_cues");
    const PhraseTable& copulas = lexicon_.table("copulas");
    for (std::uint32_t t = 2; t + 1 < lists_.tokens.all.size(); ++t) {
      const auto cue = cues.longest_at(lists_.tokens, t);
      if (cue && cue->row->columns[0] == "listed") read_as(*cue);
      if (lists_.people.at(t - 1) && copulas.longest_at(lists_.tokens, t)) read_is(t);
    }
  }

 private:
  [[nodiscard]] SentenceView view_of(std::uint32_t at) const {
    return {lists_.context, lists_.part, lists_.tokens.sentences[lists_.tokens.sentence_of_token(at)]};
  }

  // The first capital behind "as", at most a few small words on.
  [[nodiscard]] std::uint32_t character_begin(std::uint32_t at) const {
    if (lists_.character_at(at).last > at) return at;
    for (std::uint32_t i = at; i + 1 < lists_.tokens.all.size() && i < at + kTradeWithin; ++i) {
      const Token& word = lists_.tokens.all[i];
      if (word.kind != TokenKind::word || word.starts_sentence) return at;
      if (word.is_capitalised) return i;
      if (lexicon_.table("auxiliaries").longest_at(lists_.tokens, i) ||
          lexicon_.table("jobs").longest_at(lists_.tokens, i))
        return at;  // ", as will creator Ada Cole"
    }
    return at;
  }

  [[nodiscard]] bool is_character(TokenRange words) const {
    if (words.last == words.first || lists_.tokens.all[words.first].starts_sentence) return false;
    const Span span = span_of(lists_.part.part, lists_.tokens, words);
    return mention_in(lists_.context.title_mentions, span) == nullptr &&
           mention_in(lists_.context.organisations, span) == nullptr &&
           !lexicon_.table("jobs").longest_at(lists_.tokens, words.first) && !book_.is_taken(span);
  }

  // "… returns to the harbour | as Mara Voss": the nearest verb of acting before, nobody between.
  void read_as(const PhraseHit& cue) {
    const PhraseTable& verbs = lexicon_.table("part_verbs");
    const std::uint32_t begin = character_begin(cue.last);
    const TokenRange character = lists_.character_at(begin);
    if (lists_.people.at(cue.first - 1) || !is_character(character)) return;
    for (std::uint32_t t = cue.first; t-- > cue.first - std::min(cue.first, kFarthestVerb);) {
      if (lists_.people.at(t) || is_sign(lists_.tokens, t, ".") || is_sign(lists_.tokens, t, ";")) return;
      const auto verb = verbs.longest_at(lists_.tokens, t);
      if (verb && verb->last <= cue.first) {
        const std::vector<ListedName> players = lists_.ending_at(lists_.before_auxiliaries(t));
        if (!players.empty()) return add(players, *verb, {begin, character.last});
      }
      if (lists_.tokens.all[t].starts_sentence) return;
    }
  }

  void add(const std::vector<ListedName>& players, const PhraseHit& verb, TokenRange character) {
    const SentenceView view = view_of(verb.first);
    const Polarity polarity = view.is_denied({verb.first, verb.last}) ? Polarity::no : Polarity::yes;
    add_parts(lists_, players, titles_.around(verb.first),
              {character,
               {players.back().range.first, character.last},
               part_of(*verb.row, 0),
               "credit:far_part",
               polarity},
              book_);
  }

  // Whether the words around speak of who plays whom: a title before the name, or a part in the sentence
  // before.
  [[nodiscard]] bool speaks_of_parts(std::uint32_t name) const {
    const std::uint32_t at = lists_.tokens.sentence_of_token(name);
    const Sentence& sentence = lists_.tokens.sentences[at];
    if (sentence.first < name &&
        mention_in(lists_.context.title_mentions,
                   span_of(lists_.part.part, lists_.tokens, {sentence.first, name})) != nullptr)
      return true;
    const std::uint32_t from = at > 0 ? lists_.tokens.sentences[at - 1].first : sentence.first;
    const PhraseTable& cues = lexicon_.table("role_cues");
    for (std::uint32_t t = from; t < name; ++t)
      if (const auto cue = cues.longest_at(lists_.tokens, t); cue && cue->row->columns[0] == "after")
        return true;
    return false;
  }

  // "Ada Cole | is | Mara Voss, a nurse".
  void read_is(std::uint32_t copula) {
    const std::vector<ListedName> players = lists_.ending_at(copula);
    if (players.empty() || players.back().range.last - players.back().range.first < 2) return;
    const TokenRange character = lists_.character_at(copula + 1);
    const bool is_name = character.first == copula + 1 && character.last - character.first >= 2;
    if (!is_name || !is_character(character) || is_genitive(lists_.tokens, character.last)) return;
    if (!speaks_of_parts(players.back().range.first)) return;
    add_part(lists_, players.back(), titles_.around(players.back().range.first),
             {character, {players.back().range.first, character.last}, Job::actor, "credit:is"}, book_);
  }

  const NameLists& lists_;
  const CreditTitles& titles_;
  CreditBook& book_;
  const Lexicon& lexicon_;
};

}  // namespace

void find_far_parts(const NameLists& lists, const CreditTitles& titles, CreditBook& book) {
  FarPartReader(lists, titles, book).read();
}

}  // namespace logline
