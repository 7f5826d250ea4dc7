// Pages of frames, which have no body: of their text only the white space stays (HTML standard, sections
// 13.2.6.4.20, 13.2.6.4.21 and 13.2.6.4.23).
#include "html/construction.h"
#include "html/spaces.h"

namespace logline::html {

// The white space of the token.
void Construction::insert_all_spaces() {
  while (!token_.text.empty()) {
    insert_text(take_spaces());
    const std::string_view view = draft_.buffer().view(token_.text);
    std::uint32_t word = 0;
    while (word < view.size() && !is_space(view[word])) ++word;
    token_.text.begin += word;
  }
}

Construction::Next Construction::start_around_frames() {
  if (token_.tag == Tag::html) return start_html();
  if (token_.tag == Tag::noframes) return in_head();
  return Next::done;
}

Construction::Next Construction::in_frameset() {
  switch (token_.kind) {
    case TokenKind::text: insert_all_spaces(); break;
    case TokenKind::comment: insert_comment(current()); break;
    case TokenKind::doctype: break;
    case TokenKind::start_tag:
      if (token_.tag == Tag::frameset) insert_element();
      if (token_.tag == Tag::frame) insert_void();
      return start_around_frames();
    case TokenKind::end_tag:
      if (token_.tag != Tag::frameset || open_.is_top(Tag::html)) break;
      open_.pop();
      if (context_.tag == Tag::none && !open_.is_top(Tag::frameset)) mode_ = Mode::after_frameset;
      break;
    case TokenKind::end: is_stopped_ = true; break;
  }
  return Next::done;
}

Construction::Next Construction::in_after_frameset() {
  switch (token_.kind) {
    case TokenKind::text: insert_all_spaces(); break;
    case TokenKind::comment: insert_comment(current()); break;
    case TokenKind::doctype: break;
    case TokenKind::start_tag: return start_around_frames();
    case TokenKind::end_tag:
      if (token_.tag == Tag::html) mode_ = Mode::after_after_frameset;
      break;
    case TokenKind::end: is_stopped_ = true; break;
  }
  return Next::done;
}

Construction::Next Construction::in_after_after_frameset() {
  switch (token_.kind) {
    case TokenKind::text: insert_all_spaces(); break;
    case TokenKind::comment: insert_comment(Draft::kRoot); break;
    case TokenKind::start_tag: return start_around_frames();
    case TokenKind::doctype:
    case TokenKind::end_tag: break;
    case TokenKind::end: is_stopped_ = true; break;
  }
  return Next::done;
}

}  // namespace logline::html
