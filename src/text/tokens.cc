#include "text/tokens.h"

#include <algorithm>

#include "text/characters.h"
#include "text/sentences.h"

namespace logline {
namespace {

using Kind = CharacterKind;

bool is_word_character(Kind kind) { return kind == Kind::letter || kind == Kind::digit; }

// Scans one token at a time from left to right; every method leaves at_ behind what it consumed.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::vector<Token> scan() {
    all_.reserve(text_.size() / 5 + 8);
    bool has_space = false;
    while (at_ < text_.size()) {
      const Character c = character_at(text_, at_);
      if (c.kind == Kind::space || c.kind == Kind::line_feed) {
        has_space = true;
        at_ += c.size;
        continue;
      }
      const std::size_t begin = at_;
      const TokenKind kind = take(c, has_space);
      add(begin, kind, has_space);
      has_space = false;
    }
    return std::move(all_);
  }

 private:
  [[nodiscard]] Kind kind_at(std::size_t at) const {
    return at < text_.size() ? character_at(text_, at).kind : Kind::space;
  }

  TokenKind take(Character c, bool has_space) {
    if (is_word_character(c.kind)) return take_word(c.kind);
    if (c.kind == Kind::apostrophe && !has_space && is_genitive(at_)) {
      at_ += c.size + 1U;
      return TokenKind::word;
    }
    if (c.kind == Kind::quote_mark || c.kind == Kind::apostrophe) {
      at_ += c.size;
      return TokenKind::quote_mark;
    }
    take_run();
    return text_[at_ - 1] == '&' ? TokenKind::word : TokenKind::punctuation;
  }

  // "'s" and nothing more of a word behind it, right after a token.
  [[nodiscard]] bool is_genitive(std::size_t at) const {
    const std::size_t letter = at + character_at(text_, at).size;
    if (letter >= text_.size() || (text_[letter] != 's' && text_[letter] != 'S') || all_.empty())
      return false;
    return all_.back().end == at && all_.back().kind != TokenKind::quote_mark &&
           !is_word_character(kind_at(letter + 1));
  }

  // Equal signs in a row ("...", "--") are one token.
  void take_run() {
    const Character c = character_at(text_, at_);
    const std::string_view sign = text_.substr(at_, c.size);
    const bool runs =
        sign == "." || sign == "-" || sign == "!" || sign == "?" || sign == "*" || sign == "_" || sign == "=";
    do at_ += c.size;
    while (runs && text_.substr(at_, c.size) == sign);
  }

  TokenKind take_word(Kind first) {
    const std::size_t begin = at_;
    bool is_number = first == Kind::digit;
    while (at_ < text_.size()) {
      const Character c = character_at(text_, at_);
      if (is_word_character(c.kind)) {
        at_ += c.size;
      } else if (c.kind == Kind::space) {
        break;
      } else if (joins(c, begin)) {
        is_number = is_number && c.kind != Kind::apostrophe;
        at_ += c.size;
      } else {
        break;
      }
    }
    if (at_ < text_.size() && text_[at_] == '+' && !is_word_character(kind_at(at_ + 1))) ++at_;
    if (ends_with_initial(begin)) ++at_;
    return is_number ? TokenKind::number : TokenKind::word;
  }

  // Whether the sign at at_ holds the word together.
  [[nodiscard]] bool joins(Character c, std::size_t begin) const {
    const std::size_t next = at_ + c.size;
    const Kind before = kind_at(at_ - 1), after = kind_at(next);
    if (c.kind == Kind::apostrophe) return is_word_character(after) && !is_genitive_in_word(at_);
    if (c.kind == Kind::hyphen) return is_word_character(after) && at_ > begin;
    if (before == Kind::digit && after == Kind::digit) {
      const char sign = text_[at_];
      return sign == '.' || sign == ',' || sign == ':' || sign == '/';
    }
    return text_[at_] == '.' && after == Kind::letter && is_single_letter(at_, begin) &&
           next + 1 < text_.size() && text_[next + 1] == '.';
  }

  [[nodiscard]] bool is_genitive_in_word(std::size_t at) const {
    const std::size_t letter = at + character_at(text_, at).size;
    return (text_[letter] == 's' || text_[letter] == 'S') && !is_word_character(kind_at(letter + 1)) &&
           kind_at(letter + 1) != Kind::hyphen;
  }

  // Whether one letter alone stands before the dot at `dot`, in the token from `begin`.
  [[nodiscard]] bool is_single_letter(std::size_t dot, std::size_t begin) const {
    if (dot == begin || character_at(text_, dot - 1).kind != Kind::letter) return false;
    return dot - 1 == begin || text_[dot - 2] == '.';
  }

  [[nodiscard]] bool ends_with_initial(std::size_t begin) const {
    if (at_ >= text_.size() || text_[at_] != '.' || !is_single_letter(at_, begin)) return false;
    if (at_ - begin > 1) return true;  // "U.S."
    return text_[begin] != 'I' && is_upper_at(text_, begin) && kind_at(at_ + 1) != Kind::line_feed &&
           at_ + 1 < text_.size() && text_[at_ + 1] != '.';
  }

  void add(std::size_t begin, TokenKind kind, bool has_space) {
    Token token{.begin = static_cast<std::uint32_t>(begin),
                .end = static_cast<std::uint32_t>(at_),
                .kind = kind,
                .has_space_before = has_space || begin == 0};
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word == "&") {
      token.word = folded_hash("and");
    } else if (kind == TokenKind::word || kind == TokenKind::number) {
      token.word = folded_hash(word);
      token.is_capitalised = is_upper_at(text_, begin);
      token.is_all_caps = token.is_capitalised && is_all_caps(word);
    }
    all_.push_back(token);
  }

  static bool is_all_caps(std::string_view word) {
    std::size_t upper = 0;
    for (std::size_t i = 0; i < word.size();) {
      const Character c = character_at(word, i);
      if (c.kind == Kind::letter && !is_upper_at(word, i)) return false;
      upper += c.kind == Kind::letter;
      i += c.size;
    }
    return upper >= 2;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Token> all_;
};

}  // namespace

bool Abbreviations::has(std::string_view folded) const {
  return std::binary_search(words.begin(), words.end(), folded);
}

std::uint32_t Tokens::hash_of_sign(const Token& token) const { return folded_hash(text_of(token)); }

std::uint32_t Tokens::sentence_of_byte(std::uint32_t byte) const {
  const auto after =
      std::upper_bound(sentences.begin(), sentences.end(), byte,
                       [](std::uint32_t at, const Sentence& sentence) { return at < sentence.begin; });
  return after == sentences.begin() ? 0 : static_cast<std::uint32_t>(after - sentences.begin()) - 1;
}

std::uint32_t Tokens::sentence_of_token(std::uint32_t token) const {
  return sentence_of_byte(all[token].begin);
}

std::uint32_t Tokens::token_at(std::uint32_t byte) const {
  const auto found = std::lower_bound(all.begin(), all.end(), byte,
                                      [](const Token& token, std::uint32_t at) { return token.begin < at; });
  return static_cast<std::uint32_t>(found - all.begin());
}

Tokens tokenise(std::string_view text, const Abbreviations& abbreviations) {
  Tokens tokens;
  tokens.text = text;
  tokens.all = Scanner(text).scan();
  split_sentences(tokens, abbreviations);
  return tokens;
}

}  // namespace logline
