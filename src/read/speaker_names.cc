#include "read/speaker_names.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kSentencesBack = 14;  // how far a pronoun reaches
constexpr std::uint32_t kTokensBack = 1500;   // and how far "the streamer"

bool goes_with(const SpeakerPhrases& phrases, const Mention& person, std::string_view pronoun) {
  if (pronoun == "either") return true;
  const std::string_view value = person.value;
  const PhraseRow* given =
      phrases.context.lexicon.table("first_names").find(value.substr(0, value.find(' ')));
  return given == nullptr || given->columns[0] == "either" || given->columns[0] == pronoun;
}

bool is_quoted(const std::vector<QuotedSegment>& segments, std::uint32_t token) {
  const auto after = std::upper_bound(
      segments.begin(), segments.end(), token,
      [](std::uint32_t at, const QuotedSegment& segment) { return at < segment.outer_first; });
  return after != segments.begin() && token < (after - 1)->outer_last;
}

const Mention* organisation_before(const SpeakerPhrases& phrases, std::uint32_t token) {
  const std::uint32_t from = token - std::min(token, kTokensBack);
  for (std::uint32_t t = token; t-- > from;)
    if (const Mention* found = phrases.organisations.at(t)) return found;
  const auto& all = phrases.context.organisations;
  return all.empty() ? nullptr : &all.front();
}

// Somebody the other parts name, when this part has named nobody yet: the headline of an article or its text.
const Mention* person_of_other_parts(const SpeakerPhrases& phrases, std::string_view pronoun) {
  for (const Mention& person : phrases.context.people)
    if (person.span.part != phrases.part.part && goes_with(phrases, person, pronoun)) return &person;
  return nullptr;
}

// "Ada Cole's mother", "Cole's lawyer": somebody who is not named.
bool is_of_person(const SpeakerPhrases& phrases, TokenRange who) {
  return who.last > who.first + 2 && phrases.people.at(who.first) &&
         phrases.people.end_of(who.first) + 2 == who.last && is_genitive(phrases.part.tokens, who.last - 2);
}

// "the Channel Vane drama boss": a person named before, not the channel.
const Mention* person_of_post(const SpeakerPhrases& phrases, const std::vector<QuotedSegment>& segments,
                              TokenRange who) {
  const Tokens& tokens = phrases.part.tokens;
  if (who.last < who.first + 3 ||
      !phrases.context.lexicon.table("definite_words").longest_at(tokens, who.first) ||
      !phrases.organisations.at(who.first + 1))
    return nullptr;
  const auto noun = phrases.nouns.longest_at(tokens, who.last - 1);
  if (!noun || noun->row->columns[0] != "person") return nullptr;
  return person_before(phrases, segments, who.first, noun->row->columns[1]);
}

}  // namespace

const Mention* person_before(const SpeakerPhrases& phrases, const std::vector<QuotedSegment>& segments,
                             std::uint32_t token, std::string_view pronoun) {
  const Tokens& tokens = phrases.part.tokens;
  const std::uint32_t from = token - std::min(token, kTokensBack);
  std::uint32_t s = tokens.sentence_of_token(token);
  for (std::uint32_t back = 0; back <= kSentencesBack; ++back) {
    const Sentence& sentence = tokens.sentences[s];
    for (std::uint32_t t = std::max(from, sentence.first); t < std::min(sentence.last, token); ++t) {
      const Mention* person = phrases.people.begins_at(t);
      if (person && !is_quoted(segments, t) && goes_with(phrases, *person, pronoun)) return person;
    }
    if (s-- == 0 || sentence.first <= from) break;
  }
  return person_of_other_parts(phrases, pronoun);
}

ResolvedSpeaker resolve_speaker(const SpeakerPhrases& phrases, const std::vector<QuotedSegment>& segments,
                                TokenRange who) {
  const Tokens& tokens = phrases.part.tokens;
  if (is_of_person(phrases, who)) return {std::string(tokens.text_of(who.first, who.last)), false};
  for (std::uint32_t t = who.first; t < who.last; ++t)
    if (const Mention* person = phrases.people.at(t)) return {person->value, true};
  if (const Mention* person = person_of_post(phrases, segments, who)) return {person->value, true};
  // "a Channel Vane spokesperson": somebody who is not named speaks for it.
  if (const auto noun = phrases.nouns.longest_at(tokens, who.last - 1);
      noun && who.last > who.first + 1 && noun->row->columns[0] == "envoy")
    return {std::string(tokens.text_of(who.first, who.last)), false};
  for (std::uint32_t t = who.first; t < who.last; ++t)
    if (const Mention* organisation = phrases.organisations.at(t)) return {organisation->value, true};
  const Mention* found = nullptr;
  if (const auto pronoun = phrases.pronouns.longest_at(tokens, who.first);
      pronoun && who.last == who.first + 1) {
    found = person_before(phrases, segments, who.first, pronoun->row->columns[0]);
  } else {
    for (std::uint32_t t = who.first; t < who.last && !found; ++t) {
      const auto noun = phrases.nouns.longest_at(tokens, t);
      if (!noun) continue;
      if (noun->row->columns[0] == "group") break;
      const bool is_person = noun->row->columns[0] == "person";
      found = is_person ? person_before(phrases, segments, who.first, noun->row->columns[1])
                        : organisation_before(phrases, who.first);
    }
  }
  if (found) return {found->value, true};
  return {std::string(tokens.text_of(who.first, who.last)), false};
}

}  // namespace logline
