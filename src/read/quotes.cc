// Quotes: a mention for every quoted segment that somebody says, and a statement for every quotation that is
// more than a few words.
//
// Segments of one quotation (over paragraphs, or split by "she said") make one statement, their words joined
// by a space. A segment that nobody says, and words that are only set apart (scare quotes, names of titles),
// make neither.

#include <algorithm>

#include "read/quote_speakers.h"
#include "read/quote_subjects.h"
#include "read/quote_turns.h"
#include "read/quote_venues.h"
#include "read/speaker_names.h"

namespace logline {
namespace {

constexpr std::uint32_t kFewWords =
    3;  // as many or fewer make no statement of their own, unless they are a sentence
constexpr std::uint32_t kFewestSaid = 2;  // and none at all where a comma ends them and they are fewer

struct PartQuotes {
  const SpeakerPhrases& phrases;
  const std::vector<QuotedSegment>& segments;
  const std::vector<Attribution>& who;
};

Span span_of(const PartTokens& part, std::uint32_t first, std::uint32_t last) {
  return span_of(part.part, part.tokens, {first, last});
}

std::uint32_t count_words(const Tokens& tokens, const QuotedSegment& segment) {
  std::uint32_t words = 0;
  for (std::uint32_t t = segment.first; t < segment.last; ++t)
    words += tokens.all[t].kind == TokenKind::word || tokens.all[t].kind == TokenKind::number;
  return words;
}

bool is_end(std::string_view sign) { return sign == "." || sign == "!" || sign == "?" || sign == "…"; }

// Said in so many words: attributed by more than standing in a sentence with a verb, and long enough, a
// sentence of its own, or the whole of what is said ("I loved it," …).
bool is_statement(const PartQuotes& quotes, std::size_t first, std::size_t last) {
  const Tokens& tokens = quotes.phrases.part.tokens;
  const Attribution& who = quotes.who[first];
  const QuotedSegment& segment = quotes.segments[first];
  if (who.kind == AttributionKind::none || who.kind == AttributionKind::within) return false;
  std::uint32_t words = 0;
  for (std::size_t i = first; i < last; ++i) words += count_words(tokens, quotes.segments[i]);
  if (words > kFewWords) return true;
  const std::string_view end = tokens.text_of(tokens.all[segment.last - 1]);
  if (!tokens.all[segment.first].is_capitalised) return false;
  return is_end(end) || (end == "," && words >= kFewestSaid && !looks_like_title(quotes.phrases, segment));
}

void append_words(std::string& text, const Tokens& tokens, const QuotedSegment& segment) {
  std::uint32_t last = segment.last;
  if (last > segment.first + 1 && tokens.text_of(tokens.all[last - 1]) == ",") --last;
  if (!text.empty()) text += ' ';
  text += tokens.text_of(segment.first, last);
}

// "fans", "another", "a source": nobody who could be named, so there is nobody to quote.
bool is_nobody(const SpeakerPhrases& phrases, const ResolvedSpeaker& speaker, TokenRange who) {
  if (speaker.is_resolved) return false;
  const bool is_another =
      who.last == who.first + 1 && phrases.determiners.longest_at(phrases.part.tokens, who.first);
  if (is_another) return true;
  for (std::uint32_t t = who.first; t < who.last; ++t)
    if (const auto noun = phrases.nouns.longest_at(phrases.part.tokens, t))
      return noun->row->columns[0] == "group";
  return false;
}

Statement statement_of(const Context& context, const PartQuotes& quotes, std::size_t first, std::size_t last,
                       const ResolvedSpeaker& speaker) {
  const PartTokens& part = quotes.phrases.part;
  const Attribution& who = quotes.who[first];
  QuoteClaim claim;
  claim.speaker = {speaker.value, span_of(part, who.speaker.first, who.speaker.last)};
  claim.text.span = span_of(part, quotes.segments[first].first, quotes.segments[last - 1].last);
  for (std::size_t i = first; i < last; ++i) {
    append_words(claim.text.value, part.tokens, quotes.segments[i]);
    if (claim.venue.is_absent() && (i == first || !quotes.segments[i].continues))
      claim.venue = extract_venue(quotes.phrases, quotes.who[i]);
  }
  if (!context.main_title.empty()) claim.title = {context.main_title, std::nullopt};
  const std::uint32_t from = std::min(quotes.segments[first].outer_first, who.speaker.first);
  const std::uint32_t to = std::max(quotes.segments[last - 1].outer_last, who.speaker.last);
  const char* rule = who.kind == AttributionKind::introduced ? "quote:introduced"
                     : who.kind == AttributionKind::followed ? "quote:followed"
                                                             : "quote:carried";
  return {.article = {}, .claim = std::move(claim), .span = span_of(part, from, to), .rule = rule};
}

// Statements of one part; an outlet that the speaker talked to once is where they say the rest.
void add_statements(Context& context, const PartQuotes& quotes) {
  std::string last_speaker;
  Argument last_venue;
  for (std::size_t first = 0; first < quotes.segments.size();) {
    std::size_t last = first + 1;
    while (last < quotes.segments.size() && quotes.who[last].joins_previous) ++last;
    if (is_statement(quotes, first, last)) {
      const ResolvedSpeaker speaker =
          resolve_speaker(quotes.phrases, quotes.segments, quotes.who[first].speaker);
      if (is_nobody(quotes.phrases, speaker, quotes.who[first].speaker)) {
        first = last;
        continue;
      }
      Statement statement = statement_of(context, quotes, first, last, speaker);
      auto& claim = std::get<QuoteClaim>(statement.claim);
      if (claim.venue.is_absent() && speaker.value == last_speaker) claim.venue = last_venue;
      last_speaker = speaker.value;
      last_venue = claim.venue;
      context.statements.push_back(std::move(statement));
    }
    first = last;
  }
}

void add_mentions(Context& context, const PartQuotes& quotes) {
  const PartTokens& part = quotes.phrases.part;
  for (std::size_t i = 0; i < quotes.segments.size(); ++i) {
    const QuotedSegment& segment = quotes.segments[i];
    const Attribution& who = quotes.who[i];
    if (who.kind == AttributionKind::none) continue;
    const bool is_name =
        count_words(part.tokens, segment) < 2 && part.tokens.all[segment.first].is_capitalised;
    if (is_name && who.kind == AttributionKind::within) continue;
    const Span span = span_of(part, segment.first, segment.last);
    context.quotes.push_back({.kind = MentionKind::quote,
                              .span = span,
                              .value = std::string(part.tokens.text_of(segment.first, segment.last)),
                              .speaker = span_of(part, who.speaker.first, who.speaker.last)});
  }
}

// What somebody answers in an interview.
void write_turn(Context& context, const PartTokens& part, const QuoteTurn& turn) {
  const Span words = span_of(part, turn.words.first, turn.words.last),
             speaker = span_of(part, turn.label.first, turn.label.last);
  QuoteClaim claim;
  claim.speaker = {turn.speaker, speaker};
  claim.text = {std::string(part.tokens.text_of(turn.words.first, turn.words.last)), words};
  if (!context.main_title.empty()) claim.title = {context.main_title, std::nullopt};
  context.quotes.push_back(
      {.kind = MentionKind::quote, .span = words, .value = claim.text.value, .speaker = speaker});
  context.statements.push_back({.article = {},
                                .claim = std::move(claim),
                                .span = span_of(part, turn.label.first, turn.words.last),
                                .rule = "quote:turn"});
}

// Words in marks within a turn are the turn's.
void add_turns(Context& context, const PartTokens& part, std::vector<QuotedSegment>& segments) {
  const std::vector<QuoteTurn> turns = find_turns(context, part);
  auto turn = turns.begin();
  std::erase_if(segments, [&](const QuotedSegment& segment) {
    while (turn != turns.end() && turn->words.last <= segment.first) ++turn;
    return turn != turns.end() && turn->words.first <= segment.first;
  });
  for (const QuoteTurn& one : turns)
    if (!one.speaker.empty() && one.words.last - one.words.first > kFewWords) write_turn(context, part, one);
}

}  // namespace

void find_quotes(Context& context) {
  for (const PartTokens& part : context.parts) {
    std::vector<QuotedSegment> segments = find_quoted_segments(part.tokens);
    add_turns(context, part, segments);
    if (segments.empty()) continue;
    const SpeakerPhrases phrases(context, part);
    const std::vector<Attribution> who = attribute(segments, phrases);
    const PartQuotes quotes{phrases, segments, who};
    add_mentions(context, quotes);
    add_statements(context, quotes);
  }
}

}  // namespace logline
