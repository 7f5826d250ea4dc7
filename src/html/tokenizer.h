// Cuts UTF-8 markup into tokens: the HTML standard's tokenizer (section 13.2.5), all of its states, written
// as scans from one delimiter to the next.
//
// The tokenizer reads the buffer's page once, forward, and adds to the buffer what differs from it. What a
// text means depends on the element it stands in, so the tree construction sets the content model after a
// start tag. Not safe to share between threads; make one per page. Errors are not reported: every input has
// its tokens.
//
//     Tokenizer tokens(buffer);
//     for (Token token; tokens.next(token), token.kind != TokenKind::end;) { … }
//
// Split by what is read: text and dispatch in tokenizer.cc, tags in tokenizer_tag.cc, comments and doctypes
// in tokenizer_markup.cc, the content of scripts and of other raw elements in raw_text.cc.
#pragma once

#include "html/text_buffer.h"
#include "html/token.h"

namespace logline::html {

enum class ContentModel : std::uint8_t { data, rcdata, rawtext, script, plaintext, cdata };

class Tokenizer {
 public:
  explicit Tokenizer(TextBuffer& buffer) : buffer_(buffer), text_(buffer.page()) {}

  void next(Token& token);

  [[nodiscard]] std::size_t position() const { return at_; }  // in the page

  // Until the end tag of `element` (lower case): the last start tag's name; to the page's end when empty.
  void set_content(ContentModel content, Span element) {
    content_ = content;
    element_ = element;
  }
  // Whether "<![CDATA[" opens a section, as it does inside of SVG and MathML.
  void allow_cdata(bool is_allowed) { is_cdata_allowed_ = is_allowed; }

 private:
  bool read_raw(Token& token);  // false when there is no text before the end tag
  void read_text(Token& token, std::size_t end, bool has_ampersand);
  bool read_markup(Token& token);  // false when it made no token
  bool read_declaration(Token& token);
  void read_comment(Token& token);
  void read_bogus_comment(Token& token);
  void read_cdata(Token& token);
  void read_doctype(Token& token);
  bool read_doctype_ids(Token& token);
  bool read_doctype_id(Span& id, bool& is_there);
  bool read_tag(Token& token);
  bool read_attribute(Token& token);
  Span read_name(std::size_t begin, std::uint8_t end);
  bool read_value(Span& value, bool& has_ampersand);
  bool starts_with_word(std::string_view lower_case) const;
  void skip_spaces();

  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  Span decoded(Span raw, bool is_attribute);  // references
  Span without_nul(Span raw);                 // NUL as U+FFFD
  Span lowered(Span raw);

  TextBuffer& buffer_;
  std::string_view text_;
  std::size_t at_ = 0;
  ContentModel content_ = ContentModel::data;
  Span element_;
  bool is_cdata_allowed_ = false;
};

}  // namespace logline::html
