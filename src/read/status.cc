#include <algorithm>

#include "model/words.h"
#include "read/context.h"
#include "read/said_of_title.h"
#include "read/status_book.h"
#include "read/status_date.h"
#include "read/status_subject.h"
#include "read/timex.h"

// A phrase of status_cues says what happens; what it happens to stands after it ("cancels X"), before it ("X
// returns") or, for a participle, on the side that its neighbours show. Without a title in the sentence the
// phrase speaks of what the article is about, if the sentence says "the show" or the like.

namespace logline {
namespace {

constexpr std::uint32_t kStatusNear = 3, kClose = 4, kStatusNumbered = 5, kStatusClause = 14,
                        kStatusSeasonReach = 9, kStatusDateReach = 11, kActorReach = 8;
constexpr std::string_view kFinale = "finale";

struct Cue {
  TokenRange range;
  TokenRange verb;  // without what is made: "Filming on season 2 | starts"
  const PhraseRow* row;
  Event event;
  bool denies;  // the words themselves do
  [[nodiscard]] const std::string& where() const { return row->columns[1]; }
  [[nodiscard]] bool is_close() const { return row->columns[2] == "close"; }
  [[nodiscard]] bool is_sure() const { return row->columns[3] == "sure"; }
  // "the season finale" is that of the article's series.
  [[nodiscard]] bool stands_for_title() const { return row->columns[0] == kFinale; }
  [[nodiscard]] const std::string& needs() const { return row->columns[4]; }
};

class StatusReader {
 public:
  explicit StatusReader(Context& context)
      : context_(context),
        cues_(context.lexicon.table("status_cues")),
        exits_(context.lexicon.table("exits")),
        stand_ins_(context.lexicon.table("stand_ins")) {}

  void read() {
    found_.take_listed(context_);
    for (const PartTokens& part : context_.parts) {
      if (part.part.kind == PartKind::image) continue;
      for (const Sentence& sentence : part.tokens.sentences) read_sentence(part, sentence);
    }
    found_.write(context_);
  }

 private:
  void read_sentence(const PartTokens& part, const Sentence& sentence) {
    std::optional<SentenceView> view;
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      const auto hit =
          part.tokens.all[i].kind == TokenKind::punctuation ? std::nullopt : cues_.longest_at(part.tokens, i);
      if (!hit || hit->last > sentence.last) {
        ++i;
        continue;
      }
      if (!view) view.emplace(context_, part, sentence);
      const auto cue = cue_of(*view, *hit);
      if (cue && !view->is_in_title(span_of(part.part, part.tokens, cue->range))) read_cue(*view, *cue);
      i = hit->last;
    }
  }

  // What the words say happens; another thing when they are said of a person, or of the making of the series.
  [[nodiscard]] std::optional<Cue> cue_of(const SentenceView& view, const PhraseHit& hit) const {
    Cue cue{{hit.first, hit.last},
            {hit.first, hit.last},
            hit.row,
            from_word<Event>(hit.row->columns[0]).value_or(Event::announced),
            hit.row->columns[3] == "no"};
    if (exits_.holds(view.part().tokens, hit.first, hit.last) &&
        is_said_of_person(context_, view, cue.range)) {
      cue.event = Event::casting;
      cue.denies = true;
    } else if (cue.event == Event::scheduled || cue.event == Event::premiered) {
      const auto making = production_before(context_, view, cue.range);
      if (!making) return cue;
      const auto event = from_word<Event>(making->row->columns[1]);
      if (!event) return std::nullopt;
      cue.event = *event;
      cue.range.first = making->first;
    }
    return cue;
  }

