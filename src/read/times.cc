#include "read/context.h"
#include "read/time_scan.h"

// A time is read at the day of the article. Which way an expression without a year or week looks ("Thursday",
// "May 25") is told by the words before it in its sentence: "airs", "will", "ahead of" look ahead; news looks
// back.

namespace logline {
namespace {

// Within a sentence, from a word that looks ahead on, for a few words.
constexpr std::uint32_t kReachAhead = 12;

class TimeFinder {
 public:
  TimeFinder(Context& context, const PartTokens& part)
      : context_(context), part_(part), anchor_{context.lexicon}, scan_(anchor_, part.tokens) {
    anchor_.is_headline = part.part == Part::headline();
    if (context.article.published) anchor_.day = context.article.published->civil_day();
  }

  void find() {
    const Tokens& tokens = part_.tokens;
    const PhraseTable& ahead = context_.lexicon.table("future_cues");
    std::uint32_t ahead_until = 0;
    for (std::uint32_t i = 0; i < tokens.all.size();) {
      const Token& token = tokens.all[i];
      if (token.starts_sentence) {
        ahead_until = 0;
        anchor_.sentence_day.clear();
      }
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) {
        ++i;
        continue;
      }
      if (const auto hit = ahead.longest_at(tokens, i)) ahead_until = hit->last + kReachAhead;
      if (!scan_.may_begin(i)) {
        ++i;
        continue;
      }
      anchor_.looks_ahead = i < ahead_until || has_clock_behind(i);
      const auto form = read_time_form(scan_, i);
      if (form) add(*form);
      i = form ? form->range.last : i + 1;
    }
  }

 private:
  // "Sunday at 9 p.m."; an hour of universal time is a report's.
  [[nodiscard]] bool has_clock_behind(std::uint32_t at) const {
    const Tokens& tokens = part_.tokens;
    for (std::uint32_t i = at + 1; i + 1 < tokens.all.size() && i < at + 5; ++i) {
      if (tokens.all[i].kind != TokenKind::number) continue;
      const auto hit = scan_.clock.longest_at(tokens, i + 1);
      if (hit && hit->row->columns[1] != "Z") return true;
    }
    return false;
  }

  void add(const TimeForm& form) {
    const bool is_habit = form.value.starts_with("XXXX-WXX");
    if (is_habit || (form.value.size() >= 10 && form.value[0] <= '9'))
      anchor_.sentence_day = form.value.substr(0, 10);
    context_.times.push_back(
        {MentionKind::time, span_of(part_.part, part_.tokens, form.range), form.value, std::nullopt});
  }

  Context& context_;
  const PartTokens& part_;
  TimeAnchor anchor_;
  TimeScan scan_;
};

}  // namespace

void find_times(Context& context) {
  for (const PartTokens& part : context.parts) TimeFinder(context, part).find();
}

}  // namespace logline
