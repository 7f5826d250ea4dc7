#include <algorithm>

#include "model/words.h"
#include "read/availability_book.h"
#include "read/availability_date.h"
#include "read/availability_region.h"
#include "read/context.h"
#include "read/said_of_title.h"
#include "read/services_in_row.h"
#include "read/status_subject.h"

// Every service named in a sentence is asked what it has to do with a title there: whose series it is ("ABC's
// Nashville", "ABC cancels …", "HBO series"), where it is shown ("airs on", "(Sky Atlantic)"), and which one
// a series leaves or moves to.

namespace logline {
namespace {

constexpr std::uint32_t kNear = 3, kGenitiveReach = 6, kClause = 14;

struct Tie {
  Relation relation;
  std::vector<const Mention*> titles;  // empty: the article's own
  TokenRange cue;
  std::string rule;
  bool is_taken_for_granted = false;  // "no HBO series ever …" doesn't deny whose series it is
};

class ServiceReader {
 public:
  ServiceReader(const Context& context, const SentenceView& view, const Mention& service)
      : context_(context),
        view_(view),
        service_(service),
        tokens_(view.part().tokens),
        at_(tokens_of(tokens_, service.span)),
        cues_(context.lexicon.table("availability_cues")) {}

  [[nodiscard]] std::optional<Tie> read() const {
    for (const auto reader :
         {&ServiceReader::read_direct, &ServiceReader::read_origin, &ServiceReader::read_move,
          &ServiceReader::read_platform, &ServiceReader::read_genitive, &ServiceReader::read_subject,
          &ServiceReader::read_brackets, &ServiceReader::read_adjective, &ServiceReader::read_far})
      if (auto tie = (this->*reader)()) {
        tie->is_taken_for_granted |=
            reader == &ServiceReader::read_genitive || reader == &ServiceReader::read_adjective;
        return tie;
      }
    return std::nullopt;
  }

 private:
  [[nodiscard]] bool speaks_of_main() const {
    return view_.part().part == Part::headline()
               ? !view_.has_title()
               : view_.has_stand_in(at_) || view_.season_near(at_, kClause).has_value();
  }

  // "Salt (ABC): renewed", where Salt isn't known for a title: it is of Salt all the same.
  [[nodiscard]] bool is_in_anothers_bracket() const {
    if (!view_.opens_bracket(at_.first)) return false;
    std::uint32_t last = at_.first - 1;
    while (last > view_.sentence().first && is_quote_mark(tokens_, last - 1)) --last;
    return last > view_.sentence().first && tokens_.all[last - 1].is_capitalised;
  }

  [[nodiscard]] std::optional<Tie> tie(Relation relation, std::vector<const Mention*> titles, TokenRange cue,
                                       std::string rule) const {
    if (titles.empty() && (context_.main_title.empty() || !speaks_of_main() || is_in_anothers_bracket()))
      return std::nullopt;
    return Tie{relation, std::move(titles), cue, std::move(rule), false};
  }

  [[nodiscard]] std::vector<const Mention*> around(TokenRange cue) const {
    if (view_.opens_bracket(cue.first)) {
      const Mention* owner = view_.title_before_bracket(cue.first);
      return owner != nullptr ? std::vector{owner} : std::vector<const Mention*>{};
    }
    const Mention* before = view_.title_before(cue.first, kClause);
    if (before != nullptr && !view_.is_epithet(*before)) return view_.list_left(*before);
    if (const Mention* after = view_.title_after(cue.last, kClause)) return view_.list_right(*after);
    if (const Mention* subject = title_before_aside(view_, cue)) return {subject};
    return {};
  }

  [[nodiscard]] bool is_streamer() const {
    const PhraseRow* row = context_.lexicon.table("networks").find(service_.value);
    return row != nullptr && row->columns[1] == "streamer";
  }

  [[nodiscard]] Relation relation_of(const PhraseRow& row) const {
    const Relation relation = from_word<Relation>(row.columns[0]).value_or(Relation::home);
    return relation == Relation::airs && is_streamer() ? Relation::streams : relation;
  }

  // The token behind which a cue may end: before the service and its article or adjective.
  [[nodiscard]] std::uint32_t before_article() const {
    const bool has_article = at_.first > view_.sentence().first &&
                             context_.lexicon.table("articles").longest_at(tokens_, at_.first - 1);
    return has_article ? at_.first - 1 : at_.first;
  }

