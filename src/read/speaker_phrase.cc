#include "read/speaker_phrase.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kLongestPhrase = 7;       // words of "the former head of the studio"
constexpr std::uint32_t kLongestApposition = 18;  // tokens of ", who wrote three of the episodes,"
constexpr std::uint32_t kSubjectWithin = 20;      // tokens between a subject and the second of its verbs
constexpr std::uint32_t kPersonWithin =
    10;  // a name may follow its job: "said showrunner and creator Ada Cole"

bool is_break(std::string_view sign) {
  return sign == "," || sign == ")" || sign == "—" || sign == "–" || sign == "--";
}

}  // namespace

SpeakerPhrases::SpeakerPhrases(const Context& of, const PartTokens& in)
    : context(of),
      part(in),
      people(map_mentions(in, of.people)),
      organisations(map_mentions(in, of.organisations)),
      verbs(of.lexicon.table("speech_verbs")),
      adverbs(of.lexicon.table("speech_adverbs")),
      pronouns(of.lexicon.table("pronouns")),
      determiners(of.lexicon.table("determiners")),
      nouns(of.lexicon.table("speaker_nouns")),
      jobs(of.lexicon.table("jobs")),
      honorifics(of.lexicon.table("honorifics")),
      joiners(of.lexicon.table("list_joiners")) {}

std::uint32_t SpeakerPhrases::skip_adverbs_back(std::uint32_t end, std::uint32_t floor) const {
  while (end > floor && !people.at(end - 1) && adverbs.longest_at(part.tokens, end - 1)) --end;
  return end;
}

// "Ada Cole, who wrote it, said": to before the first of the two signs.
std::uint32_t SpeakerPhrases::skip_apposition_back(std::uint32_t end, std::uint32_t floor) const {
  if (end == floor || !is_break(text(end - 1))) return end;
  const std::string_view closing = text(end - 1);
  const std::string_view opening = closing == ")" ? std::string_view("(") : closing;
  const std::uint32_t from = end - 1 - std::min(end - 1 - floor, kLongestApposition);
  for (std::uint32_t i = end - 1; i-- > from;)
    if (text(i) == opening) return i;
  return end - 1;
}

// "Cole sat down and said": the verb is the second of a subject that stands further left.
std::optional<TokenRange> SpeakerPhrases::subject_before(std::uint32_t end, std::uint32_t floor) const {
  const std::uint32_t from = end - std::min(end - floor, kSubjectWithin);
  for (std::uint32_t t = end; t-- > from;) {
    if (const Mention* person = people.at(t)) {
      std::uint32_t first = t;
      while (first > from && people.at(first - 1) == person) --first;
      return TokenRange{first, t + 1};
    }
    if (pronouns.longest_at(part.tokens, t) && !determiners.longest_at(part.tokens, t))
      return TokenRange{t, t + 1};
  }
  return std::nullopt;
}

std::optional<TokenRange> SpeakerPhrases::words_before(std::uint32_t end, std::uint32_t floor) const {
  const std::vector<Token>& all = part.tokens.all;
  if (all[end - 1].kind != TokenKind::word) return std::nullopt;
  if (joiners.longest_at(part.tokens, end - 1)) return subject_before(end - 1, floor);
  const std::uint32_t from = end - std::min(end - floor, kLongestPhrase);
  std::uint32_t first = end - 1;
  if (all[first].is_capitalised) {
    while (first > from && all[first - 1].is_capitalised && all[first - 1].kind == TokenKind::word &&
           all[first].has_space_before)
      --first;
  }
  for (std::uint32_t i = end - 1; i > from && all[i].kind == TokenKind::word; --i) {
    if (determiners.longest_at(part.tokens, i - 1)) return TokenRange{i - 1, end};
    if (verbs.longest_at(part.tokens, i - 1)) return std::nullopt;  // no phrase has a verb in it
    if (adverbs.longest_at(part.tokens, i - 1)) return std::nullopt;
  }
  if (end > floor + 2 && is_genitive(part.tokens, end - 2) && people.at(end - 3)) {  // "Cole's lawyer"
    while (first > floor && (first > end - 3 || people.at(first - 1) == people.at(end - 3))) --first;
    return TokenRange{first, end};
  }
  if (!all[end - 1].is_capitalised && !nouns.longest_at(part.tokens, end - 1) &&
      !jobs.longest_at(part.tokens, end - 1))
    return std::nullopt;
  return TokenRange{first, end};
}

