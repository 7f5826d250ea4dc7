#include "feed/xml_scanner.h"

#include <algorithm>

#include "base/ascii.h"

namespace logline::feed {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";

constexpr bool starts_name(char c) {
  return is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}
constexpr bool continues_name(char c) { return starts_name(c) || is_digit(c) || c == '-' || c == '.'; }

}  // namespace

bool XmlScanner::starts_markup(std::size_t at) const {
  if (at + 1 >= text_.size()) return false;
  const char next = text_[at + 1];
  if (next == '/') return at + 2 < text_.size() && starts_name(text_[at + 2]);
  return starts_name(next) || next == '!' || next == '?';
}

std::optional<Token> XmlScanner::next() {
  while (at_ < text_.size()) {
    std::size_t end = at_;
    while (end < text_.size() && !(text_[end] == '<' && starts_markup(end))) {
      end = std::min(text_.find('<', text_[end] == '<' ? end + 1 : end), text_.size());
    }
    if (end > at_) {
      const std::string_view text = text_.substr(at_, end - at_);
      at_ = end;
      return Token{TokenKind::text, {}, text, text};
    }
    const char next = text_[at_ + 1];
    if (next != '!' && next != '?') {
      if (no_tag_end_) break;
      return scan_tag();
    }
    if (auto token = scan_declaration()) return token;
  }
  at_ = text_.size();
  return std::nullopt;
}

std::optional<Token> XmlScanner::scan_declaration() {
  const std::string_view rest = text_.substr(at_);
  if (starts_with_ignoring_case(rest, kCdata)) {
    const std::size_t begin = at_ + kCdata.size();
    const std::size_t end =
        std::min(text_.find("]]>", begin), text_.size());  // cut off: the rest is its text
    const std::size_t begin_of_all = at_;
    at_ = std::min(end + 3, text_.size());
    return Token{TokenKind::cdata,
                 {},
                 text_.substr(begin, end - begin),
                 text_.substr(begin_of_all, at_ - begin_of_all)};
  }
  if (rest.starts_with("<!--")) {
    skip_past("-->", at_ + 4, no_comment_end_);
  } else if (rest.starts_with("<?")) {
    skip_past("?>", at_ + 2, no_instruction_end_);
  } else {
    skip_document_type();
  }
  return std::nullopt;
}

void XmlScanner::skip_past(std::string_view end, std::size_t from, bool& is_hopeless) {
  const std::size_t found = is_hopeless ? std::string_view::npos : text_.find(end, from);
  is_hopeless = found == std::string_view::npos;
  at_ = is_hopeless ? std::min(from, text_.size()) : found + end.size();
}

// Where what opens at `from` is closed; npos, remembered, when nothing closes it any more.
std::size_t XmlScanner::find_close(std::string_view close, std::size_t from, bool& is_hopeless) const {
  const std::size_t found = is_hopeless ? npos : text_.find(close, from);
  is_hopeless = found == npos;
  return found;
}

// The ']' that is in no comment and no quoted value, as far as these are closed.
std::size_t XmlScanner::find_subset_end(std::size_t from) {
  std::size_t at = text_.find_first_of("]\"'<", from);
  for (; at != npos && text_[at] != ']'; at = text_.find_first_of("]\"'<", at + 1)) {
    std::size_t close = at;
    if (text_[at] == '"') close = find_close("\"", at + 1, no_double_quote_);
    if (text_[at] == '\'') close = find_close("'", at + 1, no_single_quote_);
    if (text_.substr(at).starts_with("<!--")) close = find_close("-->", at + 4, no_comment_end_);
    if (close != npos) at = close;
  }
  return at;
}

// `<!DOCTYPE … >`, with an internal subset in brackets or not.
void XmlScanner::skip_document_type() {
  const std::size_t close = std::min(text_.find('>', at_), text_.size());
  const std::size_t bracket = text_.substr(at_, close - at_).find('[');
  std::size_t end = close;
  if (bracket != std::string_view::npos && !no_subset_end_) {
    const std::size_t subset_end = find_subset_end(at_ + bracket);
    no_subset_end_ = subset_end == std::string_view::npos;
    if (!no_subset_end_) end = std::min(text_.find('>', subset_end), text_.size());
  }
  const std::string_view declaration = text_.substr(at_, end - at_);
  if (subset_.empty() && declaration.find("<!ENTITY") != std::string_view::npos) subset_ = declaration;
  at_ = std::min(end + 1, text_.size());
}

// Where the '>' of a tag stands, quoted values passed over; a '<' that opens markup ends an unclosed tag just
// before it.
std::size_t XmlScanner::find_tag_end(std::size_t from) {
  bool follows_equals = false;
  for (std::size_t at = from; at < text_.size(); ++at) {
    const char c = text_[at];
    if (c == '>' || (c == '<' && starts_markup(at))) return at;
    if (follows_equals && (c == '"' || c == '\'')) {
      bool& is_hopeless = c == '"' ? no_double_quote_ : no_single_quote_;
      const std::size_t close = is_hopeless ? std::string_view::npos : text_.find(c, at + 1);
      is_hopeless = close == std::string_view::npos;
      if (!is_hopeless) at = close;
    }
    if (!is_space(c)) follows_equals = c == '=';
  }
  return std::string_view::npos;
}

std::optional<Token> XmlScanner::scan_tag() {
  const std::size_t open = at_;
  const bool is_end = text_[open + 1] == '/';
  const std::size_t name = open + (is_end ? 2 : 1);
  std::size_t name_end = name;
  while (name_end < text_.size() && continues_name(text_[name_end])) ++name_end;
  const std::size_t end = find_tag_end(name_end);
  if (end == std::string_view::npos) {  // cut off in the middle of a tag
    no_tag_end_ = true;
    at_ = text_.size();
    return std::nullopt;
  }
  at_ = text_[end] == '>' ? end + 1 : end;
  std::string_view inside = text_.substr(name_end, end - name_end);
  const bool is_self_closing = !is_end && inside.ends_with('/');
  if (is_self_closing) inside.remove_suffix(1);
  return Token{is_end ? TokenKind::end : TokenKind::start, text_.substr(name, name_end - name), inside,
               text_.substr(open, at_ - open), is_self_closing};
}

std::string_view first_tag(std::string_view text) {
  XmlScanner scanner(text.substr(0, kHead));
  while (const auto token = scanner.next())
    if (token->kind == TokenKind::start) return token->name;
  return {};
}

}  // namespace logline::feed