  void read_cue(const SentenceView& view, const Cue& cue) {
    if (!has_what_it_needs(view, cue) || is_only_asked(view, cue) || is_date_of_finale(view, cue) ||
        view.is_background(cue.range) || is_done_by_service(view, cue) || is_denied_work(view, cue))
      return;
    std::vector<const Mention*> titles = titles_of(view, cue);
    if (!titles.empty() && !is_of_other_work(cue)) {
      std::erase_if(titles, [&](const Mention* title) { return view.is_reference(*title); });
      if (titles.empty()) return;
    }
    if (titles.empty()) {
      if (view.is_said_of_unknown(cue.range)) return;
      if (speaks_of_main(view, cue) || speaks_of_unnamed(view, cue)) add(view, cue, nullptr);
      return;
    }
    if (has_stand_in_object(view, cue)) add(view, cue, nullptr);
    for (const Mention* title : titles) add(view, cue, title);
  }

  // "a spin-off of Salt" is said of Salt.
  [[nodiscard]] static bool is_of_other_work(const Cue& cue) {
    return cue.event == Event::rebooted || cue.event == Event::spun_off;
  }

  [[nodiscard]] bool has_what_it_needs(const SentenceView& view, const Cue& cue) const {
    if (cue.needs() == "time")
      return view.date_near(cue.range, kStatusDateReach) != nullptr || view.is_denied(cue.verb);
    if (cue.needs() == "title") return view.has_title() || view.is_denied(cue.verb);
    if (cue.needs() == "person")
      return view.nearest(view.people(), cue.range, kStatusClause) != nullptr && view.has_title();
    if (cue.needs() == "actor")
      return view.has_title() && view.has_person_before(cue.range.first, kActorReach);
    if (cue.needs() == "season") return opens_new_season(view, cue);
    if (cue.needs() == "service")
      return view.nearest(view.organisations(), cue.range, kStatusClause) != nullptr;
    if (cue.needs() == "news")
      return view.nearest(view.organisations(), cue.range, kStatusClause) != nullptr ||
             view.title_after(cue.range.last, kStatusNear) != nullptr;
    return true;
  }

  // "gets a | third season", not "gets a third season trailer".
  [[nodiscard]] bool opens_new_season(const SentenceView& view, const Cue& cue) const {
    const auto season = view.season_near({cue.range.last, cue.range.last + 1}, 1);
    if (!season || season->number < 2 || season->range.first < cue.range.last) return false;
    const std::uint32_t next = season->range.last;
    const Tokens& tokens = view.part().tokens;
    return next >= view.sentence().last || tokens.all[next].kind != TokenKind::word ||
           context_.lexicon.table("season_tails").longest_at(tokens, next).has_value();
  }

  // "is cancelling the show, along with Salt": the article's own title, and others.
  [[nodiscard]] bool has_stand_in_object(const SentenceView& view, const Cue& cue) const {
    if (context_.main_title.empty() || cue.where() == "before" || cue.range.last >= view.sentence().last)
      return false;
    const auto object = stand_ins_.longest_at(view.part().tokens, cue.range.last);
    return object && object->last > object->first + 1 && is_sign(view.part().tokens, object->last, ",");
  }

  // "No trailer yet" speaks of the series that the sentence or the article is about.
  [[nodiscard]] static bool is_close(const SentenceView& view, const Cue& cue) {
    return cue.is_close() && (cue.is_sure() || !view.is_denied(cue.verb));
  }

  // "Will it be renewed?" in running text says nothing; a headline that asks passes a rumour on.
  [[nodiscard]] static bool is_only_asked(const SentenceView& view, const Cue& cue) {
    if (cue.event == Event::finale) return false;
    return view.asks_with_verb() || (view.part().part != Part::headline() && view.is_question());
  }

  // "ruled out a reboot": what isn't made is no news of the title.
  [[nodiscard]] static bool is_denied_work(const SentenceView& view, const Cue& cue) {
    return is_of_other_work(cue) && cue.is_sure() && view.is_denied(cue.verb);
  }

  // "Pennant is heading to Rookhaven": it is the service that moves.
  [[nodiscard]] static bool is_done_by_service(const SentenceView& view, const Cue& cue) {
    if (cue.event != Event::moved || cue.where() != "before") return false;
    const Mention* subject = view.nearest(view.organisations(), cue.range, 2);
    return subject != nullptr && tokens_of(view.part().tokens, subject->span).last <= cue.range.first;
  }

