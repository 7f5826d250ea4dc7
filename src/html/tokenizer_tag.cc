// Tags and their attributes (HTML standard, sections 13.2.5.6 to 13.2.5.40). A page that ends inside a tag
// ends before it.
#include <algorithm>
#include <array>

#include "html/scan.h"
#include "html/spaces.h"
#include "html/tokenizer.h"

namespace logline::html {
namespace {

// What a byte means in a name; one look at a table a byte.
constexpr std::uint8_t kEndsTagName = 1, kEndsAttributeName = 2, kNotAsWritten = 4;

constexpr std::array<std::uint8_t, 256> make_meanings() {
  std::array<std::uint8_t, 256> meanings{};
  for (const char c : {' ', '\n', '\t', '\r', '\f', '/', '>'})
    meanings[static_cast<unsigned char>(c)] = kEndsTagName | kEndsAttributeName;
  meanings['='] = kEndsAttributeName;
  for (unsigned c = 'A'; c <= 'Z'; ++c) meanings[c] = kNotAsWritten;
  meanings[0] = kNotAsWritten;
  return meanings;
}

constexpr std::array<std::uint8_t, 256> kMeanings = make_meanings();

}  // namespace

bool Tokenizer::read_tag(Token& token) {
  ++at_;
  token.kind = text_[at_] == '/' ? TokenKind::end_tag : TokenKind::start_tag;
  if (token.kind == TokenKind::end_tag) ++at_;
  token.attributes.clear();
  token.is_self_closing = false;
  token.name = read_name(at_, kEndsTagName);
  token.tag = tag_from_name(buffer_.view(token.name));
  for (;;) {
    skip_spaces();
    if (at_ >= text_.size()) return false;
    const char c = text_[at_];
    if (c == '>') {
      ++at_;
      return true;
    }
    if (c == '/') {
      ++at_;
      token.is_self_closing = at_ < text_.size() && text_[at_] == '>';
    } else if (!read_attribute(token)) {
      at_ = text_.size();
      return false;
    }
  }
}

// The name from `begin`, of which everything up to at_ is known to belong to it.
Span Tokenizer::read_name(std::size_t begin, std::uint8_t end) {
  std::uint8_t seen = begin < at_ ? kMeanings[static_cast<unsigned char>(text_[begin])] : 0;
  while (at_ < text_.size()) {
    const std::uint8_t meaning = kMeanings[static_cast<unsigned char>(text_[at_])];
    if ((meaning & end) != 0) break;
    seen |= meaning;
    ++at_;
  }
  const Span name = span(begin, at_);
  return (seen & kNotAsWritten) != 0 ? lowered(name) : name;
}

bool Tokenizer::read_attribute(Token& token) {
  const std::size_t begin = at_++;  // a leading "=" belongs to the name
  const Span name = read_name(begin, kEndsAttributeName);
  Span value = span(at_, at_);
  bool has_ampersand = false;
  skip_spaces();
  if (at_ < text_.size() && text_[at_] == '=') {
    ++at_;
    if (!read_value(value, has_ampersand)) return false;
  }
  if (token.attributes.size() >= kMostAttributes) return true;
  const std::string_view wanted = buffer_.view(name);
  const bool is_repeated = std::ranges::any_of(token.attributes, [&](const TokenAttribute& earlier) {
    return earlier.name.size() == name.size() && buffer_.view(earlier.name) == wanted;
  });
  if (is_repeated) return true;
  value = without_nul(value);
  token.attributes.push_back({name, has_ampersand ? decoded(value, true) : value});
  return true;
}

bool Tokenizer::read_value(Span& value, bool& has_ampersand) {
  skip_spaces();
  if (at_ >= text_.size()) return false;
  const char quote = text_[at_];
  const std::size_t begin = at_;
  if (quote == '"' || quote == '\'') {
    const std::size_t close = find_noting_ampersand(text_, begin + 1, quote, has_ampersand);
    if (close == text_.size()) return false;
    value = span(begin + 1, close);
    at_ = close + 1;
    return true;
  }
  for (; at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>'; ++at_)
    has_ampersand |= text_[at_] == '&';
  value = span(begin, at_);
  return true;
}

}  // namespace logline::html
