#include "read/quote_subjects.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kLongestSignature = 8;   // tokens of "Ada Cole, viewer"
constexpr std::uint32_t kLongestSpeaker = 3;     // words of "SEN. ADA COLE:"
constexpr std::uint32_t kLongestTelling = 30;    // tokens of "Ada Cole recalls the day when …"
constexpr std::uint32_t kInterviewReach = 1500;  // tokens back to where the interviewed is named
constexpr std::uint32_t kSentenceReach = 60;     // tokens before a quotation

bool is_dash(std::string_view sign) {
  return sign == "—" || sign == "–" || sign == "―" || sign == "--" || sign == "-";
}

std::string_view text_at(const SpeakerPhrases& phrases, std::uint32_t at) {
  return phrases.part.tokens.text_of(phrases.part.tokens.all[at]);
}

// "he", not "it" or "one": what may be a subject without being asked for by a speech verb.
bool is_personal(const SpeakerPhrases& phrases, std::uint32_t at) {
  const auto pronoun = phrases.pronouns.longest_at(phrases.part.tokens, at);
  return pronoun && pronoun->row->columns[0] != "either" &&
         !phrases.determiners.longest_at(phrases.part.tokens, at);
}

std::optional<TokenRange> somebody_at(const SpeakerPhrases& phrases, std::uint32_t at) {
  for (const MentionMap* map : {&phrases.people, &phrases.organisations})
    if (map->at(at)) return TokenRange{at, map->end_of(at)};
  return is_personal(phrases, at) ? std::optional(TokenRange{at, at + 1}) : std::nullopt;
}

}  // namespace

std::optional<TokenRange> signature_behind(const SpeakerPhrases& phrases, const QuotedSegment& segment) {
  const std::vector<Token>& all = phrases.part.tokens.all;
  const std::uint32_t first = segment.outer_last + 1, last = segment.paragraph_last;
  if (first >= last || !is_dash(text_at(phrases, first - 1)) || last - first > kLongestSignature)
    return std::nullopt;
  std::uint32_t end = first;
  while (end < last && all[end].kind == TokenKind::word && all[end].is_capitalised) ++end;
  if (end == first || (end < last && all[end].kind != TokenKind::punctuation)) return std::nullopt;
  return TokenRange{first, end};
}

std::optional<TokenRange> name_inside(const SpeakerPhrases& phrases, const QuotedSegment& segment) {
  const Tokens& tokens = phrases.part.tokens;
  std::uint32_t end = segment.first;
  while (end < segment.last && end - segment.first < kLongestSpeaker && tokens.all[end].is_all_caps) ++end;
  if (end == segment.first || end + 1 >= segment.last || !is_sign(tokens, end, ":")) return std::nullopt;
  return TokenRange{segment.first, end};
}

// Somebody of whom more is said than that something is theirs comes first.
std::optional<TokenRange> subject_of_sentence(const SpeakerPhrases& phrases,
                                              const std::vector<QuotedSegment>& segments, std::size_t i) {
  const Tokens& tokens = phrases.part.tokens;
  const QuotedSegment& segment = segments[i];
  const Sentence& sentence = tokens.sentences[tokens.sentence_of_token(segment.outer_first)];
  const std::uint32_t from =
      std::max(sentence.first, segment.outer_first - std::min(segment.outer_first, kSentenceReach));
  std::size_t quoted = i;
  while (quoted > 0 && segments[quoted - 1].outer_last > from) --quoted;
  std::optional<TokenRange> owner;
  for (std::uint32_t t = from; t < segment.outer_first; ++t) {
    while (segments[quoted].outer_last <= t) ++quoted;
    if (segments[quoted].outer_first <= t) continue;
    const auto who = somebody_at(phrases, t);
    if (who && !is_genitive(tokens, who->last)) return who;
    if (who && !owner) owner = who;
  }
  return owner;
}

std::optional<TokenRange> subject_between(const SpeakerPhrases& phrases, std::uint32_t from,
                                          std::uint32_t to) {
  for (std::uint32_t t = from; t < to; ++t) {
    const auto who = somebody_at(phrases, t);
    if (who && who->last <= to && !is_genitive(phrases.part.tokens, who->last)) return who;
  }
  return std::nullopt;
}

bool is_whole_paragraph(const QuotedSegment& segment) {
  return segment.outer_first == segment.paragraph_first && segment.outer_last + 1 >= segment.paragraph_last;
}

std::optional<TokenRange> teller_before(const SpeakerPhrases& phrases, const QuotedSegment& segment) {
  const Tokens& tokens = phrases.part.tokens;
  const std::uint32_t end = segment.outer_first;
  if (end <= segment.paragraph_first || !tokens.all[segment.first].is_capitalised) return std::nullopt;
  const std::string_view last = text_at(phrases, segment.last - 1);
  if (last != "." && last != "!" && last != "?") return std::nullopt;
  const Sentence& sentence = tokens.sentences[tokens.sentence_of_token(end - 1)];
  if (sentence.last != end || end - sentence.first > kLongestTelling || !is_sign(tokens, end - 1, "."))
    return std::nullopt;
  const auto who = somebody_at(phrases, sentence.first);
  if (!who || who->first != sentence.first || who->last >= end) return std::nullopt;
  const PhraseTable& gestures = phrases.context.lexicon.table("gestures");
  return gestures.longest_at(tokens, who->last) ? who : std::nullopt;
}

std::optional<TokenRange> asked_before(const SpeakerPhrases& phrases, const QuotedSegment& segment) {
  const Tokens& tokens = phrases.part.tokens;
  const std::uint32_t end = segment.outer_first;
  if (end < 2 || !is_whole_paragraph(segment) || !is_sign(tokens, end - 1, "?")) return std::nullopt;
  const Mention* asked = nullptr;
  for (const Mention& person : phrases.context.people) {
    if (person.span.part != Part::headline()) continue;
    if (asked != nullptr && asked->value != person.value) return std::nullopt;
    asked = &person;
  }
  if (asked == nullptr) return std::nullopt;
  for (std::uint32_t t = end; t-- > end - std::min(end, kInterviewReach);)
    if (const Mention* person = phrases.people.at(t); person && person->value == asked->value) {
      std::uint32_t first = t;
      while (first > 0 && phrases.people.at(first - 1) == person) --first;
      return TokenRange{first, t + 1};
    }
  return std::nullopt;
}

bool looks_like_title(const SpeakerPhrases& phrases, const QuotedSegment& segment) {
  constexpr std::uint32_t kLongWord = 4, kLongestTitleWords = 8;
  const Tokens& tokens = phrases.part.tokens;
  if (mention_in(phrases.context.title_mentions,
                 span_of(phrases.part.part, tokens, {segment.first, segment.last})) != nullptr)
    return true;
  if (segment.last - segment.first > kLongestTitleWords) return false;
  for (std::uint32_t t = segment.first; t < segment.last; ++t) {
    const Token& token = tokens.all[t];
    const bool is_long = token.kind == TokenKind::word && token.end - token.begin >= kLongWord;
    if (is_long && !token.is_capitalised) return false;
  }
  return tokens.all[segment.first].is_capitalised;
}

}  // namespace logline