  // "The season finale is set to air on Sunday" dates the finale, not the series.
  [[nodiscard]] bool is_date_of_finale(const SentenceView& view, const Cue& cue) const {
    if (cue.event != Event::scheduled) return false;
    for (std::uint32_t i = cue.range.first; i-- > view.sentence().first && cue.range.first - i <= kClose;)
      if (const auto hit = cues_.longest_at(view.part().tokens, i);
          hit && hit->last <= cue.range.first && hit->row->columns[0] == kFinale)
        return true;
    return false;
  }

  [[nodiscard]] std::vector<const Mention*> titles_of(const SentenceView& view, const Cue& cue) const {
    const bool is_headline = view.part().part == Part::headline();  // "Salt Season 2 Episode 3 Trailer"
    const std::uint32_t reach = !is_close(view, cue) ? kStatusClause
                                : is_headline        ? kStatusNumbered
                                                     : kStatusNear;
    if (view.opens_bracket(cue.range.first)) {
      const Mention* owner = view.title_before_bracket(cue.range.first);
      return owner != nullptr ? std::vector{owner} : std::vector<const Mention*>{};
    }
    if (const auto others = view.others_after(cue.range.last)) return view.named_examples(*others);
    const std::uint32_t limit = view.relative_end(cue.range).value_or(view.sentence().last);
    const Mention* after =
        cue.where() == "before" ? nullptr : view.object_after(cue.range.last, reach, limit);
    const Mention* before = cue.where() == "after" ? nullptr : view.title_before(cue.range.first, reach);
    if (before != nullptr && cue.event == Event::casting && view.is_epithet(*before)) before = nullptr;
    if (after != nullptr && before != nullptr)
      (prefers_after(view, cue, *after, *before) ? before : after) = nullptr;
    if (after != nullptr) return view.list_right(*after);
    if (before == nullptr && cue.where() != "after") before = title_before_aside(view, cue.range);
    if (before == nullptr) return {};
    if (const Mention* subject = main_behind_aside(view, cue, *before)) return {subject};
    return view.list_left(*before);
  }

  // "Supergirl, a hit beside NCIS, will leap to …": a comma parts the nearest title from the phrase, and the
  // sentence is about another.
  [[nodiscard]] const Mention* main_behind_aside(const SentenceView& view, const Cue& cue,
                                                 const Mention& nearest) const {
    std::uint32_t next = tokens_of(view.part().tokens, nearest.span).last;
    while (is_quote_mark(view.part().tokens, next)) ++next;
    const bool has_comma =
        is_sign(view.part().tokens, next, ",") || (next > 0 && is_sign(view.part().tokens, next - 1, ","));
    if (!has_comma || next >= cue.range.first + 1 || view.opens_relative_clause(next)) return nullptr;
    for (const Mention* title : view.titles())
      if (title->span.begin < nearest.span.begin && fold_name(title->value) == fold_name(context_.main_title))
        return title;
    return nullptr;
  }

  // "has cancelled X", "ABC ordered X": the subject is a service, or an auxiliary of having stands before.
  [[nodiscard]] bool prefers_after(const SentenceView& view, const Cue& cue, const Mention& after,
                                   const Mention& before) const {
    if (view.opens_object(cue.range.last)) return true;
    const std::uint32_t gap_after = view.distance(after, cue.range),
                        gap_before = view.distance(before, cue.range);
    const Mention* service = view.nearest(view.organisations(), cue.range, kStatusNear);
    const bool is_service_between = service != nullptr && service->span.begin > before.span.end &&
                                    service->span.end < after.span.begin &&
                                    tokens_of(view.part().tokens, service->span).last <= cue.range.first;
    if (is_service_between || (gap_after <= kStatusNear && opens_clause(view, cue))) return true;
    if (gap_before <= kStatusNear) return false;
    return gap_after <= kStatusNear && gap_after < gap_before;
  }

