#include "read/credit_roles.h"

#include <algorithm>

#include "model/words.h"
#include "read/said_of_title.h"

namespace logline {
namespace {

Argument argument_of(const NameLists& lists, TokenRange range) {
  return {std::string(lists.tokens.text_of(range.first, range.last)),
          span_of(lists.part.part, lists.tokens, range)};
}

Argument person_of(const NameLists& lists, const ListedName& name) {
  return {name.person->value, span_of(lists.part.part, lists.tokens, name.range)};
}

// The name before a role cue, a comma or a dash apart: "Ada Cole, who plays", "Ada Cole — who plays".
std::vector<ListedName> players_before(const NameLists& lists, std::uint32_t cue) {
  cue = lists.before_auxiliaries(cue);
  std::vector<ListedName> names = lists.ending_at(cue);
  if (!names.empty() || cue == 0) return names;
  const std::string_view sign = lists.tokens.text_of(lists.tokens.all[cue - 1]);
  if (lists.tokens.all[cue - 1].kind == TokenKind::punctuation && sign != "." && sign != ":")
    return lists.ending_at(cue - 1);
  return names;
}

// "and gate agent Mara Voss": the character's name behind at most two words for what they do.
std::uint32_t behind_trade(const NameLists& lists, std::uint32_t at) {
  constexpr std::uint32_t kMostWordsBetween = 2;
  for (std::uint32_t i = at; i < lists.tokens.all.size() && i <= at + kMostWordsBetween; ++i) {
    const Token& word = lists.tokens.all[i];
    if (word.is_capitalised) return i;
    if (word.kind != TokenKind::word || word.starts_sentence ||
        lists.context.lexicon.table("title_leads").longest_at(lists.tokens, i))
      break;
  }
  return at;
}

}  // namespace

// "Mara Voss and Edmund Pike" behind a cue.
std::vector<TokenRange> characters_from(const NameLists& lists, std::uint32_t at) {
  std::vector<TokenRange> found;
  const PhraseTable& joiners = lists.context.lexicon.table("list_joiners");
  while (at < lists.tokens.all.size()) {
    const TokenRange character = lists.character_at(at);
    if (character.last == character.first) break;
    found.push_back(character);
    at = character.last;
    while (at < lists.tokens.all.size() && is_sign(lists.tokens, at, ",")) ++at;
    if (const auto joiner =
            at < lists.tokens.all.size() ? joiners.longest_at(lists.tokens, at) : std::nullopt)
      at = behind_trade(lists, joiner->last);
    if (at == character.last || lists.context.lexicon.table("pronouns").longest_at(lists.tokens, at)) break;
  }
  return found;
}

Job part_of(const PhraseRow& row, std::size_t column) {
  return from_word<Job>(row.columns[column]).value_or(Job::actor);
}

void add_part(const NameLists& lists, const ListedName& name, Argument title, const PlayedPart& part,
              CreditBook& book) {
  CreditClaim claim{.title = std::move(title),
                    .person = person_of(lists, name),
                    .job = part.job,
                    .character = argument_of(lists, part.character)};
  book.add(std::move(claim), span_of(lists.part.part, lists.tokens, part.evidence), part.rule, part.polarity);
}

void add_parts(const NameLists& lists, const std::vector<ListedName>& players, const Argument& title,
               const PlayedPart& part, CreditBook& book) {
  const std::vector<TokenRange> characters = characters_from(lists, part.character.first);
  const bool are_pairs = characters.size() == players.size();
  for (std::size_t i = 0; are_pairs && i + 1 < players.size(); ++i) {
    PlayedPart one = part;
    one.character = characters[i];
    one.evidence = {players[i].range.first, characters[i].last};
    add_part(lists, players[i], title, one, book);
  }
  PlayedPart last = part;
  if (are_pairs) last.character = characters.back();
  add_part(lists, players.back(), title, last, book);
}

namespace {

// "Ada Cole as Mara Voss": two names and nothing else; "as Executive Producer" is a job.
bool names_listed_role(const NameLists& lists, const PhraseHit& cue) {
  if (cue.row->columns[0] != "listed" || cue.first == 0 || !lists.people.at(cue.first - 1)) return false;
  const TokenRange character = lists.character_at(cue.last);
  return character.last - character.first > 1 &&
         !lists.context.lexicon.table("jobs").longest_at(lists.tokens, cue.last);
}

// "She will play Mara Voss": the person named last.
std::vector<ListedName> person_meant(const NameLists& lists, std::uint32_t cue) {
  constexpr std::uint32_t kRoleReach = 60;
  cue = lists.before_auxiliaries(cue);
  const auto pronoun = cue > 0 && lists.tokens.all[cue - 1].starts_sentence
                           ? lists.context.lexicon.table("pronouns").longest_at(lists.tokens, cue - 1)
                           : std::nullopt;
  if (!pronoun) return {};
  for (std::uint32_t t = cue - 1; t-- > cue - std::min(cue, kRoleReach);)
    if (lists.people.at(t)) return lists.ending_at(t + 1);
  return {};
}

void read_role_cues(const NameLists& lists, const CreditTitles& titles, CreditBook& book) {
  const PhraseTable& cues = lists.context.lexicon.table("role_cues");
  for (std::uint32_t t = 1; t + 1 < lists.tokens.all.size(); ++t) {
    const auto cue = cues.longest_at(lists.tokens, t);
    if (!cue || cue->last >= lists.tokens.all.size()) continue;
    if (cue->row->columns[0] != "after" && !names_listed_role(lists, *cue)) continue;
    std::vector<ListedName> players = players_before(lists, cue->first);
    if (players.empty()) players = person_meant(lists, cue->first);
    const TokenRange character = lists.character_at(cue->last);
    if (players.empty() || character.last == character.first || lists.tokens.all[cue->last].starts_sentence)
      continue;
    const Argument title = titles.around(character.first);
    const TokenRange evidence{players.back().range.first, character.last};
    const Span place = span_of(lists.part.part, lists.tokens, character);
    const bool is_title_itself = title.span && title.span->overlaps(place);
    if (is_title_itself || book.is_taken(place)) continue;
    const SentenceView view(lists.context, lists.part,
                            lists.tokens.sentences[lists.tokens.sentence_of_token(cue->first)]);
    const Polarity polarity = view.is_denied({cue->first, cue->last}) ? Polarity::no : Polarity::yes;
    add_parts(lists, players, title, {character, evidence, part_of(*cue->row, 1), "credit:plays", polarity},
              book);
    t = cue->last - 1;
  }
}

// The capitalised words that end right before a token.
TokenRange capitals_before(const NameLists& lists, std::uint32_t end) {
  const std::vector<Token>& all = lists.tokens.all;
  std::uint32_t first = end;
  while (first > 0 && end - first < 5) {
    const Token& word = all[first - 1];
    const bool is_dot =
        is_sign(lists.tokens, first - 1, ".") && first > 1 && all[first - 2].is_capitalised && first < end;
    if (!is_dot && (word.kind != TokenKind::word || !word.is_capitalised)) break;
    --first;
    if (all[first].starts_sentence) break;
  }
  while (first < end && !all[first].is_capitalised) ++first;
  return {first, end};
}

// "Mara Voss (Ada Cole)": the bracket holds one person and nothing else.
void read_player_brackets(const NameLists& lists, const CreditTitles& titles, CreditBook& book) {
  for (std::uint32_t t = 1; t + 2 < lists.tokens.all.size(); ++t) {
    if (!is_sign(lists.tokens, t, "(")) continue;
    const std::uint32_t lead =
        lists.context.lexicon.table("role_cues").longest_at(lists.tokens, t + 1) ? t + 1 : t;
    const auto played = lists.context.lexicon.table("credit_cues").longest_at(lists.tokens, t + 1);
    const std::uint32_t first = played && played->row->columns[1] == "after" ? played->last : lead + 1;
    if (first >= lists.tokens.all.size() || !lists.people.begins_at(first)) continue;
    const std::uint32_t last = lists.people.end_of(first);
    if (last >= lists.tokens.all.size() || !is_sign(lists.tokens, last, ")")) continue;
    const TokenRange character = capitals_before(lists, t);
    Argument title = titles.around(t);
    if (character.last == character.first ||
        book.has_actor(title.value,
                       lists.people.at(character.last - 1) ? lists.people.at(character.last - 1)->value : ""))
      continue;
    add_part(lists, {lists.people.at(first), {first, last}}, std::move(title),
             {character, {character.first, last + 1}, Job::actor, "credit:bracket"}, book);
  }
}

// "Cole's Mara Voss": a person's genitive and another person's full name.
void read_genitives(const NameLists& lists, const CreditTitles& titles, CreditBook& book) {
  for (std::uint32_t t = 1; t + 2 < lists.tokens.all.size(); ++t) {
    if (!is_genitive(lists.tokens, t) || !lists.people.at(t - 1)) continue;
    const Mention* character = lists.people.begins_at(t + 1);
    if (!character) continue;
    const std::uint32_t last = lists.people.end_of(t + 1);
    std::uint32_t first = t - 1;
    while (first > 0 && lists.people.at(first - 1) == lists.people.at(t - 1)) --first;
    if (last - t - 1 < 2 || character->value == lists.people.at(first)->value) continue;
    add_part(lists, {lists.people.at(first), {first, t}}, titles.left_of(first),
             {{t + 1, last}, {first, last}, Job::actor, "credit:genitive"}, book);
  }
}

// Items of a bracket between commas.
std::vector<TokenRange> items_of(const NameLists& lists, TokenRange bracket) {
  std::vector<TokenRange> items;
  std::uint32_t first = bracket.first;
  for (std::uint32_t t = bracket.first; t <= bracket.last; ++t) {
    if (t < bracket.last && !is_sign(lists.tokens, t, ",") && !is_sign(lists.tokens, t, ";")) continue;
    if (t > first && (lists.tokens.all[first].is_capitalised || is_quote_mark(lists.tokens, first)))
      items.push_back({first, t});
    first = t + 1;
  }
  return items;
}

TokenRange without_marks(const NameLists& lists, TokenRange item) {
  while (item.first + 1 < item.last && is_quote_mark(lists.tokens, item.first)) ++item.first;
  while (item.first + 1 < item.last && is_quote_mark(lists.tokens, item.last - 1)) --item.last;
  return item;
}

// "(Boyhood, Heat)", "(Line of Duty)", or what the catalogue knows: other works, where a character would be
// one name.
bool holds_titles(const NameLists& lists, TokenRange bracket) {
  const PhraseTable& small = lists.context.lexicon.table("title_small_words");
  for (std::uint32_t t = bracket.first; t < bracket.last; ++t) {
    const bool is_inside = t > bracket.first && t + 1 < bracket.last && !lists.tokens.all[t].is_capitalised;
    if (is_sign(lists.tokens, t, ",") || (is_inside && small.longest_at(lists.tokens, t))) return true;
  }
  return mention_in(lists.context.title_mentions, span_of(lists.part.part, lists.tokens, bracket)) !=
             nullptr ||
         lists.context.titles.find(fold_name(lists.tokens.text_of(bracket.first, bracket.last))) != nullptr;
}

}  // namespace

void read_brackets(const std::vector<ListedName>& names, const NameLists& lists, const Argument& title,
                   CreditBook& book, Job job) {
  const bool are_titles = std::any_of(names.begin(), names.end(), [&](const ListedName& name) {
    return name.bracket.last > name.bracket.first && holds_titles(lists, name.bracket);
  });
  for (const ListedName& name : names) {
    if (name.bracket.last == name.bracket.first || lists.people.at(name.bracket.first) == name.person)
      continue;
    for (const TokenRange& marked : items_of(lists, name.bracket)) {
      const TokenRange item = without_marks(lists, marked);
      const TokenRange evidence{name.range.first, item.last};
      if (!are_titles) {
        add_part(lists, name, title, {item, evidence, job, "credit:cast_role"}, book);
        continue;
      }
      CreditClaim claim{.title = argument_of(lists, item),
                        .person = person_of(lists, name),
                        .job = Job::actor,
                        .character = {}};
      book.add(std::move(claim), span_of(lists.part.part, lists.tokens, evidence), "credit:known_from");
    }
  }
}

void read_brackets_of_people(const std::vector<ListedName>& names, const NameLists& lists,
                             const Argument& title, CreditBook& book) {
  const PhraseTable& given = lists.context.lexicon.table("first_names");
  const PhraseTable& honorifics = lists.context.lexicon.table("honorifics");
  const bool are_people = std::any_of(names.begin(), names.end(), [&](const ListedName& name) {
    return name.bracket.last > name.bracket.first &&
           (given.longest_at(lists.tokens, name.bracket.first) ||
            honorifics.longest_at(lists.tokens, name.bracket.first));
  });
  if (are_people) read_brackets(names, lists, title, book);
}

void find_roles(const NameLists& lists, const CreditTitles& titles, CreditBook& book) {
  read_role_cues(lists, titles, book);
  read_player_brackets(lists, titles, book);
  read_genitives(lists, titles, book);
}

}  // namespace logline
