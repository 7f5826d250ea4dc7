// Tags and their attributes (HTML standard, sections 13.2.5.6 to 13.2.5.40). A page that ends inside a tag
// ends before it.
#include <algorithm>

#include "html/spaces.h"
#include "html/tokenizer.h"

namespace logline::html {
namespace {

constexpr auto npos = std::string_view::npos;

bool ends_tag_name(char c) { return is_space(c) || c == '/' || c == '>'; }
bool ends_attribute_name(char c) { return ends_tag_name(c) || c == '='; }

}  // namespace

bool Tokenizer::read_tag(Token& token) {
  ++at_;
  token.kind = text_[at_] == '/' ? TokenKind::end_tag : TokenKind::start_tag;
  if (token.kind == TokenKind::end_tag) ++at_;
  token.attributes.clear();
  token.is_self_closing = false;
  const std::size_t name = at_;
  while (at_ < text_.size() && !ends_tag_name(text_[at_])) ++at_;
  token.name = lowered(span(name, at_));
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

bool Tokenizer::read_attribute(Token& token) {
  const std::size_t begin = at_++;  // a leading "=" belongs to the name
  while (at_ < text_.size() && !ends_attribute_name(text_[at_])) ++at_;
  const std::size_t end = at_;
  skip_spaces();
  Span value = span(end, end);
  if (at_ < text_.size() && text_[at_] == '=') {
    ++at_;
    if (!read_value(value)) return false;
  }
  if (token.attributes.size() >= kMostAttributes) return true;
  const Span name = lowered(span(begin, end));
  const std::string_view wanted = buffer_.view(name);
  const bool is_repeated = std::ranges::any_of(token.attributes, [&](const TokenAttribute& earlier) {
    return earlier.name.size() == name.size() && buffer_.view(earlier.name) == wanted;
  });
  if (!is_repeated) token.attributes.push_back({name, decoded(value, true)});
  return true;
}

bool Tokenizer::read_value(Span& value) {
  skip_spaces();
  if (at_ >= text_.size()) return false;
  const char quote = text_[at_];
  const std::size_t begin = at_;
  if (quote == '"' || quote == '\'') {
    const std::size_t close = text_.find(quote, begin + 1);
    if (close == npos) return false;
    value = span(begin + 1, close);
    at_ = close + 1;
    return true;
  }
  while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') ++at_;
  value = span(begin, at_);
  return true;
}

}  // namespace logline::html
