#include "read/credit_lists.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kLongestLead = 14;  // "Academy Award and two-time Emmy Award winner"
constexpr std::uint32_t kLongestRole = 40;  // "as a weary pilot who has to choose between …"
constexpr std::uint32_t kLongestRoleBracket = 40;
constexpr std::uint32_t kLongestCharacter = 6;
constexpr std::uint32_t kLongestAside = 16;   // "reprising his role as Captain Alma Reyes"
constexpr std::uint32_t kLongestUnknown = 5;  // words of a name that nothing shows to be a person's
constexpr std::size_t kLongestList = 64;

}  // namespace

NameLists::NameLists(const Context& of, const PartTokens& in)
    : context(of),
      part(in),
      tokens(in.tokens),
      people(map_mentions(in, of.people)),
      joiners_(of.lexicon.table("list_joiners")),
      list_words_(of.lexicon.table("name_list_words")),
      jobs_(of.lexicon.table("jobs")),
      awards_(of.lexicon.table("awards")),
      award_cues_(of.lexicon.table("award_cues")),
      honorifics_(of.lexicon.table("honorifics")),
      role_cues_(of.lexicon.table("role_cues")),
      credit_cues_(of.lexicon.table("credit_cues")),
      determiners_(of.lexicon.table("determiners")),
      asides_(of.lexicon.table("name_asides")),
      articles_(of.lexicon.table("articles")),
      auxiliaries_(of.lexicon.table("auxiliaries")),
      of_words_(of.lexicon.table("of_words")) {}

bool NameLists::is_separator(std::uint32_t at) const {
  return at < size() &&
         (is_sign(tokens, at, ",") || is_sign(tokens, at, ";") || joiners_.longest_at(tokens, at));
}

// Steps over what may stand before a name; the token where the name should begin.
std::uint32_t NameLists::lead_end(std::uint32_t at) const {
  const std::uint32_t limit = std::min(size(), at + kLongestLead);
  while (at < limit && !people.at(at)) {
    std::uint32_t next = at;
    for (const PhraseTable* table : {&awards_, &award_cues_, &jobs_, &list_words_, &joiners_, &honorifics_})
      if (const auto hit = table->longest_at(tokens, at)) next = std::max(next, hit->last);
    if (next == at) break;
    at = next;
  }
  return at;
}

// Behind words about the name before ("in his film debut", "reprising his role as the pilot"), where another
// name follows in the sentence; `at` where they don't stand or nobody follows.
std::uint32_t NameLists::behind_aside(std::uint32_t at) const {
  if (at >= size() || tokens.all[at].starts_sentence || !asides_.longest_at(tokens, at)) return at;
  const std::uint32_t limit = std::min(size(), at + kLongestAside);
  for (std::uint32_t i = at + 1; i < limit && !tokens.all[i].starts_sentence; ++i) {
    const auto cue = credit_cues_.longest_at(tokens, i);
    if (cue && cue->row->columns[1] == "after" && !is_separator(i)) return at;
    if (!is_separator(i)) continue;
    std::uint32_t next = i;
    while (next < limit && (is_sign(tokens, next, ",") || is_separator(next))) ++next;
    next = lead_end(next);
    if (next < size() && people.at(next)) return i;
  }
  return at;
}

// The first name of a list, behind what isn't known as a person's ("Cedric, Ada Cole").
std::uint32_t NameLists::first_name(std::uint32_t at) const {
  at = lead_end(at);
  if (at >= size() || people.at(at)) return at;
  std::uint32_t end = at;
  while (end < size() && end - at < kLongestUnknown && !people.at(end) && !tokens.all[end].starts_sentence &&
         (tokens.all[end].is_capitalised || is_quote_mark(tokens, end)))
    ++end;
  if (end == at || end >= size() || people.at(end)) return end;
  return next_name(end);
}

// "Created by Ada Cole, the Tin Whistle production": people's names have no article.
bool NameLists::is_behind_article(std::uint32_t at) const {
  return at > 0 && people.at(at) != nullptr && people.begins_at(at) &&
         articles_.longest_at(tokens, at - 1).has_value();
}

// The next name of the list from a separator on, or size() when the list ends. A name that isn't known as a
// person's is stepped over.
std::uint32_t NameLists::next_name(std::uint32_t at) const {
  for (int skipped = 0; skipped < 3; ++skipped) {
    if (!is_separator(at)) return size();
    while (at < size() && (is_sign(tokens, at, ",") || is_sign(tokens, at, ";"))) ++at;
    if (const auto cue = at < size() ? credit_cues_.longest_at(tokens, at) : std::nullopt)
      if (cue->row->columns[1] == "after") return size();  // "…, stars Ada Cole" is another list
    at = lead_end(at);
    if (at >= size() || is_behind_article(at)) return size();
    if (people.at(at)) return at;
    if (const std::uint32_t behind = behind_aside(at); behind != at) {
      at = behind;
      continue;
    }
    const std::uint32_t before = at;
    while (at < size() && !people.at(at) && (tokens.all[at].is_capitalised || is_quote_mark(tokens, at)))
      ++at;
    if (at == before || at >= size()) return size();
    if (people.at(at)) return at;
  }
  return size();
}

std::uint32_t NameLists::behind_bracket(std::uint32_t at, ListedName& name) const {
  if (at >= size() || !is_sign(tokens, at, "(")) return at;
  const std::uint32_t limit = std::min(size(), at + kLongestRoleBracket);
  for (std::uint32_t i = at + 1; i < limit; ++i) {
    if (!is_sign(tokens, i, ")")) continue;
    name.bracket = {at + 1, i};
    return i + 1;
  }
  return at;
}

