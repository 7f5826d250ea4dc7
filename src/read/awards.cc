// Awards: who, or which title, has won a prize.
//
// Prizes in a row before a winner ("Emmy and DGA Award winner Ada Cole", "Emmy-winning drama Low Tide"), or
// behind a verb of winning with its subject ("Cole won a Golden Globe for …", "took best actress at the
// Golden Globes"), or before a verb of giving ("an Emmy went to Cole"). Nominations are no prizes.

#include <algorithm>

#include "read/award_categories.h"
#include "read/award_prizes.h"

namespace logline {
namespace {

constexpr std::uint32_t kBroughtReach = 60;  // tokens back to whom "brought her" means
constexpr std::uint32_t kVerbWithin =
    5;  // fewer tokens between "won" and the prize: "won his second and third"

// Whether the last prize of a row is held by what follows, and where that begins; 0 when it isn't.
std::uint32_t winner_begin(const PartAwards& part, const Prize& last) {
  if (last.row->columns[1] != "-") return last.row->columns[1] == "yes" ? last.range.last : 0;
  if (last.range.last >= part.tokens.all.size()) return 0;
  const auto cue = part.context.lexicon.table("award_cues").longest_at(part.tokens, last.range.last);
  return cue && cue->row->columns[0] == "winner" && cue->row->columns[1] == "yes" ? cue->last : 0;
}

// "an Emmy nomination": said right behind the prize, whatever was done with it before.
bool is_nomination(const PartAwards& part, const Prize& last) {
  const auto cue = part.context.lexicon.table("award_cues").longest_at(part.tokens, last.range.last);
  return cue && cue->row->columns[0] == "winner" && cue->row->columns[1] == "no";
}

// Where the longest cue begins that ends where this one does: "has won", not "won" alone.
std::uint32_t begin_of_longest(const PhraseTable& cues, const Tokens& tokens, const PhraseHit& cue) {
  constexpr std::uint32_t kMoreWords = 3;
  for (std::uint32_t begin = cue.first - std::min(cue.first, kMoreWords); begin < cue.first; ++begin)
    if (const auto longer = cues.longest_at(tokens, begin); longer && longer->last == cue.last) return begin;
  return cue.first;
}

// Whether nothing but an article or a number stands from token to token: "took 18 Emmys", "took the Emmy".
bool is_bare(const PartAwards& part, std::uint32_t from, std::uint32_t to) {
  const PhraseTable& articles = part.context.lexicon.table("articles");
  for (; from < to; ++from)
    if (!articles.longest_at(part.tokens, from) && part.tokens.all[from].kind != TokenKind::number)
      return false;
  return true;
}

// The nearest verb of winning before the prizes that reaches them.
std::optional<PhraseHit> verb_before(const PartAwards& part, std::uint32_t first) {
  const PhraseTable& cues = part.context.lexicon.table("award_cues");
  for (std::uint32_t t = first; t-- > first - std::min(first, kCategoryWithin);) {
    const auto cue = cues.longest_at(part.tokens, t);
    if (!cue || cue->last > first) continue;
    const std::string& where = cue->row->columns[0];
    const bool is_category = names_category(part, cue->last);
    const bool reaches = first - cue->last < kVerbWithin || is_category;
    if ((where == "won" && reaches) || (where == "brought" && t + kVerbWithin >= first)) return cue;
    if (where == "taken" && (is_category || is_bare(part, cue->last, first))) return cue;
  }
  return std::nullopt;
}

Argument person_argument(const PartAwards& part, const ListedName& name) {
  return {name.person->value, span_of(part.lists.part.part, part.tokens, name.range)};
}

// "Ada Cole became the second woman to win": the subject stands before the words that count them.
std::vector<ListedName> counted_before(const PartAwards& part, std::uint32_t verb) {
  const PhraseTable& cues = part.context.lexicon.table("award_cues");
  for (std::uint32_t t = verb; t-- > verb - std::min(verb, kCategoryWithin);) {
    if (part.tokens.all[t].kind == TokenKind::punctuation) break;
    const auto cue = cues.longest_at(part.tokens, t);
    if (cue && cue->row->columns[0] == "counted") return part.lists.ending_at(t);
  }
  return {};
}

// "Her turn in 'Low Tide' brought Ada Cole an Emmy", "'Low Tide' earned her an Emmy": the work stands before
// the verb, whoever holds the prize is "her".
bool read_brought(const PartAwards& part, const std::vector<Prize>& prizes, const PhraseHit& cue) {
  const Sentence& sentence = part.tokens.sentences[part.tokens.sentence_of_token(cue.first)];
  const Mention* person = nullptr;
  std::uint32_t at = cue.first;
  for (; at-- > cue.first - std::min(cue.first, kBroughtReach) && person == nullptr;)
    person = part.lists.people.at(at);
  if (person == nullptr && !part.context.people.empty()) {
    const Mention& first = part.context.people.front();
    if (first.span.part == Part::headline()) person = &first;
  }
  Argument work = part.titles.ending_at(cue.first);
  if (work.is_absent() || person == nullptr) return true;
  add_award(
      part, prizes, {person->value, person->span}, std::move(work),
      {std::max(sentence.first, cue.first - std::min(cue.first, kVerbWithin)), prizes.back().range.last},
      "award:brought");
  return true;
}

// Whether somebody was found who won.
bool read_won(const PartAwards& part, const std::vector<Prize>& prizes) {
  const auto cue = verb_before(part, prizes.front().range.first);
  if (!cue || cue->row->columns[1] != "yes") return false;
  if (cue->row->columns[0] == "brought") return read_brought(part, prizes, *cue);
  const std::uint32_t begin = begin_of_longest(part.context.lexicon.table("award_cues"), part.tokens, *cue);
  std::vector<ListedName> names = winners_before(part, begin);
  if (names.empty()) names = counted_before(part, begin);
  const TokenRange evidence{names.empty() ? begin : std::min(begin, names.front().range.first),
                            prizes.back().range.last};
  const Argument work = names.empty() ? Argument{} : work_behind(part, prizes.back().range.last);
  for (const ListedName& name : names)
    add_award(part, prizes, person_argument(part, name), work, evidence, "award:won");
  if (!names.empty()) return true;
  const Argument title = part.titles.ending_at(begin);
  if (!title.is_absent()) add_award(part, prizes, {}, title, evidence, "award:title_won");
  return !title.is_absent();
}

// Where those begin to whom the prize goes: behind "went to", or behind "for" where a number counts the
// prize ("the second Emmy for Ada Cole"). 0: to nobody.
std::uint32_t receiver_begin(const PartAwards& part, const std::vector<Prize>& prizes) {
  const std::uint32_t first = prizes.front().range.first, last = prizes.back().range.last;
  const auto size = static_cast<std::uint32_t>(part.tokens.all.size());
  const PhraseTable& cues = part.context.lexicon.table("award_cues");
  for (std::uint32_t t = last; t < std::min(size, last + kCategoryWithin); ++t) {
    if (part.tokens.all[t].starts_sentence && t > last) break;
    const auto cue = cues.longest_at(part.tokens, t);
    if (cue && cue->row->columns[0] == "went" && cue->row->columns[1] == "yes") return cue->last;
  }
  const auto count = first > 0 ? part.context.lexicon.table("season_words").longest_at(part.tokens, first - 1)
                               : std::nullopt;
  if (!count || count->row->columns[0] != "ordinal") return 0;
  const auto lead = part.context.lexicon.table("work_leads").longest_at(part.tokens, last);
  return lead ? lead->last : 0;
}

void read_prizes(const PartAwards& part, const std::vector<Prize>& prizes) {
  if (is_nomination(part, prizes.back())) return;
  std::uint32_t begin = winner_begin(part, prizes.back());
  if (begin == 0 && read_won(part, prizes)) return;
  if (begin == 0) begin = receiver_begin(part, prizes);
  if (begin != 0) add_winner(part, prizes, prizes.front().range, begin);
}

}  // namespace

void find_awards(Context& context) {
  for (const PartTokens& tokens : context.parts) {
    const NameLists lists(context, tokens);
    const CreditTitles titles(context, tokens);
    const PartAwards part{context, lists, titles, tokens.tokens};
    for (std::uint32_t t = 0; t < tokens.tokens.all.size(); ++t) {
      if (!tokens.tokens.all[t].is_capitalised) continue;
      const std::vector<Prize> prizes = prizes_at(part, t);
      if (prizes.empty()) continue;
      read_prizes(part, prizes);
      t = prizes.back().range.last - 1;
    }
    read_categories(part);
  }
}

}  // namespace logline
