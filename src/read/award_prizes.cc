#include "read/award_prizes.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kWorkWithin = 14;  // tokens between the prize and "for 'Low Tide'"
constexpr int kFirstPrizeYear = 1940, kLastPrizeYear = 2099;
constexpr std::uint32_t kPronounReach = 60;  // tokens back to whom "she" means

std::optional<int> year_at(const PartAwards& part, std::uint32_t at) {
  const auto year = number_at(part.tokens, at);
  return year && *year >= kFirstPrizeYear && *year <= kLastPrizeYear ? year : std::nullopt;
}

// "the 2023 Emmy", "an Emmy in 2023".
std::optional<int> year_of(const PartAwards& part, const std::vector<Prize>& prizes) {
  if (prizes.front().part != part.lists.part.part) return std::nullopt;
  const std::uint32_t first = prizes.front().range.first, last = prizes.back().range.last;
  if (first > 0)
    if (const auto year = year_at(part, first - 1)) return year;
  const bool is_dated = last + 1 < part.tokens.all.size() &&
                        part.context.lexicon.table("work_leads").longest_at(part.tokens, last).has_value();
  return is_dated ? year_at(part, last + 1) : std::nullopt;
}

const Tokens& tokens_in(const PartAwards& part, Part where) {
  for (const PartTokens& tokens : part.context.parts)
    if (tokens.part == where) return tokens.tokens;
  return part.tokens;
}

bool is_capitalised_at(const PartAwards& part, std::uint32_t at) {
  return at < part.tokens.all.size() && part.tokens.all[at].is_capitalised;
}

// "for 'Low Tide'": what a prize is for is a title where it is marked as one.
Argument title_in_marks(const PartAwards& part, std::uint32_t at) {
  constexpr std::uint32_t kLongestMarkedWork = 8;
  if (!is_quote_mark(part.tokens, at) || !is_capitalised_at(part, at + 1)) return {};
  for (std::uint32_t i = at + 2; i < part.tokens.all.size() && i <= at + 1 + kLongestMarkedWork; ++i) {
    if (is_quote_mark(part.tokens, i))
      return {std::string(part.tokens.text_of(at + 1, i)),
              span_of(part.lists.part.part, part.tokens, {at + 1, i})};
    if (part.tokens.all[i].kind == TokenKind::punctuation && !is_sign(part.tokens, i, ":")) break;
  }
  return {};
}

// Whether the award is known already; one that was told without its work ("Ada Cole wins Bafta") has it now.
bool is_told(const PartAwards& part, const AwardClaim& claim, const Span& evidence) {
  for (Statement& known : part.context.statements) {
    auto* other = std::get_if<AwardClaim>(&known.claim);
    if (!other || other->person.value != claim.person.value || other->value.value != claim.value.value)
      continue;
    const bool is_same = other->title.value == claim.title.value;
    if (is_same || (!claim.person.is_absent() && claim.title.is_absent())) return true;
    if (claim.person.is_absent() || !other->title.is_absent()) continue;
    const std::optional<int> year = claim.year ? claim.year : other->year;
    *other = claim;
    other->year = year;
    known.span = evidence;
    return true;
  }
  return false;
}

// "she", "he": the person named last before.
std::vector<ListedName> person_of_pronoun(const PartAwards& part, std::uint32_t verb) {
  const PhraseTable& pronouns = part.context.lexicon.table("pronouns");
  const auto pronoun = verb > 0 ? pronouns.longest_at(part.tokens, verb - 1) : std::nullopt;
  if (!pronoun || pronoun->row->columns[0] == "either") return {};
  for (std::uint32_t t = verb - 1; t-- > verb - std::min(verb, kPronounReach);)
    if (part.lists.people.at(t)) return part.lists.ending_at(part.lists.people.end_of(t));
  return {};
}

}  // namespace

