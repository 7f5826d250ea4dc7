#include "read/title_line.h"

namespace logline {
namespace {

constexpr std::uint32_t kLongestListed = 7;

}  // namespace

bool is_name_token(const Tokens& tokens, std::uint32_t at) {
  const Token& token = tokens.all[at];
  return token.is_capitalised || token.kind == TokenKind::number || is_genitive(tokens, at);
}

std::uint32_t end_of_title_line(const Lexicon& lexicon, const Tokens& tokens, TokenRange line) {
  const PhraseTable& small = lexicon.table("title_small_words");
  std::uint32_t last = line.first;
  while (last < line.last && last - line.first < kLongestListed) {
    const bool is_mark = is_quote_mark(tokens, last);
    if (!is_mark && !is_name_token(tokens, last) && !small.longest_at(tokens, last)) break;
    ++last;
  }
  const bool is_cut = last == line.last || tokens.all[last].kind == TokenKind::punctuation;
  return is_cut && line.first < line.last && is_name_token(tokens, line.first) ? last : line.first;
}

}  // namespace logline
