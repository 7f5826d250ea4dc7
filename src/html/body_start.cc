// Start tags in the body (HTML standard, section 13.2.6.4.7).
#include <algorithm>

#include "html/construction.h"

namespace logline::html {

Construction::Next Construction::body_start_tag() {
  switch (token_.tag) {
    case Tag::html: return start_html();
    case Tag::body: return start_body();
    case Tag::frameset: return start_frameset();
    case Tag::caption:
    case Tag::col:
    case Tag::colgroup:
    case Tag::frame:
    case Tag::head:
    case Tag::tbody:
    case Tag::td:
    case Tag::tfoot:
    case Tag::th:
    case Tag::thead:
    case Tag::tr: return Next::done;
    case Tag::image: token_.tag = Tag::img; return Next::again;
    case Tag::form: start_form(); return Next::done;
    case Tag::li:
    case Tag::dd:
    case Tag::dt: start_list_item(); return Next::done;
    case Tag::math:
    case Tag::svg: start_foreign(); return Next::done;
    default: break;
  }
  if (is_head_content()) return in_head();
  if (start_block() || start_structure() || start_formatting() || start_void() || start_raw() ||
      start_choice())
    return Next::done;
  reopen_formatting();
  insert_element();
  return Next::done;
}

Construction::Next Construction::start_html() {
  if (!open_.has(Tag::template_)) draft_.add_missing(open_.at(1).node, token_.attributes);
  return Next::done;
}

Construction::Next Construction::start_body() {
  if (open_.size() < 2 || open_.at(2).tag != Tag::body || open_.has(Tag::template_)) return Next::done;
  is_frameset_ok_ = false;
  draft_.add_missing(open_.at(2).node, token_.attributes);
  return Next::done;
}

Construction::Next Construction::start_frameset() {
  if (open_.size() < 2 || open_.at(2).tag != Tag::body || !is_frameset_ok_) return Next::done;
  draft_.take_out(open_.at(2).node);
  open_.pop_to(2);
  insert_element();
  mode_ = Mode::in_frameset;
  return Next::done;
}

// Blocks that end an open paragraph.
bool Construction::start_block() {
  switch (token_.tag) {
    case Tag::address:
    case Tag::article:
    case Tag::aside:
    case Tag::blockquote:
    case Tag::center:
    case Tag::details:
    case Tag::dialog:
    case Tag::dir:
    case Tag::div:
    case Tag::dl:
    case Tag::fieldset:
    case Tag::figcaption:
    case Tag::figure:
    case Tag::footer:
    case Tag::header:
    case Tag::hgroup:
    case Tag::main:
    case Tag::menu:
    case Tag::nav:
    case Tag::ol:
    case Tag::p:
    case Tag::search:
    case Tag::section:
    case Tag::summary:
    case Tag::ul: break;
    default: return false;
  }
  close_paragraph_in_scope();
  insert_element();
  return true;
}

// Blocks that do more.
bool Construction::start_structure() {
  if (is_heading(token_.tag)) {
    close_paragraph_in_scope();
    if (open_.top().space == Space::html && is_heading(open_.top().tag)) open_.pop();
    insert_element();
    return true;
  }
  switch (token_.tag) {
    case Tag::pre:
    case Tag::listing:
      close_paragraph_in_scope();
      insert_element();
      skips_line_feed_ = true;
      is_frameset_ok_ = false;
      return true;
    case Tag::plaintext:
      close_paragraph_in_scope();
      insert_element();
      tokens_.set_content(ContentModel::plaintext, token_.name);
      return true;
    case Tag::button:
      if (open_.has_in(Scope::any, Tag::button)) {
        generate_implied_ends();
        pop_through(Tag::button);
      }
      reopen_formatting();
      insert_element();
      is_frameset_ok_ = false;
      return true;
    case Tag::table:
      if (!is_quirky_) close_paragraph_in_scope();
      insert_element();
      is_frameset_ok_ = false;
      mode_ = Mode::in_table;
      return true;
    default: return false;
  }
}

void Construction::start_list_item() {
  is_frameset_ok_ = false;
  const bool is_item = token_.tag == Tag::li;
  const Place place = is_item ? open_.last(Tag::li) : std::max(open_.last(Tag::dd), open_.last(Tag::dt));
  if (place != OpenElements::kNowhere && place >= open_.barrier(Scope::special_block)) {
    generate_implied_ends(open_.at(place).tag);
    open_.pop_to(place);
  }
  close_paragraph_in_scope();
  insert_element();
}

void Construction::start_form() {
  const bool is_in_template = open_.has(Tag::template_);
  if (form_ != kNoNode && !is_in_template) return;
  close_paragraph_in_scope();
  const NodeIndex node = insert_element();
  if (!is_in_template) form_ = node;
}

bool Construction::start_formatting() {
  const Tag tag = token_.tag;
  if (tag == Tag::applet || tag == Tag::marquee || tag == Tag::object) {
    reopen_formatting();
    insert_element();
    formatting_.push_marker();
    is_frameset_ok_ = false;
    return true;
  }
  if (!is_formatting(tag)) return false;
  if (tag == Tag::a) {
    if (const std::size_t open = formatting_.last_of(Tag::a); open != Formatting::kNotThere) {
      const NodeIndex node = formatting_.at(open).node;
      adopt(Tag::a);
      if (const std::size_t left = formatting_.find(node); left != Formatting::kNotThere)
        formatting_.remove(left);
      if (open_.is_open(node)) remove_open(open_.place_of(node, Tag::a));
    }
  }
  reopen_formatting();
  if (tag == Tag::nobr && open_.has_in(Scope::any, Tag::nobr)) {
    adopt(Tag::nobr);
    reopen_formatting();
  }
  formatting_.push(insert_element(), token_.tag);
  return true;
}

bool Construction::start_void() {
  switch (token_.tag) {
    case Tag::input: {
      if (context_.tag == Tag::select) return true;
      if (open_.has_in(Scope::any, Tag::select)) pop_through(Tag::select);
      reopen_formatting();
      insert_void();
      if (!is_hidden_input()) is_frameset_ok_ = false;
      return true;
    }
    case Tag::area:
    case Tag::br:
    case Tag::embed:
    case Tag::img:
    case Tag::keygen:
    case Tag::wbr:
      reopen_formatting();
      insert_void();
      is_frameset_ok_ = false;
      return true;
    case Tag::param:
    case Tag::source:
    case Tag::track: insert_void(); return true;
    case Tag::hr:
      close_paragraph_in_scope();
      if (open_.has_in(Scope::any, Tag::select)) generate_implied_ends();
      insert_void();
      is_frameset_ok_ = false;
      return true;
    default: return false;
  }
}

bool Construction::start_raw() {
  switch (token_.tag) {
    case Tag::textarea:
      insert_raw(ContentModel::rcdata);
      skips_line_feed_ = true;
      is_frameset_ok_ = false;
      return true;
    case Tag::xmp:
      close_paragraph_in_scope();
      reopen_formatting();
      is_frameset_ok_ = false;
      insert_raw(ContentModel::rawtext);
      return true;
    case Tag::iframe:
      is_frameset_ok_ = false;
      insert_raw(ContentModel::rawtext);
      return true;
    case Tag::noembed: insert_raw(ContentModel::rawtext); return true;
    case Tag::noscript:
      if (!options_.runs_scripts) return false;
      insert_raw(ContentModel::rawtext);
      return true;
    default: return false;
  }
}

// Selects, options, and the parts of ruby.
bool Construction::start_choice() {
  const Tag tag = token_.tag;
  if (tag == Tag::select) {
    if (context_.tag == Tag::select) return true;
    if (open_.has_in(Scope::any, Tag::select)) {
      pop_through(Tag::select);
      return true;
    }
    reopen_formatting();
    insert_element();
    is_frameset_ok_ = false;
    return true;
  }
  if (tag == Tag::option || tag == Tag::optgroup) {
    if (open_.has_in(Scope::any, Tag::select)) {
      generate_implied_ends(tag == Tag::option ? Tag::optgroup : Tag::none);
    } else if (open_.is_top(Tag::option)) {
      open_.pop();
    }
    reopen_formatting();
    insert_element();
    return true;
  }
  const bool is_base = tag == Tag::rb || tag == Tag::rtc;
  if (!is_base && tag != Tag::rp && tag != Tag::rt) return false;
  if (open_.has_in(Scope::any, Tag::ruby)) generate_implied_ends(is_base ? Tag::none : Tag::rtc);
  insert_element();
  return true;
}

}  // namespace logline::html