// "Her co-star, | Ada Cole, | adds": the name between the signs, behind words for who it is.
std::optional<TokenRange> SpeakerPhrases::named_apposition(std::uint32_t end, std::uint32_t floor) const {
  if (end < floor + 4 || !is_break(text(end - 1)) || !people.at(end - 2)) return std::nullopt;
  std::uint32_t first = end - 2;
  while (first > floor && people.at(first - 1) == people.at(end - 2)) --first;
  if (first < floor + 2 || text(first - 1) != text(end - 1) || people.at(first - 2)) return std::nullopt;
  const bool is_described = nouns.longest_at(part.tokens, first - 2) || ends_in_job(floor, first - 1);
  return is_described ? std::optional(TokenRange{first, end - 1}) : std::nullopt;
}

std::optional<TokenRange> SpeakerPhrases::ending_at(std::uint32_t end, std::uint32_t floor) const {
  end = skip_adverbs_back(end, floor);
  if (const auto named = named_apposition(end, floor)) return named;
  end = skip_apposition_back(end, floor);
  end = skip_adverbs_back(end, floor);
  if (end == floor) return std::nullopt;
  const std::uint32_t at = end - 1;
  for (const MentionMap* map : {&people, &organisations}) {
    if (!map->at(at)) continue;
    std::uint32_t first = at;
    while (first > floor && map->at(first - 1) == map->at(at)) --first;
    return TokenRange{first, end};
  }
  if (pronouns.longest_at(part.tokens, at)) {
    const bool is_relative =
        at > floor + 1 && (text(at - 1) == "," || people.at(at - 1)) && !part.tokens.all[at].is_capitalised;
    if (is_relative && people.at(at - 1 - (text(at - 1) == ",")))
      return ending_at(at - (text(at - 1) == ","), floor);
    return TokenRange{at, end};
  }
  return words_before(end, floor);
}

bool SpeakerPhrases::can_start(std::uint32_t at) const {
  const Tokens& tokens = part.tokens;
  return tokens.all[at].is_capitalised || pronouns.longest_at(tokens, at) ||
         determiners.longest_at(tokens, at) || jobs.longest_at(tokens, at) || nouns.longest_at(tokens, at);
}

// "said former adviser Ada Cole": small words up to a name, with no verb and no small word of grammar.
std::optional<TokenRange> SpeakerPhrases::person_behind(std::uint32_t begin, std::uint32_t ceiling) const {
  const std::uint32_t limit = std::min(ceiling, begin + kLongestPhrase);
  for (std::uint32_t t = begin; t < limit && part.tokens.all[t].kind == TokenKind::word; ++t) {
    if (people.at(t)) return TokenRange{t, people.end_of(t)};
    if (adverbs.longest_at(part.tokens, t) || verbs.longest_at(part.tokens, t) ||
        joiners.longest_at(part.tokens, t) || determiners.longest_at(part.tokens, t))
      return std::nullopt;
  }
  return std::nullopt;
}

bool SpeakerPhrases::ends_in_job(std::uint32_t begin, std::uint32_t end) const {
  for (std::uint32_t t = begin; t < end; ++t)
    if (const auto job = jobs.longest_at(part.tokens, t); job && job->last == end) return true;
  return false;
}

std::optional<TokenRange> SpeakerPhrases::starting_at(std::uint32_t begin, std::uint32_t ceiling) const {
  const Tokens& tokens = part.tokens;
  if (begin >= ceiling || tokens.all[begin].kind != TokenKind::word) return std::nullopt;
  if (!can_start(begin)) return person_behind(begin, ceiling);
  if (people.at(begin)) {
    const std::uint32_t end = people.end_of(begin);  // "Ada Cole's mother"
    const bool is_relative = is_genitive(tokens, end) && end + 1 < ceiling &&
                             tokens.all[end + 1].kind == TokenKind::word && !people.at(end + 1);
    return TokenRange{begin, is_relative ? end + 2 : end};
  }
  if (pronouns.longest_at(tokens, begin) && !determiners.longest_at(tokens, begin))
    return TokenRange{begin, begin + 1};
  const std::uint32_t limit = std::min(ceiling, begin + kPersonWithin);
  std::uint32_t stop = begin;
  while (stop < limit && (tokens.all[stop].kind != TokenKind::punctuation || text(stop) == "-") &&
         tokens.all[stop].kind != TokenKind::quote_mark) {
    if (people.at(stop)) return TokenRange{stop, people.end_of(stop)};
    ++stop;
  }
  // "says the channel's head of drama, Ada Cole"
  if (stop + 1 < ceiling && text(stop) == "," && people.at(stop + 1) && ends_in_job(begin, stop))
    return TokenRange{stop + 1, people.end_of(stop + 1)};
  if (organisations.at(begin)) return TokenRange{begin, organisations.end_of(begin)};
  return TokenRange{begin, std::max(begin + 1, std::min(stop, begin + 4))};
}

}  // namespace logline