// Prizes that stand in a row, joined by commas and "and".
std::vector<Prize> prizes_at(const PartAwards& part, std::uint32_t at) {
  std::vector<Prize> prizes;
  const PhraseTable& awards = part.context.lexicon.table("awards");
  const PhraseTable& joiners = part.context.lexicon.table("list_joiners");
  const PhraseTable& words = part.context.lexicon.table("name_list_words");
  const PhraseTable& counts = part.context.lexicon.table("determiners");  // "an Emmy and two Golden Globes"
  const auto size = static_cast<std::uint32_t>(part.tokens.all.size());
  while (at < size) {
    const auto hit = awards.longest_at(part.tokens, at);
    if (!hit || !part.tokens.all[at].is_capitalised) break;
    prizes.push_back({hit->row, {hit->first, hit->last}, part.lists.part.part});
    std::uint32_t next = hit->last;
    while (next < size && (is_sign(part.tokens, next, ",") || joiners.longest_at(part.tokens, next) ||
                           (next > hit->last &&
                            (words.longest_at(part.tokens, next) || counts.longest_at(part.tokens, next)))))
      ++next;
    if (next == hit->last) break;
    at = next;
  }
  return prizes;
}

bool names_category(const PartAwards& part, std::uint32_t at) {
  if (part.context.lexicon.table("articles").longest_at(part.tokens, at)) ++at;
  return part.context.lexicon.table("prize_categories").longest_at(part.tokens, at).has_value();
}

Argument work_behind(const PartAwards& part, std::uint32_t from) {
  const PhraseTable& leads = part.context.lexicon.table("work_leads");
  const auto size = static_cast<std::uint32_t>(part.tokens.all.size());
  const std::uint32_t limit = std::min(size, from + kWorkWithin);
  for (std::uint32_t i = from; i < limit && !part.tokens.all[i].starts_sentence; ++i) {
    const auto lead = leads.longest_at(part.tokens, i);
    if (!lead || lead->last >= size) continue;
    Argument title = part.titles.starting_at(lead->last);
    if (title.is_absent()) title = title_in_marks(part, lead->last);
    if (!title.is_absent() && title.span) return title;
  }
  return {};
}

void add_award(const PartAwards& part, const std::vector<Prize>& prizes, Argument person, Argument title,
               TokenRange evidence, const char* rule) {
  for (const Prize& prize : prizes) {
    AwardClaim claim{
        .person = person,
        .title = title,
        .value = {prize.row->columns[0], span_of(prize.part, tokens_in(part, prize.part), prize.range)},
        .year = year_of(part, prizes)};
    if (is_told(part, claim, span_of(part.lists.part.part, part.tokens, evidence))) continue;
    part.context.statements.push_back({.article = {},
                                       .claim = std::move(claim),
                                       .span = span_of(part.lists.part.part, part.tokens, evidence),
                                       .rule = rule});
  }
}

void add_winner(const PartAwards& part, const std::vector<Prize>& prizes, TokenRange lead,
                std::uint32_t begin) {
  const std::vector<ListedName> names = part.lists.starting_at(begin);
  if (!names.empty()) {
    const ListedName& name = names.front();
    const Argument person{name.person->value, span_of(part.lists.part.part, part.tokens, name.range)};
    return add_award(part, prizes, person, work_behind(part, name.range.last), {lead.first, name.range.last},
                     "award:winner");
  }
  const Argument title = begin < part.tokens.all.size() ? part.titles.starting_at(begin) : Argument{};
  if (!title.is_absent()) add_award(part, prizes, {}, title, {lead.first, begin}, "award:winning_title");
}

std::vector<ListedName> winners_before(const PartAwards& part, std::uint32_t verb) {
  std::vector<ListedName> names = part.lists.ending_at(verb);
  if (!names.empty() || verb < 2) return names;
  if (part.context.lexicon.table("relative_words").longest_at(part.tokens, verb - 1))
    return part.lists.ending_at(verb - (is_sign(part.tokens, verb - 2, ",") ? 2 : 1));
  return person_of_pronoun(part, verb);
}

}  // namespace logline
