// The loop over the tokens, and which rules a token falls under (HTML standard, section 13.2.6).
#include "html/construction.h"

#include <algorithm>
#include <utility>

namespace logline::html {
namespace {

ContentModel content_of(Tag tag, bool runs_scripts) {
  switch (tag) {
    case Tag::title:
    case Tag::textarea: return ContentModel::rcdata;
    case Tag::style:
    case Tag::xmp:
    case Tag::iframe:
    case Tag::noembed:
    case Tag::noframes: return ContentModel::rawtext;
    case Tag::script: return ContentModel::script;
    case Tag::noscript: return runs_scripts ? ContentModel::rawtext : ContentModel::data;
    case Tag::plaintext: return ContentModel::plaintext;
    default: return ContentModel::data;
  }
}

}  // namespace

Construction::Construction(std::string page, const BuildOptions& options)
    : draft_(std::move(page)), tokens_(draft_.buffer()), options_(options) {
  if (!options.context.empty()) start_fragment();
}

void Construction::start_fragment() {
  context_.tag = tag_from_name(options_.context);
  context_.space = options_.context_space;
  context_.name = draft_.buffer().add(options_.context);
  context_.is_text_point = context_.space == Space::math &&
                           (context_.tag == Tag::mi || context_.tag == Tag::mo || context_.tag == Tag::mn ||
                            context_.tag == Tag::ms || context_.tag == Tag::mtext);
  context_.is_html_point =
      context_.space == Space::svg &&
      (context_.tag == Tag::foreignobject || context_.tag == Tag::desc || context_.tag == Tag::title);
  if (context_.space == Space::html) tokens_.set_content(content_of(context_.tag, options_.runs_scripts), {});
  insert_named(Tag::html);
  root_ = current();
  if (context_.tag == Tag::template_) template_modes_.push_back(Mode::in_template);
  reset_mode();
  // The form around a fragment is no node of its own; only that there is one matters.
  if (context_.tag == Tag::form) form_ = root_;
}

Tree Construction::run() {
  while (!is_stopped_) {
    const OpenElements::Entry& top = open_.top();
    const bool is_context = open_.size() == 1 && context_.tag != Tag::none;
    tokens_.allow_cdata((is_context ? context_ : top).space != Space::html);
    tokens_.next(token_);
    if (std::exchange(skips_line_feed_, false) && is(TokenKind::text) &&
        draft_.buffer().view(token_.text).starts_with('\n')) {
      if (++token_.text.begin == token_.text.end) continue;
    }
    if (draft_.size() > kMostNodes) token_.kind = TokenKind::end;
    process();
  }
  return draft_.finish(root_);
}

void Construction::process() {
  while ((is_foreign() ? in_foreign() : by_mode(mode_)) == Next::again) {
  }
}

// Whether the token falls under the rules for foreign content.
bool Construction::is_foreign() const {
  if (open_.empty() || is(TokenKind::end)) return false;
  const bool is_context = open_.size() == 1 && context_.tag != Tag::none;
  const OpenElements::Entry& adjusted = is_context ? context_ : open_.top();
  if (adjusted.space == Space::html) return false;
  const bool is_start = is(TokenKind::start_tag);
  if (adjusted.is_text_point) {
    if (is(TokenKind::text)) return false;
    if (is_start && token_.tag != Tag::mglyph && token_.tag != Tag::malignmark) return false;
  }
  if (adjusted.space == Space::math && adjusted.tag == Tag::annotation_xml && starts(Tag::svg)) return false;
  return !(adjusted.is_html_point && (is_start || is(TokenKind::text)));
}

Construction::Next Construction::by_mode(Mode mode) {
  switch (mode) {
    case Mode::initial: return in_initial();
    case Mode::before_html: return in_before_html();
    case Mode::before_head: return in_before_head();
    case Mode::in_head: return in_head();
    case Mode::in_head_noscript: return in_head_noscript();
    case Mode::after_head: return in_after_head();
    case Mode::in_body: return in_body();
    case Mode::text: return in_text();
    case Mode::in_table: return in_table();
    case Mode::in_table_text: return in_table_text();
    case Mode::in_caption: return in_caption();
    case Mode::in_column_group: return in_column_group();
    case Mode::in_table_body: return in_table_body();
    case Mode::in_row: return in_row();
    case Mode::in_cell: return in_cell();
    case Mode::in_template: return in_template();
    case Mode::after_body: return in_after_body();
    case Mode::in_frameset: return in_frameset();
    case Mode::after_frameset: return in_after_frameset();
    case Mode::after_after_body: return in_after_after_body();
    case Mode::after_after_frameset: return in_after_after_frameset();
  }
  return Next::done;
}

// "Reset the insertion mode appropriately": by the topmost element that tells it.
void Construction::reset_mode() {
  struct Telling {
    Tag tag;
    Mode mode;
  };
  static constexpr Telling kTelling[] = {{Tag::td, Mode::in_cell},
                                         {Tag::th, Mode::in_cell},
                                         {Tag::tr, Mode::in_row},
                                         {Tag::tbody, Mode::in_table_body},
                                         {Tag::thead, Mode::in_table_body},
                                         {Tag::tfoot, Mode::in_table_body},
                                         {Tag::caption, Mode::in_caption},
                                         {Tag::colgroup, Mode::in_column_group},
                                         {Tag::table, Mode::in_table},
                                         {Tag::template_, Mode::in_template},
                                         {Tag::head, Mode::in_head},
                                         {Tag::body, Mode::in_body},
                                         {Tag::frameset, Mode::in_frameset},
                                         {Tag::html, Mode::before_head}};
  const Telling* best = nullptr;
  Place top = OpenElements::kNowhere;
  for (const Telling& telling : kTelling) {
    if (open_.last(telling.tag) <= top) continue;
    top = open_.last(telling.tag);
    best = &telling;
  }
  mode_ = best == nullptr ? Mode::in_body : best->mode;
  const bool is_fragment = context_.tag != Tag::none;
  if (is_fragment && top <= 1) {
    const auto* context = std::ranges::find(kTelling, context_.tag, &Telling::tag);
    const bool is_cell = context_.tag == Tag::td || context_.tag == Tag::th;
    const bool is_head = context_.tag == Tag::head;
    mode_ = context == std::end(kTelling) || is_cell || is_head || context_.space != Space::html
                ? Mode::in_body
                : context->mode;
  } else if (mode_ == Mode::before_head && head_ != kNoNode) {
    mode_ = Mode::after_head;
  }
  if (mode_ == Mode::in_template && !template_modes_.empty()) mode_ = template_modes_.back();
}

}  // namespace logline::html
