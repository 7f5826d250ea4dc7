#include "text/sentences.h"

// A sentence ends at a line feed, or at "." "!" "?" "…" with the closing marks behind it, when white space
// follows and then something that can begin a sentence. A full stop after an abbreviation or an initial
// (which holds its own dot) doesn't end one. No sentence is longer than kLongest tokens: readers compare the
// words of one with each other, and text without an end must not cost its square.

namespace logline {
namespace {

constexpr std::uint32_t kLongest = 512;

class Splitter {
 public:
  Splitter(Tokens& tokens, const Abbreviations& abbreviations)
      : tokens_(tokens), abbreviations_(abbreviations) {}

  void split() {
    const auto count = static_cast<std::uint32_t>(tokens_.all.size());
    std::uint32_t first = 0, paragraph = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
      const bool ends_paragraph = i + 1 == count || has_line_feed(i);
      if (!ends_paragraph && !ends_sentence(i) && i + 1 - first < kLongest) continue;
      add(first, i + 1, paragraph);
      first = i + 1;
      paragraph += ends_paragraph;
    }
  }

 private:
  [[nodiscard]] bool has_line_feed(std::uint32_t i) const {
    const std::uint32_t from = tokens_.all[i].end, to = tokens_.all[i + 1].begin;
    return to > from && tokens_.text.substr(from, to - from).find('\n') != std::string_view::npos;
  }

  void add(std::uint32_t first, std::uint32_t last, std::uint32_t paragraph) {
    tokens_.all[first].starts_sentence = true;
    tokens_.sentences.push_back(
        {first, last, tokens_.all[first].begin, tokens_.all[last - 1].end, paragraph});
  }

  // Token i is the last of a sentence: an end sign, or a closing mark right behind one.
  [[nodiscard]] bool ends_sentence(std::uint32_t i) const {
    const Token& next = tokens_.all[i + 1];
    if (!next.has_space_before || !can_begin(i + 1)) return false;
    while (i > 0 && is_closing(i) && !tokens_.all[i].has_space_before) --i;
    return is_end_sign(i);
  }

  [[nodiscard]] bool is_closing(std::uint32_t i) const {
    if (tokens_.all[i].kind == TokenKind::quote_mark) return true;
    const std::string_view text = tokens_.text_of(tokens_.all[i]);
    return text == ")" || text == "]";
  }

  [[nodiscard]] bool is_end_sign(std::uint32_t i) const {
    const Token& token = tokens_.all[i];
    if (token.kind != TokenKind::punctuation) return false;
    const std::string_view text = tokens_.text_of(token);
    if (text[0] == '!' || text[0] == '?' || text == "\u2026") return true;
    if (text[0] != '.') return false;
    if (text.size() > 1 || i == 0 || token.has_space_before) return true;
    const Token& before = tokens_.all[i - 1];
    return before.kind != TokenKind::word || before.end - before.begin > 6 ||
           !abbreviations_.has(fold_word(tokens_.text_of(before)));
  }

  [[nodiscard]] bool can_begin(std::uint32_t i) const {
    const Token& token = tokens_.all[i];
    if (token.kind == TokenKind::number || token.kind == TokenKind::quote_mark) return true;
    if (token.kind == TokenKind::word)
      return token.is_capitalised || static_cast<unsigned char>(tokens_.text[token.begin]) >= 0x80;
    const std::string_view text = tokens_.text_of(token);
    return text == "(" || text == "[" || text == "#" || text == "@" || text == "*" || text == "\u2022";
  }

  Tokens& tokens_;
  const Abbreviations& abbreviations_;
};

}  // namespace

void split_sentences(Tokens& tokens, const Abbreviations& abbreviations) {
  if (!tokens.all.empty()) Splitter(tokens, abbreviations).split();
}

}  // namespace logline