// The other way round: where the bracket begins that ends right before the token.
std::uint32_t NameLists::before_bracket(std::uint32_t end) const {
  if (end == 0 || !is_sign(tokens, end - 1, ")")) return end;
  const std::uint32_t limit = end - std::min(end, kLongestRoleBracket);
  for (std::uint32_t i = end - 1; i > limit; --i)
    if (is_sign(tokens, i, "(")) return i;
  return end;
}

std::uint32_t NameLists::before_auxiliaries(std::uint32_t end) const {
  constexpr int kMostBeforeVerb = 5;
  for (int i = 0; i < kMostBeforeVerb && end > 0 && !people.at(end - 1); ++i) {
    const auto hit = phrase_before(auxiliaries_, tokens, end);
    if (!hit) break;
    end = hit->first;
  }
  return end;
}

// "Gerard | of the Reeds": the token of the capital behind "of"; `at` when there is none.
std::uint32_t NameLists::behind_of(std::uint32_t at, std::uint32_t limit) const {
  if (at + 1 >= limit || !of_words_.longest_at(tokens, at)) return at;
  std::uint32_t next = at + 1;
  if (next + 1 < limit && articles_.longest_at(tokens, next)) ++next;
  return tokens.all[next].is_capitalised && !articles_.longest_at(tokens, next) ? next : at;
}

TokenRange NameLists::character_at(std::uint32_t at) const {
  std::uint32_t first = at;
  const bool is_marked = at < size() && is_quote_mark(tokens, at);
  if (is_marked) first = ++at;
  while (at < size() && at - first < 2 && !tokens.all[at].is_capitalised &&
         (determiners_.longest_at(tokens, at) || list_words_.longest_at(tokens, at)))
    ++at;
  const std::uint32_t limit = std::min(size(), at + kLongestCharacter);
  std::uint32_t last = at;
  while (last < limit && tokens.all[last].is_capitalised &&
         (last == at || (tokens.all[last].has_space_before && !tokens.all[last].starts_sentence))) {
    ++last;
    if (last + 1 < limit && is_sign(tokens, last, ".") && !tokens.all[last].has_space_before &&
        honorifics_.longest_at(tokens, last - 1))
      ++last;
    if (last < limit) last = behind_of(last, limit);
  }
  if (last == at) return {at, at};
  return {tokens.all[at].is_capitalised && at > first && is_marked ? first : at, last};
}

// Behind "as [somebody who …]", up to the separator before the next name.
std::uint32_t NameLists::behind_role(std::uint32_t at, ListedName& name) const {
  if (at >= size()) return at;
  const auto cue = role_cues_.longest_at(tokens, at);
  if (!cue || cue->row->columns[0] != "listed") return at;
  name.character = character_at(cue->last);
  if (name.character.last > name.character.first && is_separator(name.character.last))
    return name.character.last;
  const std::uint32_t limit = std::min(size(), at + kLongestRole);
  for (std::uint32_t i = cue->last; i + 1 < limit; ++i) {
    if (tokens.all[i].starts_sentence) break;
    if (is_separator(i) && next_name(i) < limit) return i;
  }
  return at;
}

std::vector<ListedName> NameLists::starting_at(std::uint32_t at) const {
  std::vector<ListedName> names;
  while (at < size() && (is_sign(tokens, at, ":") || is_sign(tokens, at, "?") || is_sign(tokens, at, ",")))
    ++at;
  at = first_name(at);
  while (at < size() && people.at(at) && names.size() < kLongestList) {
    const bool starts_other = !names.empty() && tokens.all[at].starts_sentence;
    if (starts_other) break;
    ListedName name{.person = people.at(at), .range = {at, people.end_of(at)}};
    const std::uint32_t end = behind_aside(behind_role(behind_bracket(name.range.last, name), name));
    names.push_back(name);
    at = next_name(end);
  }
  return names;
}

// "Ada Cole as Sgt. Ned Pike, Bo Ferrant": the name that begins here, behind its rank, is the role of the one
// before it.
bool NameLists::is_character_of_other(std::uint32_t first) const {
  while (first > 1 && (is_sign(tokens, first - 1, ".") || honorifics_.holds(tokens, first - 1, first)))
    --first;
  if (first < 2 || !role_cues_.holds(tokens, first - 1, first)) return false;
  return people.at(first - 2) != nullptr || is_sign(tokens, first - 2, ")");
}

std::vector<ListedName> NameLists::ending_at(std::uint32_t end) const {
  std::vector<ListedName> names;
  while (end > 0 && names.size() < kLongestList) {
    if (end > 2 && is_sign(tokens, end - 1, ",")) --end;
    const std::uint32_t bracket_end = end;
    end = before_bracket(end);
    const Mention* person = end > 0 ? people.at(end - 1) : nullptr;
    if (!person) break;
    std::uint32_t first = end - 1;
    while (first > 0 && people.at(first - 1) == person) --first;
    if (!names.empty() && is_character_of_other(first)) break;
    names.push_back({.person = person, .range = {first, end}});
    if (bracket_end > end + 1) names.back().bracket = {end + 1, bracket_end - 1};
    end = first;
    if (end == 0 || !is_separator(end - 1)) break;
    --end;
  }
  std::reverse(names.begin(), names.end());
  return names;
}

}  // namespace logline
