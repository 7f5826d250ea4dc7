// What status and availability share: which titles a phrase speaks of, and the season, time, doubt and denial
// that belong to it.
//
// Made per sentence; borrows the context. Token ranges index the part's tokens.
//
//     SentenceView view(context, part, sentence);
//     std::vector<const Mention*> titles = view.titles_after(cue.last, kReach);
#pragma once

#include <optional>
#include <vector>

#include "read/neighbours.h"

namespace logline {

class SentenceView {
 public:
  SentenceView(const Context& context, const PartTokens& part, const Sentence& sentence);

  [[nodiscard]] const Sentence& sentence() const { return sentence_; }
  [[nodiscard]] const PartTokens& part() const { return part_; }

  // The nearest title that begins at or after `from` (ends at or before `until`), at most `reach` tokens
  // away; nullptr when none.
  [[nodiscard]] const Mention* title_after(std::uint32_t from, std::uint32_t reach) const;
  [[nodiscard]] const Mention* title_before(std::uint32_t until, std::uint32_t reach) const;
  // The title and those joined to it by commas and "and", away from the phrase: to the right (or left).
  [[nodiscard]] std::vector<const Mention*> list_right(const Mention& title) const;
  [[nodiscard]] std::vector<const Mention*> list_left(const Mention& title) const;
  [[nodiscard]] std::uint32_t distance(const Mention& mention,
                                       TokenRange range) const;  // tokens between, 0 when they touch

  [[nodiscard]] bool opens_bracket(std::uint32_t token) const;  // right behind "("
  // "Salt (moving to Pennant)": the title right before the bracket that opens before the token; nullptr:
  // none.
  [[nodiscard]] const Mention* title_before_bracket(std::uint32_t token) const;
  // "Pennant star Ada Cole" and "Salt's Ada Cole" name a person by a title that the sentence isn't about.
  [[nodiscard]] bool is_epithet(const Mention& title) const;
  // ", which …": what is said next is said of the name before.
  [[nodiscard]] bool opens_relative_clause(std::uint32_t token) const;
  // "'Salt', which ABC cancelled, …": the comma behind the phrase closes what is said of the name before.
  [[nodiscard]] bool closes_relative_clause(TokenRange cue) const;
  // The comma that ends the relative clause around the cue: ", which was cancelled after a season | , …".
  [[nodiscard]] std::optional<std::uint32_t> relative_end(TokenRange cue) const;
  // In a relative clause behind a name that is no title known here.
  [[nodiscard]] bool is_said_of_unknown(TokenRange cue) const;
  // The title behind a verb that may be its object: before a token, and not of a clause of its own
  // ("cancelled its meeting after 'Salt' …").
  [[nodiscard]] const Mention* object_after(std::uint32_t from, std::uint32_t reach,
                                            std::uint32_t limit) const;
  // "from the producers of 'Salt'", "unlike 'Salt'": the sentence is about another.
  [[nodiscard]] bool is_reference(const Mention& title) const;
  // "renewed nearly all of its shows", "ordered three new dramas": the object is other series than the
  // article's; where it ends.
  [[nodiscard]] std::optional<std::uint32_t> others_after(std::uint32_t token) const;
  [[nodiscard]] bool opens_object(std::uint32_t token) const;    // an article: "picked up | the sequel"
  [[nodiscard]] bool ends_in_others(std::uint32_t token) const;  // "dozens of shows | axed"
  // The titles that follow such an object behind "including" or a colon.
  [[nodiscard]] std::vector<const Mention*> named_examples(std::uint32_t token) const;
  [[nodiscard]] bool has_person_before(std::uint32_t token, std::uint32_t reach) const;
  [[nodiscard]] bool has_series_word(TokenRange cue, std::uint32_t reach) const;
  [[nodiscard]] bool is_question() const;  // not one that asks who, when, why
  [[nodiscard]] bool asks_with_verb() const;

  // Words near the phrase that stand for the article's title: "the show", "it".
  [[nodiscard]] bool has_stand_in(TokenRange cue) const;
  [[nodiscard]] bool has_title() const { return !titles_.empty(); }
  // Whether the phrase is denied by a word before it in its clause, or called false behind it.
  [[nodiscard]] bool is_denied(TokenRange cue) const;
  [[nodiscard]] bool is_dated_from(TokenRange cue) const;  // "not … until October"
  // Says nothing of now: "seven weeks after ABC axed it" only says when something else happened, "nearly
  // cancelled" that nothing did.
  [[nodiscard]] bool is_background(TokenRange cue) const;
  [[nodiscard]] Certainty certainty(TokenRange cue) const;

  struct Season {
    int number;
    TokenRange range;
  };
  [[nodiscard]] std::optional<Season> season_near(TokenRange cue, std::uint32_t reach) const;
  // The season that the words name as theirs: "season 1 finale", "the finale of the first season"; not one
  // that "the finale sets up".
  // "Salt (Pennant), | season 2"
  [[nodiscard]] std::optional<Season> season_beside(const Mention& title) const;
  [[nodiscard]] std::optional<Season> season_of(TokenRange cue) const;
  // The nearest time that is a date.
  [[nodiscard]] const Mention* date_near(TokenRange cue, std::uint32_t reach) const;
  [[nodiscard]] const Mention* nearest(const std::vector<const Mention*>& mentions, TokenRange cue,
                                       std::uint32_t reach) const;

  [[nodiscard]] const std::vector<const Mention*>& titles() const { return titles_; }
  [[nodiscard]] const std::vector<const Mention*>& organisations() const { return organisations_; }
  [[nodiscard]] const std::vector<const Mention*>& dates() const { return dates_; }  // times that are dates
  [[nodiscard]] const std::vector<const Mention*>& people() const { return people_; }

  // From the first to the last byte of the ranges.
  [[nodiscard]] Span evidence(TokenRange cue, const Mention* title, const std::optional<Season>& season,
                              const Mention* date) const;

  [[nodiscard]] bool is_in_title(const Span& span) const;
  [[nodiscard]] bool is_in_date(std::uint32_t token) const;

 private:
  [[nodiscard]] bool is_undone_after(TokenRange cue) const;
  [[nodiscard]] bool is_called_false(TokenRange cue) const;
  [[nodiscard]] bool is_left_open(TokenRange cue) const;
  [[nodiscard]] bool is_conditional(TokenRange cue) const;
  [[nodiscard]] bool is_genitive_end(std::uint32_t token) const;
  [[nodiscard]] bool opens_epithet(std::uint32_t token) const;
  [[nodiscard]] bool leads_to_title(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t people_between(std::uint32_t first, std::uint32_t last) const;
  void drop_modifiers();
  [[nodiscard]] bool is_list_gap(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] std::vector<Season> seasons() const;
  [[nodiscard]] bool has_comma(TokenRange range) const;

  const Context& context_;
  const PartTokens& part_;
  const Sentence& sentence_;
  std::vector<const Mention*> titles_, organisations_, people_, dates_;
};

// Where a fact that the headline states is told again in the text, the text is the fuller evidence: it takes
// the place of the headline's, which keeps only the title's.
void prefer_text(Statement& known, Statement&& again);

}  // namespace logline
