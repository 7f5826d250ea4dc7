// Awards: who, or which title, has won a prize.
//
// Prizes in a row before a winner ("Emmy and DGA Award winner Ada Cole", "Emmy-winning drama Low Tide"), or
// behind a verb of winning with its subject ("Cole won a Golden Globe for …", "took best actress at the
// Golden Globes"), or before a verb of giving ("an Emmy went to Cole"). Nominations are no prizes.

#include <algorithm>

#include "read/credit_lists.h"
#include "read/credit_titles.h"

namespace logline {
namespace {

constexpr std::uint32_t kVerbWithin = 5;  // tokens between "won" and the prize: "won his second and third"
constexpr std::uint32_t kCategoryWithin = 10;  // the same over a category: "named best drama series at the"
constexpr std::uint32_t kWorkWithin = 14;      // tokens between the prize and "for 'Low Tide'"
constexpr int kFirstPrizeYear = 1940, kLastPrizeYear = 2099;

struct Prize {
  const PhraseRow* row;
  TokenRange range;
};

struct PartAwards {
  Context& context;
  const NameLists& lists;
  const CreditTitles& titles;
  const Tokens& tokens;
};

// Prizes that stand in a row, joined by commas and "and".
std::vector<Prize> prizes_at(const PartAwards& part, std::uint32_t at) {
  std::vector<Prize> prizes;
  const PhraseTable& awards = part.context.lexicon.table("awards");
  const PhraseTable& joiners = part.context.lexicon.table("list_joiners");
  const PhraseTable& words = part.context.lexicon.table("name_list_words");
  const auto size = static_cast<std::uint32_t>(part.tokens.all.size());
  while (at < size) {
    const auto hit = awards.longest_at(part.tokens, at);
    if (!hit || !part.tokens.all[at].is_capitalised) break;
    prizes.push_back({hit->row, {hit->first, hit->last}});
    std::uint32_t next = hit->last;
    while (next < size && (is_sign(part.tokens, next, ",") || joiners.longest_at(part.tokens, next) ||
                           (next > hit->last && words.longest_at(part.tokens, next))))
      ++next;
    if (next == hit->last) break;
    at = next;
  }
  return prizes;
}

std::optional<int> year_at(const PartAwards& part, std::uint32_t at) {
  const auto year = number_at(part.tokens, at);
  return year && *year >= kFirstPrizeYear && *year <= kLastPrizeYear ? year : std::nullopt;
}

// "the 2023 Emmy", "an Emmy in 2023".
std::optional<int> year_of(const PartAwards& part, const std::vector<Prize>& prizes) {
  const std::uint32_t first = prizes.front().range.first, last = prizes.back().range.last;
  if (first > 0)
    if (const auto year = year_at(part, first - 1)) return year;
  const bool is_dated = last + 1 < part.tokens.all.size() &&
                        part.context.lexicon.table("work_leads").longest_at(part.tokens, last).has_value();
  return is_dated ? year_at(part, last + 1) : std::nullopt;
}

// "an Emmy for best actress for 'Low Tide'": the work that a person's prize is for.
Argument work_of(const PartAwards& part, const std::vector<Prize>& prizes) {
  const PhraseTable& leads = part.context.lexicon.table("work_leads");
  const auto size = static_cast<std::uint32_t>(part.tokens.all.size());
  const std::uint32_t from = prizes.back().range.last, limit = std::min(size, from + kWorkWithin);
  for (std::uint32_t i = from; i < limit && !part.tokens.all[i].starts_sentence; ++i) {
    const auto lead = leads.longest_at(part.tokens, i);
    if (!lead || lead->last >= size) continue;
    Argument title = part.titles.starting_at(lead->last);
    if (!title.is_absent() && title.span) return title;
  }
  return {};
}

void add(const PartAwards& part, const std::vector<Prize>& prizes, Argument person, Argument title,
         TokenRange evidence, const char* rule) {
  for (const Prize& prize : prizes) {
    AwardClaim claim{
        .person = person,
        .title = title,
        .value = {prize.row->columns[0], span_of(part.lists.part.part, part.tokens, prize.range)},
        .year = year_of(part, prizes)};
    const bool is_known = std::any_of(
        part.context.statements.begin(), part.context.statements.end(), [&](const Statement& known) {
          const auto* other = std::get_if<AwardClaim>(&known.claim);
          return other && other->person.value == person.value && other->title.value == title.value &&
                 other->value.value == claim.value.value;
        });
    if (is_known) continue;
    part.context.statements.push_back({.article = {},
                                       .claim = std::move(claim),
                                       .span = span_of(part.lists.part.part, part.tokens, evidence),
                                       .rule = rule});
  }
}

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

void read_winner(const PartAwards& part, const std::vector<Prize>& prizes, std::uint32_t begin) {
  const std::vector<ListedName> names = part.lists.starting_at(begin);
  if (!names.empty()) {
    const ListedName& name = names.front();
    const Argument person{name.person->value, span_of(part.lists.part.part, part.tokens, name.range)};
    add(part, prizes, person, {}, {prizes.front().range.first, name.range.last}, "award:winner");
    return;
  }
  const Argument title = begin < part.tokens.all.size() ? part.titles.starting_at(begin) : Argument{};
  if (!title.is_absent())
    add(part, prizes, {}, title, {prizes.front().range.first, begin}, "award:winning_title");
}

// Where the longest cue begins that ends where this one does: "has won", not "won" alone.
std::uint32_t begin_of_longest(const PhraseTable& cues, const Tokens& tokens, const PhraseHit& cue) {
  constexpr std::uint32_t kMoreWords = 3;
  for (std::uint32_t begin = cue.first - std::min(cue.first, kMoreWords); begin < cue.first; ++begin)
    if (const auto longer = cues.longest_at(tokens, begin); longer && longer->last == cue.last) return begin;
  return cue.first;
}

// "best actress" behind an article, at the token.
bool names_category(const PartAwards& part, std::uint32_t at) {
  if (part.context.lexicon.table("articles").longest_at(part.tokens, at)) ++at;
  return part.context.lexicon.table("prize_categories").longest_at(part.tokens, at).has_value();
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
    const bool reaches = first - t <= kVerbWithin || is_category;
    if (where == "won" && reaches) return cue;
    if (where == "taken" && (is_category || is_bare(part, cue->last, first))) return cue;
  }
  return std::nullopt;
}

void read_won(const PartAwards& part, const std::vector<Prize>& prizes) {
  const auto cue = verb_before(part, prizes.front().range.first);
  if (!cue || cue->row->columns[1] != "yes") return;
  const std::uint32_t begin = begin_of_longest(part.context.lexicon.table("award_cues"), part.tokens, *cue);
  const std::vector<ListedName> names = part.lists.ending_at(begin);
  const TokenRange evidence{names.empty() ? begin : names.front().range.first, prizes.back().range.last};
  const Argument work = names.empty() ? Argument{} : work_of(part, prizes);
  for (const ListedName& name : names)
    add(part, prizes, {name.person->value, span_of(part.lists.part.part, part.tokens, name.range)}, work,
        evidence, "award:won");
  if (!names.empty()) return;
  const Argument title = part.titles.ending_at(begin);
  if (!title.is_absent()) add(part, prizes, {}, title, evidence, "award:title_won");
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
  if (begin == 0) begin = receiver_begin(part, prizes);
  begin != 0 ? read_winner(part, prizes, begin) : read_won(part, prizes);
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
  }
}

}  // namespace logline
