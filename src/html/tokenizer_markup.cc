// "<!…": comments, doctypes and CDATA sections (HTML standard, sections 13.2.5.41 to 13.2.5.71).
#include <algorithm>

#include "base/ascii.h"
#include "html/spaces.h"
#include "html/tokenizer.h"

namespace logline::html {
namespace {

// Of a comment that the page's end cut: the dashes that would have closed it are no part of it.
std::size_t without_cut_end(std::string_view comment) {
  for (const std::string_view cut : {"--!", "--", "-"})
    if (comment.ends_with(cut)) return comment.size() - cut.size();
  return comment.size();
}

}  // namespace

bool Tokenizer::starts_with_word(std::string_view lower_case) const {
  const std::string_view here = text_.substr(at_, lower_case.size());
  return equals_ignoring_case(here, lower_case);
}

bool Tokenizer::read_declaration(Token& token) {
  at_ += 2;
  if (text_.substr(at_, 2) == "--") {
    at_ += 2;
    read_comment(token);
  } else if (starts_with_word("doctype")) {
    at_ += 7;
    read_doctype(token);
  } else if (is_cdata_allowed_ && text_.substr(at_, 7) == "[CDATA[") {
    at_ += 7;
    read_cdata(token);
    return !token.text.empty();
  } else {
    read_bogus_comment(token);
  }
  return true;
}

void Tokenizer::read_bogus_comment(Token& token) {
  const std::size_t end = std::min(text_.find('>', at_), text_.size());
  token.kind = TokenKind::comment;
  token.text = without_nul(span(at_, end));
  at_ = std::min(end + 1, text_.size());
}

void Tokenizer::read_comment(Token& token) {
  token.kind = TokenKind::comment;
  const std::size_t begin = at_;
  for (const std::string_view abrupt : {">", "->"}) {
    if (!text_.substr(begin).starts_with(abrupt)) continue;
    token.text = span(begin, begin);
    at_ += abrupt.size();
    return;
  }
  for (std::size_t dashes = text_.find("--", begin); dashes != npos; dashes = text_.find("--", at_)) {
    at_ = std::min(text_.find_first_not_of('-', dashes), text_.size());
    const std::size_t end = at_ - 2;
    const std::string_view rest = text_.substr(at_, 2);
    if (!rest.starts_with('>') && rest != "!>") continue;
    token.text = without_nul(span(begin, end));
    at_ += rest.starts_with('>') ? 1U : 2U;
    return;
  }
  token.text = without_nul(span(begin, begin + without_cut_end(text_.substr(begin))));
  at_ = text_.size();
}

void Tokenizer::read_doctype(Token& token) {
  token.kind = TokenKind::doctype;
  token.public_id = token.system_id = {};
  token.has_public_id = token.has_system_id = token.forces_quirks = false;
  skip_spaces();
  const std::size_t name = at_;
  while (at_ < text_.size() && !is_space(text_[at_]) && text_[at_] != '>') ++at_;
  token.name = lowered(span(name, at_));
  const bool is_whole = !token.name.empty() && read_doctype_ids(token);
  if (!is_whole || at_ >= text_.size()) token.forces_quirks = true;
  at_ = std::min(std::min(text_.find('>', at_), text_.size()) + 1, text_.size());
}

// Up to the doctype's ">". False when it is not as it should be.
bool Tokenizer::read_doctype_ids(Token& token) {
  skip_spaces();
  if (at_ >= text_.size() || text_[at_] == '>') return true;
  const bool is_public = starts_with_word("public");
  if (!is_public && !starts_with_word("system")) return false;
  at_ += 6;
  skip_spaces();
  if (is_public) {
    if (!read_doctype_id(token.public_id, token.has_public_id)) return false;
    skip_spaces();
    if (at_ >= text_.size() || text_[at_] == '>') return true;
  }
  if (!read_doctype_id(token.system_id, token.has_system_id)) return false;
  skip_spaces();
  if (at_ < text_.size() && text_[at_] != '>') at_ = std::min(text_.find('>', at_), text_.size() - 1);
  return true;
}

bool Tokenizer::read_doctype_id(Span& id, bool& is_there) {
  if (at_ >= text_.size() || (text_[at_] != '"' && text_[at_] != '\'')) return false;
  const char quote = text_[at_++];
  const std::size_t begin = at_;
  while (at_ < text_.size() && text_[at_] != quote && text_[at_] != '>') ++at_;
  id = without_nul(span(begin, at_));
  is_there = true;
  if (at_ >= text_.size() || text_[at_] == '>') return false;
  ++at_;
  return true;
}

}  // namespace logline::html
