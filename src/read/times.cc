#include "read/context.h"
#include "read/time_forms.h"

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
      : context_(context), part_(part), anchor_{context.lexicon, std::nullopt, false} {
    if (context.article.published) anchor_.day = context.article.published->civil_day();
  }

  void find() {
    const Tokens& tokens = part_.tokens;
    const PhraseTable& ahead = context_.lexicon.table("future_cues");
    std::uint32_t ahead_until = 0;
    for (std::uint32_t i = 0; i < tokens.all.size();) {
      const Token& token = tokens.all[i];
      if (token.starts_sentence) ahead_until = 0;
      if (token.kind != TokenKind::word && token.kind != TokenKind::number) {
        ++i;
        continue;
      }
      if (const auto hit = ahead.longest_at(tokens, i)) ahead_until = hit->last + kReachAhead;
      anchor_.looks_ahead = i < ahead_until || has_clock_behind(i);
      const auto form = read_at(i);
      if (form) add(*form);
      i = form ? form->range.last : i + 1;
    }
  }

 private:
  [[nodiscard]] std::optional<TimeForm> read_at(std::uint32_t at) const {
    if (auto form = read_calendar_form(anchor_, part_.tokens, at)) return form;
    return read_relative_form(anchor_, part_.tokens, at);
  }

  // "Sunday at 9 p.m."
  [[nodiscard]] bool has_clock_behind(std::uint32_t at) const {
    const Tokens& tokens = part_.tokens;
    for (std::uint32_t i = at + 1; i + 1 < tokens.all.size() && i < at + 5; ++i)
      if (tokens.all[i].kind == TokenKind::number &&
          context_.lexicon.table("clock_words").longest_at(tokens, i + 1))
        return true;
    return false;
  }

  void add(const TimeForm& form) {
    context_.times.push_back(
        {MentionKind::time, span_of(part_.part, part_.tokens, form.range), form.value, std::nullopt});
  }

  Context& context_;
  const PartTokens& part_;
  TimeAnchor anchor_;
};

}  // namespace

void find_times(Context& context) {
  for (const PartTokens& part : context.parts) TimeFinder(context, part).find();
}

}  // namespace logline
