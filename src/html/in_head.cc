// In the head, in its noscript, and in an element whose content is text (HTML standard, sections 13.2.6.4.4,
// 13.2.6.4.5 and 13.2.6.4.8).
#include "html/construction.h"

namespace logline::html {

// Start tags that the head takes, wherever they come.
bool Construction::is_head_content() const {
  switch (token_.tag) {
    case Tag::base:
    case Tag::basefont:
    case Tag::bgsound:
    case Tag::link:
    case Tag::meta:
    case Tag::noframes:
    case Tag::script:
    case Tag::style:
    case Tag::template_:
    case Tag::title: return true;
    default: return false;
  }
}

// False when the tag does not belong into the head.
bool Construction::head_start_tag() {
  switch (token_.tag) {
    case Tag::html: start_html(); return true;
    case Tag::head: return true;
    case Tag::title: insert_raw(ContentModel::rcdata); return true;
    case Tag::style:
    case Tag::noframes: insert_raw(ContentModel::rawtext); return true;
    case Tag::script: insert_raw(ContentModel::script); return true;
    case Tag::noscript:
      if (options_.runs_scripts) {
        insert_raw(ContentModel::rawtext);
      } else {
        insert_element();
        mode_ = Mode::in_head_noscript;
      }
      return true;
    case Tag::template_:
      insert_element();
      formatting_.push_marker();
      is_frameset_ok_ = false;
      mode_ = Mode::in_template;
      template_modes_.push_back(Mode::in_template);
      return true;
    default:
      if (!is_head_content()) return false;
      insert_void();
      return true;
  }
}

// White space and comments stay where they are, a doctype goes; true when nothing of the token is left.
bool Construction::insert_filler() {
  if (is(TokenKind::text)) {
    insert_text(take_spaces());
    return token_.text.empty();
  }
  if (is(TokenKind::comment)) insert_comment(current());
  return is(TokenKind::comment) || is(TokenKind::doctype);
}

// An end tag that means nothing before the body.
bool Construction::is_stray_end() const {
  return is(TokenKind::end_tag) && token_.tag != Tag::head && token_.tag != Tag::body &&
         token_.tag != Tag::html && token_.tag != Tag::br;
}

Construction::Next Construction::in_head() {
  if (insert_filler()) return Next::done;
  if (is(TokenKind::start_tag) && head_start_tag()) return Next::done;
  if (ends(Tag::template_)) return end_template();
  if (is_stray_end()) return Next::done;
  open_.pop();
  mode_ = Mode::after_head;
  return ends(Tag::head) ? Next::done : Next::again;
}

Construction::Next Construction::end_template() {
  if (!open_.has(Tag::template_)) return Next::done;
  generate_all_implied_ends();
  pop_through(Tag::template_);
  formatting_.clear_to_marker();
  if (!template_modes_.empty()) template_modes_.pop_back();
  reset_mode();
  return Next::done;
}

Construction::Next Construction::in_head_noscript() {
  if (is(TokenKind::doctype)) return Next::done;
  if (starts(Tag::html)) return start_html();
  if (ends(Tag::noscript)) {
    open_.pop();
    mode_ = Mode::in_head;
    return Next::done;
  }
  if (is(TokenKind::text)) {
    insert_text(take_spaces());
    if (token_.text.empty()) return Next::done;
  }
  if (is(TokenKind::comment)) return in_head();
  if (is(TokenKind::start_tag)) {
    const Tag tag = token_.tag;
    if (tag == Tag::head || tag == Tag::noscript) return Next::done;
    if (is_head_content() && tag != Tag::base && tag != Tag::script && tag != Tag::template_ &&
        tag != Tag::title)
      return in_head();
  }
  if (is(TokenKind::end_tag) && token_.tag != Tag::br) return Next::done;
  open_.pop();
  return leave_for(Mode::in_head);
}

Construction::Next Construction::in_text() {
  if (is(TokenKind::text)) {
    insert_text(token_.text);
    return Next::done;
  }
  open_.pop();
  mode_ = return_mode_;
  return is(TokenKind::end) ? Next::again : Next::done;
}

}  // namespace logline::html
