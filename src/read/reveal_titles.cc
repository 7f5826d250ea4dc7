#include "read/reveal_titles.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kAiredWithin = 60;  // tokens of the text that may say what was on
constexpr std::uint32_t kLongestAired = 7;  // tokens of a title

// Capitalised words from a token on, with small words between them; marks around them end them.
TokenRange title_from(const Context& context, const Tokens& tokens, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(tokens.all.size());
  const bool is_marked = is_quote_mark(tokens, at);
  if (is_marked) ++at;
  const PhraseTable& small = context.lexicon.table("title_small_words");
  const PhraseTable& articles = context.lexicon.table("articles");
  std::uint32_t end = at, last = at;
  while (end < std::min(size, at + kLongestAired) && tokens.all[end].kind != TokenKind::punctuation &&
         !is_quote_mark(tokens, end) && (end == at || !tokens.all[end].starts_sentence)) {
    if (tokens.all[end].is_capitalised || is_genitive(tokens, end))
      last = end + 1;
    else if (!is_marked && !small.longest_at(tokens, end))
      break;
    ++end;
  }
  const bool is_bare = last == at + 1 && (small.longest_at(tokens, at) || articles.longest_at(tokens, at));
  if (is_bare || (is_marked && !is_quote_mark(tokens, end))) return {at, at};
  return {at, is_marked ? end : last};
}

bool is_other_name(const Context& context, const PartTokens& part, TokenRange title) {
  const Span span = span_of(part.part, part.tokens, title);
  if (mention_in(context.people, span) != nullptr || mention_in(context.organisations, span) != nullptr)
    return true;
  return context.lexicon.table("title_stoppers").holds(part.tokens, title.first, title.last) ||
         context.lexicon.table("not_titles").holds(part.tokens, title.first, title.last);
}

// "On | last night's Low Tide": a headline begins so; in a text it stands anywhere.
bool opens(const Context& context, const PartTokens& part, std::uint32_t time) {
  return part.part != Part::headline() || time == 0 ||
         (time == 1 && context.lexicon.table("work_leads").longest_at(part.tokens, 0));
}

std::optional<std::string> aired_in(const Context& context, const PartTokens& part, std::uint32_t limit) {
  const bool has_idle_capitals = is_title_case(part.tokens);
  for (std::uint32_t t = 1; t + 1 < std::min(limit, static_cast<std::uint32_t>(part.tokens.all.size()));
       ++t) {
    if (!is_genitive(part.tokens, t)) continue;
    const Span before = span_of(part.part, part.tokens, {t - 1, t});
    const Mention* time = mention_in(context.times, before);
    const bool is_day = time != nullptr && time->value.size() >= std::string_view("2026-03-04").size();
    if (!is_day || !opens(context, part, tokens_of(part.tokens, time->span).first) ||
        (has_idle_capitals && !is_quote_mark(part.tokens, t + 1)))
      continue;
    const TokenRange title = title_from(context, part.tokens, t + 1);
    if (title.last > title.first && !is_other_name(context, part, title))
      return std::string(part.tokens.text_of(title.first, title.last));
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> aired_title(const Context& context, bool also_in_text) {
  for (const PartTokens& part : context.parts) {
    if (part.part != Part::headline() && !(also_in_text && part.part == Part::text())) continue;
    if (auto title = aired_in(context, part, kAiredWithin)) return title;
  }
  return std::nullopt;
}

std::optional<std::string> leading_title(const Context& context) {
  if (context.parts.empty() || context.parts.front().part != Part::headline()) return std::nullopt;
  const PartTokens& headline = context.parts.front();
  const TokenRange title = title_from(context, headline.tokens, 0);
  if (title.last == title.first || title.last >= headline.tokens.all.size() ||
      is_other_name(context, headline, title))
    return std::nullopt;
  const bool is_set_apart =
      is_sign(headline.tokens, title.last, ":") || is_quote_mark(headline.tokens, title.last);
  if (!is_set_apart && is_title_case(headline.tokens)) return std::nullopt;
  return std::string(headline.tokens.text_of(title.first, title.last));
}

}  // namespace logline
