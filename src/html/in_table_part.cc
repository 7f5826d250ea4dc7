// In the parts of a table: caption, column group, row group, row and cell (HTML standard,
// sections 13.2.6.4.11 to 13.2.6.4.15).
#include "html/construction.h"

namespace logline::html {
namespace {

bool is_row_group(Tag tag) { return tag == Tag::tbody || tag == Tag::tfoot || tag == Tag::thead; }
bool is_cell(Tag tag) { return tag == Tag::td || tag == Tag::th; }

bool is_part(Tag tag) {
  return is_row_group(tag) || is_cell(tag) || tag == Tag::caption || tag == Tag::col ||
         tag == Tag::colgroup || tag == Tag::tr;
}

// End tags that no part of a table heeds.
bool is_unheeded(Tag tag) {
  return tag == Tag::body || tag == Tag::html || tag == Tag::caption || tag == Tag::col ||
         tag == Tag::colgroup;
}

}  // namespace

bool Construction::close_caption() {
  if (!open_.has_in(Scope::table, Tag::caption)) return false;
  generate_implied_ends();
  pop_through(Tag::caption);
  formatting_.clear_to_marker();
  mode_ = Mode::in_table;
  return true;
}

Construction::Next Construction::in_caption() {
  if (ends(Tag::caption)) {
    close_caption();
    return Next::done;
  }
  const bool is_start = is(TokenKind::start_tag), is_end = is(TokenKind::end_tag);
  if ((is_start && is_part(token_.tag)) || ends(Tag::table))
    return close_caption() ? Next::again : Next::done;
  const Tag tag = token_.tag;
  if (is_end && (is_unheeded(tag) || is_row_group(tag) || is_cell(tag) || tag == Tag::tr)) return Next::done;
  return in_body();
}

Construction::Next Construction::in_column_group() {
  const bool is_in_group = open_.is_top(Tag::colgroup);  // else in a template
  if (is(TokenKind::text)) {
    is_in_group ? insert_text(take_spaces()) : insert_all_spaces();
    if (token_.text.empty()) return Next::done;
  }
  if (is(TokenKind::comment)) {
    insert_comment(current());
    return Next::done;
  }
  if (is(TokenKind::doctype)) return Next::done;
  if (is(TokenKind::end)) return in_body();
  if (starts(Tag::html)) return start_html();
  if (starts(Tag::col)) {
    insert_void();
    return Next::done;
  }
  if (starts(Tag::template_) || ends(Tag::template_)) return in_head();
  if (ends(Tag::col) || !is_in_group) return Next::done;
  open_.pop();
  mode_ = Mode::in_table;
  return ends(Tag::colgroup) ? Next::done : Next::again;
}

Construction::Next Construction::in_table_body() {
  const Tag tag = token_.tag;
  const std::initializer_list<Tag> groups = {Tag::tbody, Tag::tfoot, Tag::thead};
  if (is(TokenKind::start_tag)) {
    if (tag == Tag::tr) {
      pop_to_table_context(groups);
      insert_element();
      mode_ = Mode::in_row;
      return Next::done;
    }
    if (is_cell(tag)) {
      pop_to_table_context(groups);
      insert_named(Tag::tr);
      return leave_for(Mode::in_row);
    }
  }
  if (is(TokenKind::end_tag)) {
    if (is_row_group(tag)) {
      if (!open_.has_in(Scope::table, tag)) return Next::done;
      pop_to_table_context(groups);
      open_.pop();
      mode_ = Mode::in_table;
      return Next::done;
    }
    if (is_unheeded(tag) || is_cell(tag) || tag == Tag::tr) return Next::done;
  }
  if ((is(TokenKind::start_tag) && is_part(tag)) || ends(Tag::table)) {
    bool has_group = false;
    for (const Tag group : groups) has_group = has_group || open_.has_in(Scope::table, group);
    if (!has_group) return Next::done;
    pop_to_table_context(groups);
    open_.pop();
    return leave_for(Mode::in_table);
  }
  return in_table();
}

Construction::Next Construction::end_row(bool looks_again) {
  if (!open_.has_in(Scope::table, Tag::tr)) return Next::done;
  pop_to_table_context({Tag::tr});
  open_.pop();
  mode_ = Mode::in_table_body;
  return looks_again ? Next::again : Next::done;
}

Construction::Next Construction::in_row() {
  const Tag tag = token_.tag;
  if (is(TokenKind::start_tag)) {
    if (is_cell(tag)) {
      pop_to_table_context({Tag::tr});
      insert_element();
      mode_ = Mode::in_cell;
      formatting_.push_marker();
      return Next::done;
    }
    if (is_part(tag)) return end_row(true);
  }
  if (is(TokenKind::end_tag)) {
    if (tag == Tag::tr) return end_row(false);
    if (tag == Tag::table) return end_row(true);
    if (is_row_group(tag)) return open_.has_in(Scope::table, tag) ? end_row(true) : Next::done;
    if (is_unheeded(tag) || is_cell(tag)) return Next::done;
  }
  return in_table();
}

void Construction::close_cell(Tag tag) {
  generate_implied_ends();
  pop_through(tag);
  formatting_.clear_to_marker();
  mode_ = Mode::in_row;
}

Construction::Next Construction::in_cell() {
  const Tag tag = token_.tag;
  const Tag cell = open_.last(Tag::td) > open_.last(Tag::th) ? Tag::td : Tag::th;
  if (is(TokenKind::end_tag)) {
    if (is_cell(tag)) {
      if (open_.has_in(Scope::table, tag)) close_cell(tag);
      return Next::done;
    }
    if (is_unheeded(tag)) return Next::done;
    if (tag == Tag::table || tag == Tag::tr || is_row_group(tag)) {
      if (!open_.has_in(Scope::table, tag)) return Next::done;
      close_cell(cell);
      return Next::again;
    }
  }
  if (is(TokenKind::start_tag) && is_part(tag)) {
    if (!open_.has_in(Scope::table, cell)) return Next::done;
    close_cell(cell);
    return Next::again;
  }
  return in_body();
}

}  // namespace logline::html
