#include "read/said_of_title.h"

#include <algorithm>
#include <cstdlib>

#include "model/words.h"
#include "read/timex.h"
#include "read/title_lists.h"

namespace logline {
namespace {

constexpr std::uint32_t kLongestListGap = 7, kStandInReach = 9, kLongestModifier = 3, kLongestEpithet = 3,
                        kSeasonLeadReach = 4, kOwnedSeasonReach = 5;

// The mentions of the sentence, from a list sorted by part and place.
std::vector<const Mention*> within(const std::vector<Mention>& mentions, Part part,
                                   const Sentence& sentence) {
  const Span span{part, sentence.begin, sentence.end};
  std::vector<const Mention*> found;
  auto at =
      std::lower_bound(mentions.begin(), mentions.end(), span, [](const Mention& mention, const Span& place) {
        return mention.span.part != place.part ? mention.span.part < place.part
                                               : mention.span.end <= place.begin;
      });
  for (; at != mentions.end() && at->span.overlaps(span); ++at) found.push_back(&*at);
  return found;
}

}  // namespace

SentenceView::SentenceView(const Context& context, const PartTokens& part, const Sentence& sentence)
    : context_(context),
      part_(part),
      sentence_(sentence),
      titles_(within(context.title_mentions, part.part, sentence)),
      organisations_(within(context.organisations, part.part, sentence)),
      people_(within(context.people, part.part, sentence)) {
  for (const Mention* time : within(context.times, part.part, sentence))
    if (date_of_timex(time->value) && !is_in_title(time->span)) dates_.push_back(time);
  drop_modifiers();
}

// "the Archie series Riverdale": a title right before a word for a series and another title only describes
// the second.
void SentenceView::drop_modifiers() {
  const PhraseTable& series = context_.lexicon.table("series_words");
  for (std::size_t i = 0; i + 1 < titles_.size();) {
    const std::uint32_t first = tokens_of(part_.tokens, titles_[i]->span).last;
    std::uint32_t last = tokens_of(part_.tokens, titles_[i + 1]->span).first;
    while (last > first && is_quote_mark(part_.tokens, last - 1)) --last;
    bool is_plain =
        last > first && last - first <= kLongestModifier && series.longest_at(part_.tokens, last - 1);
    for (std::uint32_t t = first; t < last; ++t)
      is_plain = is_plain && part_.tokens.all[t].kind == TokenKind::word && !is_genitive(part_.tokens, t);
    if (is_plain && last - first > 1) is_plain = part_.tokens.all[last - 2].is_capitalised;
    if (is_plain)
      titles_.erase(titles_.begin() + static_cast<std::ptrdiff_t>(i));
    else
      ++i;
  }
}

// "Friday Night Dinner" is no Friday, and "No Tomorrow" denies nothing.
bool SentenceView::is_in_title(const Span& span) const {
  return std::any_of(titles_.begin(), titles_.end(),
                     [&](const Mention* title) { return title->span.contains(span); });
}

std::uint32_t SentenceView::distance(const Mention& mention, TokenRange range) const {
  const TokenRange own = tokens_of(part_.tokens, mention.span);
  if (own.first >= range.last) return own.first - range.last;
  return own.last <= range.first ? range.first - own.last : 0;
}

const Mention* SentenceView::title_after(std::uint32_t from, std::uint32_t reach) const {
  for (const Mention* title : titles_) {
    const std::uint32_t first = tokens_of(part_.tokens, title->span).first;
    if (first >= from) return first - from <= reach ? title : nullptr;
  }
  return nullptr;
}

const Mention* SentenceView::title_before(std::uint32_t until, std::uint32_t reach) const {
  for (auto title = titles_.rbegin(); title != titles_.rend(); ++title) {
    const std::uint32_t last = tokens_of(part_.tokens, (*title)->span).last;
    if (last <= until) return until - last <= reach + people_between(last, until) ? *title : nullptr;
  }
  return nullptr;
}

// "The Lodgers' Ada Cole's …": names of people make no phrase stand farther from a title.
std::uint32_t SentenceView::people_between(std::uint32_t first, std::uint32_t last) const {
  std::uint32_t tokens = 0;
  for (const Mention* person : people_) {
    const TokenRange range = tokens_of(part_.tokens, person->span);
    if (range.first >= first && range.last <= last) tokens += range.last - range.first;
  }
  return tokens;
}

// Between two names of a list: a comma or a joining word, quote marks, and at most a few words in lower case.
bool SentenceView::is_list_gap(std::uint32_t first, std::uint32_t last) const {
  if (last <= first) return false;
  const std::uint32_t from = behind_aside(context_.lexicon, part_.tokens, {first, last});
  if (last - from > kLongestListGap) return false;
  bool joins = from > first && is_sign(part_.tokens, from, ";");
  for (std::uint32_t i = from; i < last; ++i) {
    if (is_sign(part_.tokens, i, ",") || context_.lexicon.table("list_joiners").longest_at(part_.tokens, i))
      joins = true;
    if (context_.lexicon.table("status_cues").longest_at(part_.tokens, i)) return false;
    if (const auto apart = context_.lexicon.table("clause_breaks").longest_at(part_.tokens, i);
        apart && apart->row->columns[0] == "whole")
      return false;
    if (is_sign(part_.tokens, i, ":") || is_sign(part_.tokens, i, "(")) return false;
  }
  return joins;
}

std::vector<const Mention*> SentenceView::list_right(const Mention& title) const {
  std::vector<const Mention*> list{&title};
  const auto at = std::find(titles_.begin(), titles_.end(), &title);
  for (auto next = at + 1; at != titles_.end() && next != titles_.end(); ++next) {
    if (!is_list_gap(tokens_of(part_.tokens, list.back()->span).last,
                     tokens_of(part_.tokens, (*next)->span).first))
      break;
    list.push_back(*next);
  }
  return list;
}

std::vector<const Mention*> SentenceView::list_left(const Mention& title) const {
  std::vector<const Mention*> list{&title};
  auto at = std::find(titles_.begin(), titles_.end(), &title);
  while (at != titles_.begin() && at != titles_.end()) {
    --at;
    if (!is_list_gap(tokens_of(part_.tokens, (*at)->span).last,
                     tokens_of(part_.tokens, list.back()->span).first))
      break;
    list.push_back(*at);
  }
  return list;
}

bool SentenceView::opens_bracket(std::uint32_t token) const {
  return token > sentence_.first && is_sign(part_.tokens, token - 1, "(");
}

const Mention* SentenceView::title_before_bracket(std::uint32_t token) const {
  return opens_bracket(token) ? title_before(token - 1, 1) : nullptr;
}

bool SentenceView::has_series_word(TokenRange cue, std::uint32_t reach) const {
  const PhraseTable& series = context_.lexicon.table("series_words");
  const std::uint32_t first = std::max(sentence_.first, cue.first - std::min(cue.first, reach));
  for (std::uint32_t i = first; i < std::min(sentence_.last, cue.last + reach); ++i)
    if (const auto hit = series.longest_at(part_.tokens, i); hit && hit->row->columns[0] == "series")
      return true;
  return false;
}

bool SentenceView::is_epithet(const Mention& title) const {
  std::uint32_t next = tokens_of(part_.tokens, title.span).last;
  while (is_quote_mark(part_.tokens, next)) ++next;
  if (next >= sentence_.last) return false;
  const auto job = context_.lexicon.table("jobs").longest_at(part_.tokens, next);
  if (!job && !is_genitive(part_.tokens, next)) return false;
  return std::any_of(people_.begin(), people_.end(), [&](const Mention* person) {
    return tokens_of(part_.tokens, person->span).first == (job ? job->last : next + 1);
  });
}

bool SentenceView::has_person_before(std::uint32_t token, std::uint32_t reach) const {
  return std::any_of(people_.begin(), people_.end(), [&](const Mention* person) {
    const std::uint32_t last = tokens_of(part_.tokens, person->span).last;
    return last <= token && token - last <= reach;
  });
}

bool SentenceView::has_stand_in(TokenRange cue) const {
  const PhraseTable& stand_ins = context_.lexicon.table("stand_ins");
  const std::uint32_t from =
      std::max(sentence_.first, cue.first > kStandInReach ? cue.first - kStandInReach : 0);
  for (std::uint32_t i = from; i < std::min(sentence_.last, cue.last + kStandInReach); ++i)
    if (const auto hit = stand_ins.longest_at(part_.tokens, i);
        (hit && !leads_to_title(hit->last)) || opens_epithet(i))
      return true;
  return false;
}

// "the drama | 'Salt'" stands for nothing else.
bool SentenceView::leads_to_title(std::uint32_t token) const {
  while (is_quote_mark(part_.tokens, token)) ++token;
  return token < sentence_.last &&
         mention_in(context_.title_mentions, span_of(part_.part, part_.tokens, {token, token + 1})) !=
             nullptr;
}

// "Ada Cole | 's", "Greg Daniels | '"
bool SentenceView::is_genitive_end(std::uint32_t token) const {
  return is_genitive(part_.tokens, token) ||
         (is_quote_mark(part_.tokens, token) && !part_.tokens.all[token].has_space_before);
}

// "the British crime drama", "Ada Cole's comedy", where the sentence names no title.
bool SentenceView::opens_epithet(std::uint32_t token) const {
  if (has_title()) return false;
  const bool is_definite = context_.lexicon.table("definite_words").longest_at(part_.tokens, token) ||
                           (is_genitive_end(token) && has_person_before(token, 0));
  if (!is_definite) return false;
  const PhraseTable& series = context_.lexicon.table("series_words");
  for (std::uint32_t i = token + 1; i < std::min(sentence_.last, token + 2 + kLongestEpithet); ++i) {
    if (part_.tokens.all[i].kind != TokenKind::word || is_genitive(part_.tokens, i)) return false;
    if (const auto hit = series.longest_at(part_.tokens, i))
      return hit->row->columns[0] == "series" &&
             hit->row->phrase == part_.tokens.text_of(part_.tokens.all[i]);
  }
  return false;
}

// "season 2", "second season", "season two", "S2"; never "two seasons".
std::vector<SentenceView::Season> SentenceView::seasons() const {
  const PhraseTable& words = context_.lexicon.table("season_words");
  const Tokens& tokens = part_.tokens;
  std::vector<Season> found;
  for (std::uint32_t i = sentence_.first; i < sentence_.last; ++i) {
    const auto hit = words.longest_at(tokens, i);
    if (!hit || (hit->row->columns[0] != "season" && hit->row->columns[0] != "season_of")) continue;
    const bool is_plural = hit->row->columns[1] != "1";  // "second seasons of", and never "two seasons"
    if (!is_plural && hit->row->columns[0] == "season" && hit->last < sentence_.last) {
      const auto number = number_at(tokens, hit->last);
      const auto spelt = words.longest_at(tokens, hit->last);
      if (number && *number > 0 && *number < 100)
        found.push_back({*number, {i, hit->last + 1}});
      else if (spelt && spelt->row->columns[0] == "number")
        found.push_back({std::atoi(spelt->row->columns[1].c_str()), {i, spelt->last}});
      if (!found.empty() && found.back().range.first == i) continue;
    }
    if (i == sentence_.first) continue;
    const auto before = words.longest_at(tokens, i - 1);
    const auto number = number_at(tokens, i - 1);
    if (before && before->row->columns[0] == "ordinal")
      found.push_back({std::atoi(before->row->columns[1].c_str()), {i - 1, hit->last}});
    else if (!is_plural && number && *number > 0 && *number < 100 &&
             tokens.all[i - 1].end - tokens.all[i - 1].begin > 2)
      found.push_back({*number, {i - 1, hit->last}});
  }
  return found;
}

std::optional<SentenceView::Season> SentenceView::season_near(TokenRange cue, std::uint32_t reach) const {
  std::optional<Season> best;
  std::uint32_t nearest = reach + 1;
  for (const Season& season : seasons()) {
    const std::uint32_t gap = season.range.first >= cue.last   ? season.range.first - cue.last
                              : season.range.last <= cue.first ? cue.first - season.range.last
                                                               : 0;
    if (gap < nearest) {
      nearest = gap;
      best = season;
    }
  }
  return best;
}

std::optional<SentenceView::Season> SentenceView::season_beside(const Mention& title) const {
  const std::uint32_t first = tokens_of(part_.tokens, title.span).last;
  const std::uint32_t last = behind_aside(context_.lexicon, part_.tokens, {first, sentence_.last});
  if (last == first) return std::nullopt;
  for (const Season& season : seasons())
    if (season.range.first >= first && season.range.last <= last) return season;
  return std::nullopt;
}

std::optional<SentenceView::Season> SentenceView::season_of(TokenRange cue) const {
  const bool has_of =
      cue.last < sentence_.last && context_.lexicon.table("of_words").longest_at(part_.tokens, cue.last);
  std::optional<Season> best;
  for (const Season& season : seasons()) {
    const bool is_behind = season.range.first >= cue.last;
    const TokenRange gap =
        is_behind ? TokenRange{cue.last, season.range.first} : TokenRange{season.range.last, cue.first};
    if (gap.last <= gap.first) return season;
    if (gap.last - gap.first > (is_behind ? kOwnedSeasonReach : kSeasonLeadReach)) continue;
    if (has_comma({gap.first, gap.last}) || (is_behind && (!has_of || best))) continue;
    best = season;
  }
  return best;
}

bool SentenceView::has_comma(TokenRange range) const {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    if (is_sign(part_.tokens, i, ",") || is_sign(part_.tokens, i, ";")) return true;
  return false;
}

const Mention* SentenceView::nearest(const std::vector<const Mention*>& mentions, TokenRange cue,
                                     std::uint32_t reach) const {
  const Mention* best = nullptr;
  std::uint32_t least = reach + 1;
  for (const Mention* mention : mentions)
    if (const std::uint32_t gap = distance(*mention, cue); gap < least) {
      least = gap;
      best = mention;
    }
  return best;
}

const Mention* SentenceView::date_near(TokenRange cue, std::uint32_t reach) const {
  return nearest(dates_, cue, reach);
}

Span SentenceView::evidence(TokenRange cue, const Mention* title, const std::optional<Season>& season,
                            const Mention* date) const {
  Span span = span_of(part_.part, part_.tokens, cue);
  const auto widen = [&](const Span& more) {
    span.begin = std::min(span.begin, more.begin);
    span.end = std::max(span.end, more.end);
  };
  if (title != nullptr && title->span.part == part_.part) widen(title->span);
  if (season) widen(span_of(part_.part, part_.tokens, season->range));
  if (date != nullptr) widen(date->span);
  return span;
}

void prefer_text(Statement& known, Statement&& again) {
  if (known.span.part != Part::headline() || again.span.part != Part::text()) return;
  known.span = again.span;
  known.certainty = again.certainty;
  known.rule = std::move(again.rule);
}

}  // namespace logline
