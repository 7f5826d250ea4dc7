// One token of markup, as the HTML standard's tokenizer emits them (section 13.2.5). Its spans are of the
// TextBuffer that the tokenizer reads; references are decoded, names are in lower case.
//
// A plain value that the tokenizer fills again and again.
#pragma once

#include <string_view>
#include <vector>

#include "html/span.h"
#include "html/tag.h"

namespace logline::html {

enum class TokenKind : std::uint8_t { text, start_tag, end_tag, comment, doctype, end };

struct TokenAttribute {
  Span name, value;
};

struct Token {
  TokenKind kind = TokenKind::end;
  Span text;  // of text and comments
  Tag tag = Tag::none;
  Span name;                               // of tags and doctypes
  std::vector<TokenAttribute> attributes;  // the first of each name, at most kMostAttributes
  bool is_self_closing = false;
  Span public_id, system_id;  // of doctypes
  bool has_public_id = false, has_system_id = false, forces_quirks = false;
};

// What stands for a character that may not be in a text.
inline constexpr std::string_view kReplacement = "\uFFFD";

// Further attributes of one element are left out: each is compared with those before it.
inline constexpr std::size_t kMostAttributes = 128;

}  // namespace logline::html
