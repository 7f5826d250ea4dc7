// Directly in a table, where text and most elements have no place and go before it (HTML standard, sections
// 13.2.6.4.9 and 13.2.6.4.10).
#include <algorithm>
#include <string>
#include <utility>

#include "html/construction.h"

namespace logline::html {

Construction::Next Construction::in_table() {
  switch (token_.kind) {
    case TokenKind::text: {
      const bool takes_text = open_.is_top(Tag::table) || open_.is_top(Tag::tbody) ||
                              open_.is_top(Tag::template_) || open_.is_top(Tag::tfoot) ||
                              open_.is_top(Tag::thead) || open_.is_top(Tag::tr);
      if (!takes_text) return table_otherwise();
      table_text_.clear();
      return_mode_ = mode_;
      return leave_for(Mode::in_table_text);
    }
    case TokenKind::comment: insert_comment(current()); return Next::done;
    case TokenKind::doctype: return Next::done;
    case TokenKind::start_tag: return table_start_tag();
    case TokenKind::end_tag: return table_end_tag();
    case TokenKind::end: break;
  }
  return in_body();
}

Construction::Next Construction::table_otherwise() {
  fosters_ = true;
  const Next next = in_body();
  fosters_ = false;
  return next;
}

Construction::Next Construction::in_table_text() {
  TextBuffer& buffer = draft_.buffer();
  if (is(TokenKind::text)) {
    Span rest = token_.text;
    for (std::size_t nul;
         buffer.has_nul() && (nul = buffer.view(rest).find('\0')) != std::string_view::npos;) {
      const auto length = static_cast<std::uint32_t>(nul);
      if (length > 0) table_text_.push_back({rest.begin, rest.begin + length});
      rest.begin += length + 1;
    }
    if (!rest.empty()) table_text_.push_back(rest);
    return Next::done;
  }
  const bool is_white = std::ranges::all_of(table_text_, [&](Span text) { return is_blank(text); });
  Token waiting = std::exchange(token_, {});
  for (const Span text : table_text_) {
    token_.kind = TokenKind::text;
    token_.text = text;
    if (is_white) {
      insert_text(text);
    } else {
      table_otherwise();
    }
  }
  token_ = std::move(waiting);
  return leave_for(return_mode_);
}

Construction::Next Construction::table_start_tag() {
  switch (token_.tag) {
    case Tag::caption: start_table_part(Mode::in_caption); return Next::done;
    case Tag::colgroup: start_table_part(Mode::in_column_group); return Next::done;
    case Tag::tbody:
    case Tag::tfoot:
    case Tag::thead: start_table_part(Mode::in_table_body); return Next::done;
    case Tag::col: return imply_table_part(Tag::colgroup, Mode::in_column_group);
    case Tag::td:
    case Tag::th:
    case Tag::tr: return imply_table_part(Tag::tbody, Mode::in_table_body);
    case Tag::table:
      if (!open_.has_in(Scope::table, Tag::table)) return Next::done;
      pop_through(Tag::table);
      reset_mode();
      return Next::again;
    case Tag::style:
    case Tag::script:
    case Tag::template_: return in_head();
    case Tag::input:
      if (!is_hidden_input()) break;
      insert_void();
      return Next::done;
    case Tag::form:
      if (open_.has(Tag::template_) || form_ != kNoNode) return Next::done;
      form_ = insert_element();
      open_.pop();
      return Next::done;
    default: break;
  }
  return table_otherwise();
}

void Construction::start_table_part(Mode mode) {
  pop_to_table_context({Tag::table});
  if (mode == Mode::in_caption) formatting_.push_marker();
  insert_element();
  mode_ = mode;
}

// The token's element stands in one whose tag is left out.
Construction::Next Construction::imply_table_part(Tag tag, Mode mode) {
  pop_to_table_context({Tag::table});
  insert_named(tag);
  return leave_for(mode);
}

Construction::Next Construction::table_end_tag() {
  switch (token_.tag) {
    case Tag::table:
      if (!open_.has_in(Scope::table, Tag::table)) return Next::done;
      pop_through(Tag::table);
      reset_mode();
      return Next::done;
    case Tag::body:
    case Tag::caption:
    case Tag::col:
    case Tag::colgroup:
    case Tag::html:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::thead:
    case Tag::tr: return Next::done;
    case Tag::template_: return in_head();
    default: return table_otherwise();
  }
}

bool Construction::is_hidden_input() const {
  std::string type;
  for (const TokenAttribute& at : token_.attributes)
    if (draft_.buffer().view(at.name) == "type") type = draft_.buffer().view(at.value);
  for (char& c : type) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  return type == "hidden";
}

}  // namespace logline::html
