// Behind the body and behind the page, where only comments stay; anything else reopens the body (HTML
// standard, sections 13.2.6.4.19 and 13.2.6.4.22).
#include "html/construction.h"

namespace logline::html {

Construction::Next Construction::in_after_body() {
  if (is(TokenKind::text)) {
    if (is_blank(token_.text)) return in_body();
  } else if (is(TokenKind::comment)) {
    insert_comment(open_.at(1).node);
    return Next::done;
  } else if (is(TokenKind::doctype)) {
    return Next::done;
  } else if (starts(Tag::html)) {
    return start_html();
  } else if (ends(Tag::html)) {
    if (context_.tag == Tag::none) mode_ = Mode::after_after_body;
    return Next::done;
  } else if (is(TokenKind::end)) {
    is_stopped_ = true;
    return Next::done;
  }
  return leave_for(Mode::in_body);
}

Construction::Next Construction::in_after_after_body() {
  if (is(TokenKind::text)) {
    if (is_blank(token_.text)) return in_body();
  } else if (is(TokenKind::comment)) {
    insert_comment(Draft::kRoot);
    return Next::done;
  } else if (is(TokenKind::doctype)) {
    return Next::done;
  } else if (starts(Tag::html)) {
    return start_html();
  } else if (is(TokenKind::end)) {
    is_stopped_ = true;
    return Next::done;
  }
  return leave_for(Mode::in_body);
}

}  // namespace logline::html