  [[nodiscard]] std::optional<Tie> read_direct() const {
    const auto hit = phrase_before(cues_, tokens_, before_article());
    if (!hit || hit->first < view_.sentence().first || hit->row->columns[1] != "direct") return std::nullopt;
    const bool owns_next = (is_genitive(tokens_, at_.last) || series_word(at_.last, kNear)) &&
                           view_.title_after(at_.last + 1, kGenitiveReach) != nullptr;
    if (owns_next && relation_of(*hit->row) == Relation::leaves)
      return std::nullopt;  // "Ada Cole leaves ABC's Salt", "leaves the ABC drama Salt": the series stays
    const TokenRange cue{hit->first, hit->last};
    const bool is_weak = hit->last - hit->first == 1 &&
                         context_.lexicon.table("service_leads").longest_at(tokens_, hit->first);
    std::vector<const Mention*> titles = around(cue);
    if (titles.empty() && view_.opens_bracket(cue.first)) return std::nullopt;
    if (is_weak && (titles.empty() || view_.distance(*titles[0], cue) > 2)) return std::nullopt;
    return tie(relation_of(*hit->row), std::move(titles), cue, "availability:" + hit->row->phrase);
  }

  // "scores Supergirl from CBS": in a sentence that says it moves.
  [[nodiscard]] std::optional<Tie> read_origin() const {
    const std::uint32_t lead = before_article();
    if (lead <= view_.sentence().first ||  // before it: a name that reaches over from the sentence before
        !context_.lexicon.table("origin_words").longest_at(tokens_, lead - 1))
      return std::nullopt;
    const auto moved = find_move(view_.sentence().last);
    return moved ? tie(Relation::leaves, around(*moved), *moved, "availability:moved") : std::nullopt;
  }

  [[nodiscard]] std::optional<TokenRange> find_move(std::uint32_t until) const {
    const PhraseTable& status = context_.lexicon.table("status_cues");
    for (std::uint32_t i = view_.sentence().first; i < until; ++i)
      if (const auto hit = status.longest_at(tokens_, i);
          hit && context_.lexicon.table("move_events").has(hit->row->columns[0]))
        return TokenRange{i, hit->last};
    return std::nullopt;
  }

  // "from CBS to the CW": behind a cue that says it moves.
  [[nodiscard]] std::optional<Tie> read_move() const {
    const auto lead = phrase_before(context_.lexicon.table("move_words"), tokens_, before_article());
    if (!lead) return std::nullopt;
    const auto moved = find_move(at_.first);
    return moved ? tie(Relation::home, around(*moved), *moved, "availability:moved") : std::nullopt;
  }

  // "a new show on Pennant's video service".
  [[nodiscard]] std::optional<Tie> read_platform() const {
    const std::uint32_t next = at_.last + (is_genitive(tokens_, at_.last) ? 1 : 0);
    const auto cue = next < tokens_.all.size() ? cues_.longest_at(tokens_, next) : std::nullopt;
    if (!cue || cue->row->columns[1] != "platform" || before_article() <= view_.sentence().first ||
        !phrase_before(context_.lexicon.table("place_words"), tokens_, before_article()))
      return std::nullopt;
    const TokenRange range{at_.first, cue->last};
    return tie(relation_of(*cue->row), around(range), range, "availability:" + cue->row->phrase);
  }

  // "ABC's Nashville", "AMC's period drama Turn".
  [[nodiscard]] std::optional<Tie> read_genitive() const {
    if (!is_genitive(tokens_, at_.last)) return std::nullopt;
    if (const Mention* title = view_.title_after(at_.last + 1, kGenitiveReach); title && is_owned(*title))
      return tie(Relation::home, view_.list_right(*title), {at_.first, at_.last + 1},
                 "availability:genitive");
    if (const Mention* title = view_.title_before(at_.first, 2); title && is_in_apposition(*title))
      return tie(Relation::home, {title}, {at_.first, at_.last + 1}, "availability:genitive");
    if (const auto series = series_word(at_.last + 1, kGenitiveReach))
      return tie(Relation::home, around({at_.first, *series}), {at_.first, *series}, "availability:genitive");
    return std::nullopt;
  }

