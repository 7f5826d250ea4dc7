#include "html/tokenizer.h"

#include <algorithm>

#include "base/ascii.h"
#include "html/entities.h"
#include "html/raw_text.h"
#include "html/scan.h"
#include "html/spaces.h"

namespace logline::html {
namespace {}  // namespace

void Tokenizer::next(Token& token) {
  if (content_ != ContentModel::data && read_raw(token)) return;
  bool has_ampersand = false;
  for (std::size_t from = at_;;) {
    const std::size_t open = find_noting_ampersand(text_, from, '<', has_ampersand);
    if (open + 1 >= text_.size()) break;
    const char after = text_[open + 1];
    const bool is_end = after == '/' && open + 2 < text_.size();
    if (!is_letter(after) && after != '!' && after != '?' && !is_end) {
      from = open + 1;
      continue;
    }
    if (open > at_) return read_text(token, open, has_ampersand);
    if (read_markup(token)) return;
    from = at_;
    has_ampersand = false;
  }
  if (at_ < text_.size()) return read_text(token, text_.size(), has_ampersand);
  token.kind = TokenKind::end;
}

void Tokenizer::read_text(Token& token, std::size_t end, bool has_ampersand) {
  token.kind = TokenKind::text;
  token.text = span(at_, end);
  if (has_ampersand) token.text = decoded(token.text, false);
  at_ = end;
}

bool Tokenizer::read_raw(Token& token) {
  const ContentModel content = content_;
  content_ = ContentModel::data;
  if (content == ContentModel::cdata) {
    read_cdata(token);
    return !token.text.empty();
  }
  const std::size_t end = content == ContentModel::plaintext
                              ? text_.size()
                              : find_raw_end(text_, at_, buffer_.view(element_), content);
  token.kind = TokenKind::text;
  token.text = without_nul(span(at_, end));
  if (content == ContentModel::rcdata) token.text = decoded(token.text, false);
  at_ = end;
  return !token.text.empty();
}

bool Tokenizer::read_markup(Token& token) {
  const char after = text_[at_ + 1];
  if (after == '!') return read_declaration(token);
  if (after == '?') {
    at_ += 1;
    read_bogus_comment(token);
    return true;
  }
  if (after != '/' || is_letter(text_[at_ + 2])) return read_tag(token);
  if (text_[at_ + 2] == '>') {
    at_ += 3;
    return false;
  }
  at_ += 2;
  read_bogus_comment(token);
  return true;
}

void Tokenizer::read_cdata(Token& token) {
  const std::size_t end = std::min(text_.find("]]>", at_), text_.size());
  token.kind = TokenKind::text;
  token.text = span(at_, end);
  at_ = std::min(end + 3, text_.size());
}

void Tokenizer::skip_spaces() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

Span Tokenizer::decoded(Span raw, bool is_attribute) {
  const std::string_view view = buffer_.view(raw);
  if (view.find('&') == npos) return raw;
  const std::uint32_t begin = buffer_.end();
  if (raw.begin < text_.size()) {
    append_decoded(buffer_.added(), view, is_attribute);
  } else {
    append_decoded(buffer_.added(), std::string(view), is_attribute);  // the view is of what is appended to
  }
  return {begin, buffer_.end()};
}

Span Tokenizer::without_nul(Span raw) {
  if (!buffer_.has_nul()) return raw;
  std::string_view view = buffer_.view(raw);
  if (view.find('\0') == npos) return raw;
  const std::uint32_t begin = buffer_.end();
  for (std::size_t nul = view.find('\0'); nul != npos; nul = view.find('\0')) {
    buffer_.added().append(view.substr(0, nul)).append(kReplacement);
    view.remove_prefix(nul + 1);
  }
  buffer_.added().append(view);
  return {begin, buffer_.end()};
}

Span Tokenizer::lowered(Span raw) {
  const std::string_view view = text_.substr(raw.begin, raw.size());
  const bool is_as_written =
      std::ranges::none_of(view, [](char c) { return (c >= 'A' && c <= 'Z') || c == '\0'; });
  if (is_as_written) return raw;
  const std::uint32_t begin = buffer_.end();
  for (const char c : view) {
    if (c == '\0') {
      buffer_.added().append(kReplacement);
    } else {
      buffer_.added().push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
    }
  }
  return {begin, buffer_.end()};
}

}  // namespace logline::html