  // "renewed 'Salt' but | cancelled 'Marrow'": another verb with objects of its own.
  [[nodiscard]] bool opens_clause(const SentenceView& view, const Cue& cue) const {
    std::uint32_t at = cue.range.first;
    while (const auto verb = phrase_before(context_.lexicon.table("auxiliaries"), view.part().tokens, at))
      at = verb->first;
    return phrase_before(context_.lexicon.table("clause_breaks"), view.part().tokens, at).has_value();
  }

  [[nodiscard]] bool speaks_of_main(const SentenceView& view, const Cue& cue) const {
    if (context_.main_title.empty() || is_close(view, cue) || view.opens_bracket(cue.range.first))
      return false;
    if (view.others_after(cue.range.last) || view.ends_in_others(cue.range.first)) return false;
    if (view.part().part == Part::headline()) return !view.has_title();
    return view.has_stand_in(cue.range) || cue.stands_for_title() || is_subject(view, cue) ||
           view.season_near(cue.range, kStatusNear).has_value() ||
           ((view.is_denied(cue.verb) || view.is_dated_from(cue.range)) && !view.has_title());
  }

  // "Filming starts in May", "It launched on 3 January": the making of a series, or a pronoun, opens a
  // sentence that names no series.
  [[nodiscard]] bool is_subject(const SentenceView& view, const Cue& cue) const {
    if (view.has_title()) return false;
    const std::uint32_t first = view.sentence().first;
    if (cue.range.first == first)
      return context_.lexicon.table("production_words").longest_at(view.part().tokens, first).has_value();
    const auto pronoun = context_.lexicon.table("thing_pronouns").longest_at(view.part().tokens, first);
    if (!pronoun) return false;
    std::uint32_t at = pronoun->last;
    while (at < cue.range.first) {
      const auto verb = context_.lexicon.table("auxiliaries").longest_at(view.part().tokens, at);
      if (!verb) return false;
      at = verb->last;
    }
    return true;
  }

  // "Ada Cole's show is axed" in an article that names no series: the statement has no title.
  [[nodiscard]] bool speaks_of_unnamed(const SentenceView& view, const Cue& cue) const {
    if (!context_.main_title.empty() || view.has_title() || cue.is_close()) return false;
    if (!context_.lexicon.table("title_events").has(cue.row->columns[0]) &&
        cue.event != Event::in_development)
      return false;
    if (view.organisations().empty() && view.people().empty()) return false;
    return view.has_series_word(cue.range, kClose);
  }

  void add(const SentenceView& view, const Cue& cue, const Mention* title) {
    auto season = title != nullptr ? view.season_beside(*title) : std::nullopt;
    if (!season)
      season = cue.event == Event::finale ? view.season_of(cue.range)
                                          : view.season_near(cue.range, kStatusSeasonReach);
    Statement statement;
    StatusClaim claim;
    claim.title =
        title != nullptr ? Argument{title->value, title->span} : Argument{context_.main_title, std::nullopt};
    claim.event = cue.event;
    const Mention* date = date_of_status(context_, view, cue.range, claim.event);
    if (season) claim.season = season->number;
    if (date != nullptr) claim.when = when_of_status(context_, *date, claim.event);
    statement.polarity =
        cue.denies != (!cue.is_sure() && view.is_denied(cue.verb)) ? Polarity::no : Polarity::yes;
    statement.certainty = view.certainty(cue.range);
    if (!cue.is_sure() && view.is_question())
      statement.certainty = std::min(statement.certainty, Certainty::rumoured);
    statement.span = view.evidence(cue.range, title, season, date);
    statement.rule = "status:" + cue.row->phrase;
    statement.claim = std::move(claim);
    found_.add(std::move(statement));
  }

  Context& context_;
  const PhraseTable &cues_, &exits_, &stand_ins_;
  StatusBook found_;
};

}  // namespace

void find_statuses(Context& context) { StatusReader(context).read(); }

}  // namespace logline
