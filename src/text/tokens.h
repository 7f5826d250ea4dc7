// Tokens, sentences and paragraphs of one part of an article, in one pass, as byte offsets into the text
// (never copies of it).
//
// The Tokens borrow the text: it must outlive them. Built once per part and then read by every reader of
// read/; safe to read from several threads. Linear in the text.
//
//     Tokens tokens = tokenise("ABC cancelled 'Castle'.", abbreviations);
//     tokens.text_of(tokens.all[0])      // "ABC"
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace logline {

enum class TokenKind : std::uint8_t { word, number, quote_mark, punctuation };

struct Token {
  std::uint32_t begin, end;  // bytes
  std::uint32_t word = 0;    // hash of the folded word (fold_word), 0 for punctuation
  TokenKind kind = TokenKind::word;
  bool is_capitalised = false;  // first letter upper case
  bool is_all_caps = false;     // two letters or more, all upper case
  bool starts_sentence = false;
  bool has_space_before = false;
};

struct Sentence {
  std::uint32_t first, last;  // tokens [first, last)
  std::uint32_t begin, end;   // bytes, without surrounding white space
  std::uint32_t paragraph;    // from 0
};

// Which of up to 128 word lists have phrases that may begin at a token. Whoever owns the lists numbers
// them and fills this in (lexicon/); the tokeniser knows of none.
struct TokenStarts {
  std::array<std::uint64_t, 2> bits{};
  [[nodiscard]] bool has(std::size_t list) const { return (bits[list / 64] >> (list % 64) & 1U) != 0; }
  void add(std::size_t list) { bits[list / 64] |= std::uint64_t{1} << (list % 64); }
  void add_all(const TokenStarts& lists) {
    bits[0] |= lists.bits[0];
    bits[1] |= lists.bits[1];
  }
  [[nodiscard]] bool has_any(const TokenStarts& lists) const {
    return ((bits[0] & lists.bits[0]) | (bits[1] & lists.bits[1])) != 0;
  }
};

struct Tokens {
  std::string_view text;
  std::vector<Token> all;
  std::vector<Sentence> sentences;
  std::vector<TokenStarts> starts;  // one for each token, or none at all

  [[nodiscard]] std::string_view text_of(const Token& token) const {
    return text.substr(token.begin, token.end - token.begin);
  }
  [[nodiscard]] std::string_view text_of(std::uint32_t first,
                                         std::uint32_t last) const {  // tokens [first, last), last > first
    return text.substr(all[first].begin, all[last - 1].end - all[first].begin);
  }
  // Words compare by their hash, signs by that of their bytes.
  [[nodiscard]] std::uint32_t comparable(std::uint32_t token) const {
    return all[token].word != 0 ? all[token].word : hash_of_sign(all[token]);
  }
  // Index of the sentence that holds a token, or that a byte falls into (the nearest before it).
  [[nodiscard]] std::uint32_t sentence_of_token(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t sentence_of_byte(std::uint32_t byte) const;
  // First token that begins at or after a byte.
  [[nodiscard]] std::uint32_t token_at(std::uint32_t byte) const;

 private:
  [[nodiscard]] std::uint32_t hash_of_sign(const Token& token) const;
};

// Words that end in a full stop without ending a sentence ("Mr", "Dr", "vs"), folded, sorted.
struct Abbreviations {
  std::vector<std::string> words;
  [[nodiscard]] bool has(std::string_view folded) const;
};

// Tokens: words keep inner apostrophes, hyphens, dots of initials ("J.J.", "S.H.I.E.L.D."), "&" stands alone;
// "Castle's" is two tokens, "Castle" and "'s"; "TV+" is one; "&" counts as the word "and". Any line feed ends
// a sentence and a paragraph.
Tokens tokenise(std::string_view text, const Abbreviations& abbreviations);

// Lower case without accents, typographic apostrophes made plain: the form in which words and phrases are
// compared.
std::string fold_word(std::string_view word);
std::uint32_t word_hash(std::string_view folded);
std::uint32_t folded_hash(std::string_view word);  // word_hash(fold_word(word)), without a copy for ASCII

}  // namespace logline
