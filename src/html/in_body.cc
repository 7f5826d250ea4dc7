// In the body: text, end tags and what comes of the rest (HTML standard, section 13.2.6.4.7). Start tags
// stand in body_start.cc.
#include "html/construction.h"

#include <algorithm>

#include "html/spaces.h"

namespace logline::html {

Construction::Next Construction::in_body() {
  switch (token_.kind) {
    case TokenKind::text: return body_text();
    case TokenKind::comment: insert_comment(current()); return Next::done;
    case TokenKind::doctype: return Next::done;
    case TokenKind::start_tag: return body_start_tag();
    case TokenKind::end_tag: return body_end_tag();
    case TokenKind::end: break;
  }
  if (!template_modes_.empty()) return in_template();
  is_stopped_ = true;
  return Next::done;
}

Construction::Next Construction::body_text() {
  TextBuffer& buffer = draft_.buffer();
  if (buffer.has_nul()) {
    const std::string_view view = buffer.view(token_.text);
    if (const std::size_t nul = view.find('\0'); nul != std::string_view::npos) {
      const Span behind{token_.text.begin + static_cast<std::uint32_t>(nul) + 1, token_.text.end};
      token_.text.end = behind.begin - 1;
      if (!token_.text.empty()) body_text();
      token_.text = behind;
      return behind.empty() ? Next::done : Next::again;
    }
  }
  reopen_formatting();
  insert_text(token_.text);
  if (is_frameset_ok_ && !is_blank(token_.text)) is_frameset_ok_ = false;
  return Next::done;
}

Construction::Next Construction::body_end_tag() {
  const Tag tag = token_.tag;
  switch (tag) {
    case Tag::template_: return end_template();
    case Tag::body:
    case Tag::html: return body_end();
    case Tag::form: end_form(); return Next::done;
    case Tag::p:
      if (!open_.has_in(Scope::button, Tag::p)) insert_named(Tag::p);
      close_paragraph();
      return Next::done;
    case Tag::li:
      if (!open_.has_in(Scope::list, Tag::li)) return Next::done;
      generate_implied_ends(Tag::li);
      pop_through(Tag::li);
      return Next::done;
    case Tag::br:
      token_.kind = TokenKind::start_tag;
      token_.attributes.clear();
      return body_start_tag();
    case Tag::applet:
    case Tag::marquee:
    case Tag::object:
      if (!open_.has_in(Scope::any, tag)) return Next::done;
      generate_implied_ends();
      pop_through(tag);
      formatting_.clear_to_marker();
      return Next::done;
    default: break;
  }
  if (is_heading(tag)) {
    end_heading();
  } else if (is_formatting(tag)) {
    adopt(tag);
  } else if (!end_block()) {
    end_any_other();
  }
  return Next::done;
}

Construction::Next Construction::body_end() {
  if (!open_.has_in(Scope::any, Tag::body)) return Next::done;
  mode_ = Mode::after_body;
  return token_.tag == Tag::html ? Next::again : Next::done;
}

bool Construction::end_block() {
  switch (token_.tag) {
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::button:
    case Tag::center:
    case Tag::dd:
    case Tag::details:
    case Tag::dialog:
    case Tag::dir:
    case Tag::div:
    case Tag::dl:
    case Tag::dt:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::header:
    case Tag::hgroup:
    case Tag::listing:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::pre:
    case Tag::search:
    case Tag::section:
    case Tag::select:
    case Tag::summary:
    case Tag::ul: break;
    default: return false;
  }
  if (!open_.has_in(Scope::any, token_.tag)) return true;
  generate_implied_ends(token_.tag);
  pop_through(token_.tag);
  return true;
}

void Construction::end_form() {
  if (open_.has(Tag::template_)) {
    if (!open_.has_in(Scope::any, Tag::form)) return;
    generate_implied_ends();
    return pop_through(Tag::form);
  }
  const NodeIndex form = form_;
  form_ = kNoNode;
  if (form == kNoNode) return;
  const Place place = open_.place_of(form, Tag::form);
  if (place == OpenElements::kNowhere || place < open_.barrier(Scope::any)) return;
  generate_implied_ends();
  remove_open(place);
}

void Construction::end_heading() {
  Place top = OpenElements::kNowhere;
  for (const Tag tag : {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6})
    top = std::max(top, open_.last(tag));
  if (top == OpenElements::kNowhere || top < open_.barrier(Scope::any)) return;
  generate_implied_ends();
  open_.pop_to(top);
}

// Down to an element of that name, unless a special element comes first.
void Construction::end_any_other() {
  Place place = open_.last(token_.tag);
  if (token_.tag == Tag::other) {
    const TextBuffer& buffer = draft_.buffer();
    const std::string_view name = buffer.view(token_.name);
    while (place != OpenElements::kNowhere && buffer.view(open_.at(place).name) != name)
      place = spend(1) ? open_.at(place).below : OpenElements::kNowhere;
  }
  if (place == OpenElements::kNowhere || place < open_.barrier(Scope::special)) return;
  open_.pop_to(place);
}

}  // namespace logline::html
