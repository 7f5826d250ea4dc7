#include "html/tokenizer.h"

#include <algorithm>

#include "html/spaces.h"

namespace logline::html {
namespace {

constexpr std::size_t kLongestTagName = 64;
constexpr auto npos = std::string_view::npos;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool starts_with_name(std::string_view text, std::string_view lower_name) {
  if (text.size() < lower_name.size()) return false;
  return std::equal(lower_name.begin(), lower_name.end(), text.begin(),
                    [](char a, char b) { return a == lower(b); });
}

}  // namespace

const Token* Tokenizer::next() {
  if (at_ >= text_.size()) return nullptr;
  if (raw_ != Tag::none) {
    if (const Token* content = raw_text()) return content;
  }
  std::size_t from = at_;
  for (;;) {
    const std::size_t open = text_.find('<', from);
    if (open == npos) return text_until(text_.size(), false);
    const char after = open + 1 < text_.size() ? text_[open + 1] : ' ';
    const bool is_markup = is_letter(after) || after == '!' || after == '?' ||
                           (after == '/' && open + 2 < text_.size() && text_[open + 2] != ' ');
    if (!is_markup) {
      from = open + 1;
      continue;
    }
    if (open > at_) return text_until(open, false);
    return markup();
  }
}

const Token* Tokenizer::text_until(std::size_t end, bool is_decoded) {
  token_.kind = TokenKind::text;
  token_.text = text_.substr(at_, end - at_);
  token_.is_decoded = is_decoded;
  at_ = end;
  return token_.text.empty() ? nullptr : &token_;
}

const Token* Tokenizer::raw_text() {
  const Tag tag = raw_;
  raw_ = Tag::none;
  const std::string_view name = name_of(tag);
  std::size_t end = text_.size();
  for (std::size_t from = at_; tag != Tag::plaintext;) {
    const std::size_t open = text_.find("</", from);
    if (open == npos) break;
    const std::string_view rest = text_.substr(open + 2);
    const char after = rest.size() > name.size() ? rest[name.size()] : '>';
    if (starts_with_name(rest, name) && (is_space(after) || after == '>' || after == '/')) {
      end = open;
      break;
    }
    from = open + 2;
  }
  return text_until(end, !decodes_entities(tag));
}

const Token* Tokenizer::markup() {
  const char after = text_[at_ + 1];
  if (after == '!' || after == '?' || (after == '/' && !is_letter(text_[at_ + 2]))) return comment();
  if (!read_tag()) return nullptr;  // the page ends inside a tag: the standard drops it
  if (token_.kind == TokenKind::start_tag && is_raw_text(token_.tag)) raw_ = token_.tag;
  return &token_;
}

const Token* Tokenizer::comment() {
  token_.kind = TokenKind::comment;
  token_.is_decoded = true;
  const std::string_view rest = text_.substr(at_);
  std::size_t begin = 2;
  std::size_t end = npos;
  std::size_t after = rest.size();
  if (rest.starts_with("<!--")) {
    begin = 4;
    end = rest.find("-->", 2);  // "<!-->" is an empty comment
    after = end == npos ? rest.size() : end + 3;
  } else if (rest.starts_with("<![CDATA[")) {
    token_.kind = TokenKind::text;
    begin = 9;
    end = rest.find("]]>", begin);
    after = end == npos ? rest.size() : end + 3;
  } else {
    end = rest.find('>', begin);
    after = end == npos ? rest.size() : end + 1;
  }
  end = std::min(end, rest.size());
  token_.text = end > begin ? rest.substr(begin, end - begin) : std::string_view{};
  at_ += after;
  return &token_;
}

bool Tokenizer::read_tag() {
  ++at_;
  token_.kind = text_[at_] == '/' ? TokenKind::end_tag : TokenKind::start_tag;
  if (token_.kind == TokenKind::end_tag) ++at_;
  token_.name.clear();
  token_.attributes.clear();
  token_.is_self_closing = false;
  while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '/' && text_[at_] != '>') {
    if (token_.name.size() < kLongestTagName) token_.name.push_back(lower(text_[at_]));
    ++at_;
  }
  token_.tag = tag_from_name(token_.name);
  for (;;) {
    skip_spaces();
    if (at_ >= text_.size()) return false;
    if (text_[at_] == '>') {
      ++at_;
      return true;
    }
    if (text_[at_] == '/') {
      token_.is_self_closing = at_ + 1 < text_.size() && text_[at_ + 1] == '>';
      ++at_;
    } else if (!read_attribute()) {
      return false;
    }
  }
}

bool Tokenizer::read_attribute() {
  RawAttribute attribute;
  const std::size_t name = at_++;  // a leading "=" belongs to the name
  while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '/' && text_[at_] != '>' &&
         text_[at_] != '=')
    ++at_;
  attribute.name = text_.substr(name, at_ - name);
  skip_spaces();
  if (at_ < text_.size() && text_[at_] == '=') {
    ++at_;
    skip_spaces();
    if (at_ >= text_.size()) return false;
    const char quote = text_[at_];
    if (quote == '"' || quote == '\'') {
      const std::size_t close = text_.find(quote, at_ + 1);
      if (close == npos) {
        at_ = text_.size();
        return false;
      }
      attribute.value = text_.substr(at_ + 1, close - at_ - 1);
      at_ = close + 1;
    } else {
      const std::size_t value = at_;
      while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') ++at_;
      attribute.value = text_.substr(value, at_ - value);
    }
  }
  if (token_.attributes.size() < kMostAttributes) token_.attributes.push_back(attribute);
  return true;
}

void Tokenizer::skip_spaces() {
  while (at_ < text_.size() && is_space(text_[at_])) ++at_;
}

}  // namespace logline::html
