#include "read/quote_speakers.h"

#include <algorithm>

#include "read/quote_subjects.h"

namespace logline {
namespace {

constexpr std::uint32_t kClauseWords = 45;  // tokens that an attribution may have on either side
constexpr std::uint32_t kWordsBetween = 3;  // "said on Thursday that he called it"
constexpr std::uint32_t kSubjectWords =
    16;  // tokens between a closing mark and the verb: "Ada Cole, who plays the pilot, said"

class Attributor {
 public:
  Attributor(const std::vector<QuotedSegment>& segments, const SpeakerPhrases& phrases)
      : segments_(segments), phrases_(phrases), tokens_(phrases.part.tokens) {}

  std::vector<Attribution> run() {
    for (std::size_t i = 0; i < segments_.size(); ++i) found_.push_back(attribute_one(i));
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string_view text(std::uint32_t i) const { return tokens_.text_of(tokens_.all[i]); }
  // A stop behind an abbreviation ("Rep.") ends nothing.
  [[nodiscard]] bool is_full_stop(std::uint32_t i) const {
    if (text(i) == ".")
      return i + 1 >= tokens_.all.size() || tokens_.all[i + 1].starts_sentence ||
             is_quote_mark(tokens_, i + 1);
    return text(i) == "?" || text(i) == "!" || text(i) == "…";
  }
  // A speech verb; "States" in the middle of a sentence is none.
  [[nodiscard]] std::optional<PhraseHit> verb_at(std::uint32_t at) const {
    if (phrases_.people.at(at) || (tokens_.all[at].is_capitalised && !tokens_.all[at].starts_sentence))
      return std::nullopt;
    return phrases_.verbs.longest_at(tokens_, at);
  }

  Attribution attribute_one(std::size_t i) {
    const QuotedSegment& segment = segments_[i];
    if (segment.is_single && looks_like_title(phrases_, segment)) return {};
    if (segment.continues && i > 0 && !name_inside(phrases_, segment)) return carry(i);
    if (const auto who = name_inside(phrases_, segment))
      return {AttributionKind::introduced, *who, *who, nullptr, false};
    if (goes_on(i)) return carry(i);
    Attribution before = introduced(i);
    if (before.kind == AttributionKind::introduced) return before;
    Attribution after = followed(i);
    if (after.kind != AttributionKind::none) {
      after.joins_previous = false;
      return after;
    }
    if (before.kind != AttributionKind::none) return before;
    if (const auto who = teller_before(phrases_, segment))
      return {AttributionKind::introduced, *who, *who, nullptr, false};
    if (follows_on(i)) return carry_on(i);
    if (const auto who = signature_behind(phrases_, segment))
      return {AttributionKind::followed, *who, *who, nullptr, false};
    return without_verb(i);
  }

  // A segment that no verb gives to anybody: of the sentence's speaker, or of the paragraph before's where it
  // is a paragraph of its own, or of the sentence's subject.
  [[nodiscard]] Attribution without_verb(std::size_t i) const {
    const QuotedSegment& segment = segments_[i];
    if (looks_like_title(phrases_, segment)) return {};
    if (i > 0 && found_[i - 1].kind != AttributionKind::none) {
      const bool is_same_sentence =
          tokens_.sentence_of_token(segments_[i - 1].first) == tokens_.sentence_of_token(segment.first);
      const bool is_next_paragraph = segments_[i - 1].paragraph_last == segment.paragraph_first;
      const bool goes_on = is_whole_paragraph(segment) && is_next_paragraph;
      const bool is_answer = goes_on && text(segments_[i - 1].last - 1) == "?";
      if (is_same_sentence || goes_on)
        return {goes_on && !is_answer ? AttributionKind::carried : AttributionKind::within,
                found_[i - 1].speaker, found_[i - 1].clause, nullptr, false};
    }
    if (const auto who = asked_before(phrases_, segment))
      return {AttributionKind::introduced, *who, *who, nullptr, false};
    const auto who = subject_of_sentence(phrases_, segments_, i);
    return who ? Attribution{AttributionKind::within, *who, *who, nullptr, false} : Attribution{};
  }

  Attribution carry(std::size_t i) const {
    Attribution same = found_[i - 1];
    if (same.kind == AttributionKind::none) return same;
    same.kind = AttributionKind::carried;
    same.joins_previous = true;
    return same;
  }

  // What the same speaker says after the attribution: with a comma ("…," she said, "…") it is one quotation
  // with the segment before, with a full stop ("…," she said. "…") another one. Words that neither introduces
  // are set apart in what is told.
  [[nodiscard]] Attribution carry_on(std::size_t i) const {
    Attribution same = carry(i);
    const std::uint32_t before = segments_[i].outer_first - 1;
    if (text(before) == ",") return same;
    same.joins_previous = false;
    if (!is_full_stop(before)) same.kind = AttributionKind::within;
    return same;
  }

  // "…," she said, "…": one quotation in one sentence.
  [[nodiscard]] bool goes_on(std::size_t i) const {
    return i > 0 && found_[i - 1].kind == AttributionKind::followed &&
           text(segments_[i].outer_first - 1) == "," && ends_open(segments_[i - 1]) &&
           found_[i - 1].clause.last + 1 >= segments_[i].outer_first && follows_on(i);
  }

  // The segment before is said by somebody and nothing but its attribution stands between the two.
  [[nodiscard]] bool follows_on(std::size_t i) const {
    if (i == 0 || found_[i - 1].kind == AttributionKind::none ||
        found_[i - 1].kind == AttributionKind::within)
      return false;
    const QuotedSegment& previous = segments_[i - 1];
    if (previous.paragraph_first != segments_[i].paragraph_first) return false;
    std::uint32_t stops = 0;
    for (std::uint32_t t = previous.outer_last; t < segments_[i].outer_first; ++t) stops += is_full_stop(t);
    return stops <= 1 && segments_[i].outer_first > 0 &&
           (stops == 0 || is_full_stop(segments_[i].outer_first - 1));
  }

  // First token of what belongs to the segment before its opening mark: its sentence, behind the segment
  // before.
  [[nodiscard]] std::uint32_t window_begin(std::size_t i) const {
    const QuotedSegment& segment = segments_[i];
    std::uint32_t from = segment.paragraph_first;
    if (i > 0 && segments_[i - 1].outer_last <= segment.outer_first)
      from = std::max(from, segments_[i - 1].outer_last);
    for (std::uint32_t t = segment.outer_first; t-- > from;) {
      if (tokens_.all[t + 1].starts_sentence && t + 1 < segment.outer_first) return t + 1;
      if (is_full_stop(t) || segment.outer_first - t > kClauseWords) return t + 1;
    }
    return from;
  }

  Attribution introduced(std::size_t i) const {
    const QuotedSegment& segment = segments_[i];
    const std::uint32_t from = window_begin(i), to = segment.outer_first;
    if (from < to) return in_window(from, to);
    if (segment.outer_first != segment.paragraph_first || segment.outer_first == 0) return {};
    const std::uint32_t colon = segment.outer_first - 1;  // "He went on:" in a paragraph of its own
    if (text(colon) != ":") return {};
    const Sentence& sentence = tokens_.sentences[tokens_.sentence_of_token(colon)];
    return in_window(std::max(sentence.first, colon - std::min(colon, kClauseWords)), segment.outer_first);
  }

  Attribution in_window(std::uint32_t from, std::uint32_t to) const {
    const bool is_direct = text(to - 1) == "," || text(to - 1) == ":";
    const bool has_colon = text(to - 1) == ":";
    for (std::uint32_t v = to; v-- > from;) {
      const auto hit = verb_at(v);
      if (!hit || hit->last > to) continue;
      const bool is_source = hit->row->columns[0] == "source";
      const auto who = is_source ? phrases_.starting_at(hit->last, to) : subject_before(*hit, from);
      if (!who) continue;
      const bool is_near = has_colon || is_source || (is_direct && to - hit->last <= 12) || hit->last == to;
      const bool is_weak = hit->row->columns[0] == "weak" && !has_colon;
      return {is_near && !is_weak ? AttributionKind::introduced : AttributionKind::within,
              *who,
              {from, to},
              hit->row,
              false};
    }
    const bool opens_with_name = has_colon && phrases_.people.begins_at(from) != nullptr;
    if (has_colon && to - 1 > from && (opens_with_name || phrases_.people.at(to - 2))) {
      const auto who = opens_with_name ? std::optional(TokenRange{from, phrases_.people.end_of(from)})
                                       : phrases_.ending_at(to - 1, from);
      if (who) return {AttributionKind::introduced, *who, {from, to}, nullptr, false};
    }
    return {};
  }

  // "Cole attacked the network, saying": the subject is the other verb's; "Cole said she thought": the words
  // are Cole's.
  [[nodiscard]] std::optional<TokenRange> subject_before(const PhraseHit& verb, std::uint32_t from) const {
    const bool is_joined = verb.row->columns[0] == "joined";
    if (is_joined)
      if (const auto who = subject_between(phrases_, from, verb.first)) return who;
    const auto who = phrases_.ending_at(verb.first, from);
    if (!who || who->last != who->first + 1 || !phrases_.pronouns.longest_at(tokens_, who->first)) return who;
    for (std::uint32_t back = 0; back <= kWordsBetween && who->first > from + back + 1; ++back) {
      const auto outer = phrase_before(phrases_.verbs, tokens_, who->first - back);
      if (!outer || outer->first <= from) continue;
      if (const auto speaker = phrases_.ending_at(outer->first, from)) return speaker;
    }
    return who;
  }

  // One past the last token behind the closing mark that may attribute it.
  [[nodiscard]] std::uint32_t clause_end(std::size_t i) const {
    const QuotedSegment& segment = segments_[i];
    std::uint32_t end = std::min(segment.paragraph_last, segment.outer_last + kClauseWords);
    if (i + 1 < segments_.size())
      end = std::min(end, std::max(segments_[i + 1].outer_first, segment.outer_last));
    for (std::uint32_t t = segment.outer_last; t < end; ++t)
      if (is_full_stop(t) || text(t) == ";") return t;
    return end;
  }

  Attribution followed(std::size_t i) const {
    const QuotedSegment& segment = segments_[i];
    std::uint32_t from = segment.outer_last;
    const std::uint32_t to = clause_end(i);
    if (from < to && (text(from) == "," || text(from) == "—" || text(from) == "–" || text(from) == "--" ||
                      text(from) == "-"))
      ++from;
    if (from >= to || ends_statement(segment, from)) return {};
    for (std::uint32_t v = from; v < std::min(to, from + kSubjectWords); ++v) {
      const auto hit = verb_at(v);
      if (!hit || hit->last > to) continue;
      const auto who = v == from || hit->row->columns[0] == "source" ? phrases_.starting_at(hit->last, to)
                                                                     : subject(from, v);
      if (!who) continue;
      if (hit->last < to && (text(to - 1) == ":" || text(to - 1) == ",") && i + 1 < segments_.size() &&
          segments_[i + 1].outer_first == to && !ends_open(segment))
        return {};  // it introduces the next one
      return {AttributionKind::followed, *who, {from, to}, hit->row, false};
    }
    return {};
  }

  // The subject of a verb at v must begin right at the mark.
  std::optional<TokenRange> subject(std::uint32_t from, std::uint32_t v) const {
    auto who = phrases_.ending_at(v, from);
    if (!who) return std::nullopt;
    for (std::uint32_t t = from; t < who->first; ++t) {
      const bool is_abbreviation = text(t) == "." && !is_full_stop(t);
      if ((tokens_.all[t].kind != TokenKind::word && !is_abbreviation) || verb_at(t)) return std::nullopt;
    }
    return who;
  }

  // The quotation ends in a comma, or in "?" or "!", which may stand in the middle of a sentence.
  [[nodiscard]] bool ends_open(const QuotedSegment& segment) const {
    const std::string_view last = text(segment.last - 1);
    return last == "," || last == "?" || last == "!" || last == "—" || last == "...";
  }

  // A full stop inside the marks and a capital behind them: what follows is another sentence, unless it is
  // the verb.
  [[nodiscard]] bool ends_statement(const QuotedSegment& segment, std::uint32_t from) const {
    return text(segment.last - 1) == "." && tokens_.all[from].is_capitalised;
  }

  const std::vector<QuotedSegment>& segments_;
  const SpeakerPhrases& phrases_;
  const Tokens& tokens_;
  std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> attribute(const std::vector<QuotedSegment>& segments,
                                   const SpeakerPhrases& phrases) {
  return Attributor(segments, phrases).run();
}

}  // namespace logline
