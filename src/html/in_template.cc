// In a template, whose content may be anything, table parts too (HTML standard, section 13.2.6.4.18).
#include "html/construction.h"

namespace logline::html {

Construction::Next Construction::in_template() {
  const auto become = [&](Mode mode) {
    if (template_modes_.empty()) return leave_for(Mode::in_body);
    template_modes_.back() = mode;
    return leave_for(mode);
  };
  switch (token_.kind) {
    case TokenKind::text:
    case TokenKind::comment:
    case TokenKind::doctype: return in_body();
    case TokenKind::end_tag: return token_.tag == Tag::template_ ? end_template() : Next::done;
    case TokenKind::end:
      if (!open_.has(Tag::template_)) {
        is_stopped_ = true;
        return Next::done;
      }
      pop_through(Tag::template_);
      formatting_.clear_to_marker();
      if (!template_modes_.empty()) template_modes_.pop_back();
      reset_mode();
      return Next::again;
    case TokenKind::start_tag: break;
  }
  if (is_head_content()) return in_head();
  switch (token_.tag) {
    case Tag::caption:
    case Tag::colgroup:
    case Tag::tbody:
    case Tag::tfoot:
    case Tag::thead: return become(Mode::in_table);
    case Tag::col: return become(Mode::in_column_group);
    case Tag::tr: return become(Mode::in_table_body);
    case Tag::td:
    case Tag::th: return become(Mode::in_row);
    default: return become(Mode::in_body);
  }
}

}  // namespace logline::html
