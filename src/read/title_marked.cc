#include "read/title_candidates.h"

namespace logline {
namespace {

constexpr std::uint32_t kLongestMarked = 10;  // words

// The closing mark that may answer an opening one.
bool closes(std::string_view open, std::string_view close) {
  if (open == "\u201c") return close == "\u201d" || close == "\"" || close == "\u201c";
  if (open == "\u2018" || open == "`") return close == "\u2019" || close == "'" || close == "\u2018";
  if (open == "'") return close == "'" || close == "\u2019";
  if (open == "\u00ab") return close == "\u00bb";
  return open == close;
}

// Written like a title: its first and last words and every long one begin with a capital or are numbers.
bool is_written_as_title(const PhraseTable& small, const Tokens& tokens, TokenRange range) {
  std::uint32_t names = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = tokens.all[i];
    if (token.kind == TokenKind::punctuation || is_genitive(tokens, i)) continue;
    if (token.kind == TokenKind::quote_mark) return false;
    if (token.is_capitalised || token.kind == TokenKind::number) {
      ++names;
    } else if (i == range.first || !small.longest_at(tokens, i)) {
      return false;
    }
  }
  return names > 0;
}

bool is_opening(const Tokens& tokens, std::uint32_t i) {
  if (i + 1 >= tokens.all.size() || tokens.all[i + 1].has_space_before) {
    // feeds that drop markup leave spaces inside: 'of " Castle "'
    const std::string_view mark = tokens.text_of(tokens.all[i]);
    return i + 1 < tokens.all.size() && tokens.all[i].has_space_before && mark == "\"";
  }
  return i == 0 || tokens.all[i].has_space_before || tokens.all[i - 1].kind != TokenKind::word;
}

std::optional<std::uint32_t> find_closing(const Tokens& tokens, std::uint32_t open) {
  const std::string_view mark = tokens.text_of(tokens.all[open]);
  const std::uint32_t limit =
      std::min<std::uint32_t>(open + kLongestMarked + 4, static_cast<std::uint32_t>(tokens.all.size()));
  for (std::uint32_t i = open + 2; i < limit; ++i) {
    if (tokens.all[i].kind != TokenKind::quote_mark || !closes(mark, tokens.text_of(tokens.all[i]))) continue;
    const bool is_inside_word = mark == "'" && i + 1 < limit && !tokens.all[i + 1].has_space_before &&
                                tokens.all[i + 1].kind == TokenKind::word && !is_genitive(tokens, i + 1);
    if (!is_inside_word) return i;
  }
  return std::nullopt;
}

// "Ada Cole on the end: 'I'd Known Since the Pilot'": what somebody says, in a headline's capitals.
bool is_quotation(const Context& context, const Tokens& tokens, std::uint32_t open) {
  return open > 0 && (is_sign(tokens, open - 1, ":") || is_sign(tokens, open - 1, ",")) &&
         context.lexicon.table("quotation_openers").longest_at(tokens, open + 1).has_value();
}

}  // namespace

std::vector<TokenRange> find_marked_names(const Context& context, std::size_t part) {
  const Tokens& tokens = context.parts[part].tokens;
  const PhraseTable& small = context.lexicon.table("title_small_words");
  std::vector<TokenRange> names;
  for (std::uint32_t i = 0; i < tokens.all.size(); ++i) {
    if (tokens.all[i].kind != TokenKind::quote_mark || !is_opening(tokens, i)) continue;
    const auto close = find_closing(tokens, i);
    if (!close || is_quotation(context, tokens, i)) continue;
    TokenRange range{i + 1, *close};
    while (range.last > range.first &&
           (is_sign(tokens, range.last - 1, ",") || is_sign(tokens, range.last - 1, ".") ||
            is_sign(tokens, range.last - 1, ";")))
      --range.last;
    if (range.last > range.first && is_genitive(tokens, range.last - 1)) --range.last;
    if (range.last > range.first && is_written_as_title(small, tokens, range)) names.push_back(range);
  }
  if (context.parts[part].part == Part::text())
    for (const Mark& mark : context.article.marks) {
      if (mark.kind != MarkKind::emphasis) continue;
      const TokenRange range = tokens_of(tokens, {Part::text(), mark.begin, mark.end});
      if (range.last > range.first && range.last - range.first <= kLongestMarked &&
          is_written_as_title(small, tokens, range))
        names.push_back(range);
    }
  return names;
}

}  // namespace logline
