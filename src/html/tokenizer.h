// Cuts UTF-8 markup into tokens, as the HTML standard's tokenizer does for everything pages really contain.
//
// The tokenizer borrows the text and reads it once, forward. One Token is reused; its views are valid until
// the next call of next(). Not safe to share between threads; make one per page.
//
//     Tokenizer tokens(text);
//     while (const Token* token = tokens.next()) { … }
//
// Left out on purpose: doctypes and processing instructions count as comments, and "<!--<script>" inside a
// script does not nest.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "html/tag.h"

namespace logline::html {

enum class TokenKind : std::uint8_t { text, start_tag, end_tag, comment };

struct RawAttribute {
  std::string_view name;   // as written
  std::string_view value;  // as written, references not decoded
};

struct Token {
  TokenKind kind = TokenKind::text;
  std::string_view text;    // text and comments: as written
  bool is_decoded = false;  // the text holds no references (content of scripts and styles)
  Tag tag = Tag::none;
  std::string name;                      // of tags, lower case, at most 64 bytes
  std::vector<RawAttribute> attributes;  // at most kMostAttributes
  bool is_self_closing = false;
};

inline constexpr std::size_t kMostAttributes = 128;

class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}
  // nullptr at the end. After the start tag of an element with raw text, its content comes as one text token.
  const Token* next();

 private:
  const Token* text_until(std::size_t end, bool is_decoded);
  const Token* markup();
  const Token* comment();
  const Token* raw_text();
  bool read_tag();
  bool read_attribute();
  void skip_spaces();

  std::string_view text_;
  std::size_t at_ = 0;
  Tag raw_ = Tag::none;  // the element whose raw text comes next
  Token token_;
};

}  // namespace logline::html
