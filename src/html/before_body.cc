// Before there is a body: doctype, html, head and what lies between them (HTML standard, sections 13.2.6.4.1
// to 13.2.6.4.3 and 13.2.6.4.6).
#include "html/construction.h"
#include "html/quirks.h"

namespace logline::html {

Construction::Next Construction::leave_for(Mode mode) {
  mode_ = mode;
  return Next::again;
}

Construction::Next Construction::in_initial() {
  if (is(TokenKind::text)) {
    take_spaces();
    if (token_.text.empty()) return Next::done;
  } else if (is(TokenKind::comment)) {
    insert_comment(Draft::kRoot);
    return Next::done;
  } else if (is(TokenKind::doctype)) {
    is_quirky_ = is_quirky(token_, draft_.buffer());
    TextBuffer& buffer = draft_.buffer();
    const TokenAttribute ids[] = {{buffer.add("public"), token_.public_id},
                                  {buffer.add("system"), token_.system_id}};
    draft_.append(Draft::kRoot, draft_.make_doctype(token_.name, ids));
    mode_ = Mode::before_html;
    return Next::done;
  }
  is_quirky_ = is_quirky_ || !is(TokenKind::doctype);
  return leave_for(Mode::before_html);
}

Construction::Next Construction::in_before_html() {
  if (is(TokenKind::doctype)) return Next::done;
  if (is(TokenKind::comment)) {
    insert_comment(Draft::kRoot);
    return Next::done;
  }
  if (is(TokenKind::text)) {
    take_spaces();
    if (token_.text.empty()) return Next::done;
  }
  if (starts(Tag::html)) {
    const NodeIndex node = draft_.make_element(Tag::html, Space::html, token_.name, token_.attributes);
    draft_.append(Draft::kRoot, node);
    push(node, token_.name, Tag::html);
    mode_ = Mode::before_head;
    return Next::done;
  }
  if (is_stray_end()) return Next::done;
  insert_named(Tag::html);
  return leave_for(Mode::before_head);
}

Construction::Next Construction::in_before_head() {
  if (is(TokenKind::text)) {
    take_spaces();
    if (token_.text.empty()) return Next::done;
  }
  if (is(TokenKind::comment)) {
    insert_comment(current());
    return Next::done;
  }
  if (is(TokenKind::doctype)) return Next::done;
  if (starts(Tag::html)) return start_html();
  if (starts(Tag::head)) {
    head_ = insert_element();
    mode_ = Mode::in_head;
    return Next::done;
  }
  if (is_stray_end()) return Next::done;
  insert_named(Tag::head);
  head_ = current();
  return leave_for(Mode::in_head);
}

Construction::Next Construction::in_after_head() {
  if (insert_filler()) return Next::done;
  if (is(TokenKind::start_tag)) {
    if (token_.tag == Tag::html) return start_html();
    if (token_.tag == Tag::head) return Next::done;
    if (token_.tag == Tag::body || token_.tag == Tag::frameset) {
      insert_element();
      const bool is_body = token_.tag == Tag::body;
      if (is_body) is_frameset_ok_ = false;
      mode_ = is_body ? Mode::in_body : Mode::in_frameset;
      return Next::done;
    }
    if (is_head_content()) {
      push(head_, {}, Tag::head);
      const Next next = in_head();
      open_.remove(open_.place_of(head_, Tag::head));
      return next;
    }
  }
  if (ends(Tag::template_)) return end_template();
  const bool is_ignored =
      is(TokenKind::end_tag) && token_.tag != Tag::body && token_.tag != Tag::html && token_.tag != Tag::br;
  if (is_ignored) return Next::done;
  insert_named(Tag::body);
  return leave_for(Mode::in_body);
}

}  // namespace logline::html