  // "ABC's Salt", "ABC's legal drama Salt", never "ABC's fee for a show with Salt".
  [[nodiscard]] bool is_owned(const Mention& title) const {
    std::uint32_t last = tokens_of(tokens_, title.span).first;
    while (is_quote_mark(tokens_, last - 1)) --last;
    if (last <= at_.last + 3) return true;
    return phrase_before(context_.lexicon.table("series_words"), tokens_, last).has_value();
  }

  // "Salt, ABC's new drama".
  [[nodiscard]] bool is_in_apposition(const Mention& title) const {
    for (std::uint32_t i = tokens_of(tokens_, title.span).last; i < at_.first; ++i)
      if (!is_quote_mark(tokens_, i) && !is_sign(tokens_, i, ",")) return false;
    return true;
  }

  // The end of a word for a series within so many tokens; nothing when a sign comes first.
  [[nodiscard]] std::optional<std::uint32_t> series_word(std::uint32_t from, std::uint32_t reach) const {
    const PhraseTable& series = context_.lexicon.table("series_words");
    for (std::uint32_t i = from; i < from + reach && i < view_.sentence().last; ++i) {
      if (tokens_.all[i].kind == TokenKind::punctuation) return std::nullopt;
      if (const auto hit = series.longest_at(tokens_, i); hit && hit->row->columns[0] == "series")
        return hit->last;
    }
    return std::nullopt;
  }

  // "ABC cancels X": the service does what only a home does.
  [[nodiscard]] std::optional<Tie> read_subject() const {
    const PhraseTable& status = context_.lexicon.table("status_cues");
    const PhraseTable& home_events = context_.lexicon.table("home_events");
    for (std::uint32_t i = at_.last; i < at_.last + 6 && i < view_.sentence().last; ++i) {
      if (is_sign(tokens_, i, ".") || is_sign(tokens_, i, ";")) break;
      if (const auto subject = cues_.longest_at(tokens_, i); subject && subject->row->columns[1] == "subject")
        return tie(relation_of(*subject->row), around({i, subject->last}), {at_.first, subject->last},
                   "availability:" + subject->row->phrase);
      const auto hit = status.longest_at(tokens_, i);
      if (!hit) continue;
      const PhraseRow* event = home_events.find(hit->row->columns[0]);
      if (event == nullptr || hit->row->columns[1] == "before" ||
          view_.closes_relative_clause({hit->first, hit->last}))
        break;
      const Mention* title = view_.opens_bracket(at_.first) ? view_.title_before_bracket(at_.first)
                                                            : view_.title_after(hit->last, kClause);
      auto found =
          tie(Relation::home, title != nullptr ? view_.list_right(*title) : std::vector<const Mention*>{},
              {hit->first, hit->last}, "availability:" + hit->row->phrase);
      // Who doesn't renew a series is its home all the same; who doesn't order it is not.
      if (found) found->is_taken_for_granted = event->columns[0] == "before";
      return found;
    }
    return std::nullopt;
  }

  // "Billions (Sky Atlantic)".
  [[nodiscard]] std::optional<Tie> read_brackets() const {
    if (at_.first < 2 || !is_sign(tokens_, at_.first - 1, "(")) return std::nullopt;
    const Mention* title = view_.title_before(at_.first - 1, 2);
    if (title == nullptr) return std::nullopt;
    return tie(is_streamer() ? Relation::streams : Relation::airs, {title}, at_, "availability:brackets");
  }

  // "HBO series", "'Hard Knocks' HBO series", "a new CBC TV series".
  [[nodiscard]] std::optional<Tie> read_adjective() const {
    const auto last = series_word(at_.last, kNear);
    if (!last) return std::nullopt;
    const TokenRange cue{at_.first, *last};
    if (const Mention* title = view_.title_after(*last, kNear))
      return tie(Relation::home, {title}, cue, "availability:adjective");
    if (const Mention* title = view_.title_before(at_.first, kGenitiveReach))
      return tie(Relation::home, {title}, cue, "availability:adjective");
    return tie(Relation::home, {}, cue, "availability:adjective");
  }

  // "Preacher premieres May 22 at 10 p.m. on AMC", "You can stream the first season on Apple TV+".
  [[nodiscard]] std::optional<Tie> read_far() const {
    if (!phrase_before(context_.lexicon.table("place_words"), tokens_, before_article())) return std::nullopt;
    for (std::uint32_t i = at_.first; i-- > view_.sentence().first;) {
      const auto hit = cues_.longest_at(tokens_, i);
      if (!hit || hit->row->columns[1] != "far") continue;
      return tie(relation_of(*hit->row), around({i, hit->last}), {i, at_.last},
                 "availability:" + hit->row->phrase);
    }
    return std::nullopt;
  }

  const Context& context_;
  const SentenceView& view_;
  const Mention& service_;
  const Tokens& tokens_;
  TokenRange at_;
  const PhraseTable& cues_;
};

Statement statement_of(const Context& context, const SentenceView& view, const Mention& service,
                       const Tie& tie, const Mention* title) {
  const auto season = view.season_near(tie.cue, kClause);
  const Mention* date =
      tie.relation == Relation::home ? nullptr : date_of_showing(context, view, tie.cue, service);
  AvailabilityClaim claim;
  claim.title =
      title != nullptr ? Argument{title->value, title->span} : Argument{context.main_title, std::nullopt};
  claim.service = {service.value, service.span};
  claim.relation = tie.relation;
  if (season) claim.season = season->number;
  if (date != nullptr) claim.from = when_of_showing(context, *date, tie.relation);
  Statement statement;
  statement.polarity = !tie.is_taken_for_granted && view.is_denied(tie.cue) ? Polarity::no : Polarity::yes;
  statement.certainty = view.certainty(tie.cue);
  statement.span = view.evidence(tie.cue, title, season, date);
  statement.span.begin = std::min(statement.span.begin, service.span.begin);
  statement.span.end = std::max(statement.span.end, service.span.end);
  // Whose series it is doesn't change with who watches.
  if (tie.relation != Relation::home)
    if (const auto region = region_of_showing(context, view, service)) {
      claim.region = region->code;
      const Span words = span_of(view.part().part, view.part().tokens, region->words);
      statement.span.begin = std::min(statement.span.begin, words.begin);
      statement.span.end = std::max(statement.span.end, words.end);
    }
  statement.rule = tie.rule;
  statement.claim = std::move(claim);
  return statement;
}

// What services in one sentence have to do with its titles, one after the other.
class ServicesOfSentence {
 public:
  ServicesOfSentence(const Context& context, const SentenceView& view) : context_(context), view_(view) {}

  [[nodiscard]] std::optional<Tie> read(const Mention& service) {
    auto tie = ServiceReader(context_, view_, service).read();
    const bool is_next =
        !tie && last_ != nullptr && is_next_service(context_, view_.part().tokens, *last_, service);
    if (tie) shown_ = tie;
    if (is_next) {
      tie = shown_;
      tie->relation = shown_relation(service);
    }
    const bool is_shown = tie && (tie->relation == Relation::airs || tie->relation == Relation::streams);
    last_ = is_shown ? &service : nullptr;
    return tie;
  }

 private:
  [[nodiscard]] Relation shown_relation(const Mention& service) const {
    const PhraseRow* row = context_.lexicon.table("networks").find(service.value);
    return row != nullptr && row->columns[1] == "streamer" ? Relation::streams : shown_->relation;
  }

  const Context& context_;
  const SentenceView& view_;
  const Mention* last_ = nullptr;  // the service before, when something is shown there
  std::optional<Tie> shown_;       // what was said of the first of its row
};

}  // namespace

void find_availability(Context& context) {
  AvailabilityBook book(context);
  for (const PartTokens& part : context.parts) {
    if (part.part.kind == PartKind::image) continue;
    for (const Sentence& sentence : part.tokens.sentences) {
      const SentenceView view(context, part, sentence);
      ServicesOfSentence services(context, view);
      for (const Mention* service : view.organisations()) {
        const auto tie = services.read(*service);
        if (!tie || view.is_background({tie->cue.last - 1, tie->cue.last})) continue;
        const std::vector<const Mention*> titles =
            tie->titles.empty() ? std::vector<const Mention*>{nullptr} : tie->titles;
        for (const Mention* title : titles)
          if (!tie->is_taken_for_granted || !book.has_left(tie->relation, title))
            book.add(statement_of(context, view, *service, *tie, title));
      }
    }
  }
  book.write(context);
}

}  // namespace logline
