// The HTML standard's tree construction (section 13.2.6): takes tokens, gives a tree.
//
// One object a page. The state is the standard's: insertion mode, open elements, active formatting elements,
// head and form element pointers. A member `in_…` is an insertion mode and answers what becomes of the token:
// `done`, or `again` when the mode has changed and the token is to be looked at anew. Not safe to share
// between threads.
//
//     Tree tree = Construction(page, {}).run();
//
// The modes stand in files of their own: before_body.cc, in_head.cc, in_body.cc (start tags: body_start.cc),
// in_table.cc, in_table_part.cc, in_template.cc, after_body.cc, in_frameset.cc, foreign.cc; what they share
// in insertion.cc, reopening and the adoption agency in adoption.cc.
//
// What a hostile page could make dear is bounded; beyond the bounds a page is read otherwise than browsers
// do: elements nested deeper than kDeepest become children of the element there; kMostNodes, kMostFormatting
// and kMostAttributes; and a purse of work, so many steps for each byte read, that pays for reopened
// formatting elements, for the adoption agency, and for searches and changes down the open elements: when it
// is empty, formatting is not reopened, and end tags just close or are left out.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "html/builder.h"
#include "html/draft.h"
#include "html/formatting.h"
#include "html/open_elements.h"
#include "html/tokenizer.h"

namespace logline::html {

class Construction {
 public:
  Construction(std::string page, const BuildOptions& options);
  Tree run();

 private:
  using Place = OpenElements::Place;
  enum class Next : std::uint8_t { done, again };
  enum class Mode : std::uint8_t {
    initial,
    before_html,
    before_head,
    in_head,
    in_head_noscript,
    after_head,
    in_body,
    text,
    in_table,
    in_table_text,
    in_caption,
    in_column_group,
    in_table_body,
    in_row,
    in_cell,
    in_template,
    after_body,
    in_frameset,
    after_frameset,
    after_after_body,
    after_after_frameset
  };

  // dispatch (construction.cc)
  void start_fragment();
  void process();
  Next by_mode(Mode mode);
  [[nodiscard]] bool is_foreign() const;
  void reset_mode();
  [[nodiscard]] bool is(TokenKind kind) const { return token_.kind == kind; }
  [[nodiscard]] bool starts(Tag tag) const { return is(TokenKind::start_tag) && token_.tag == tag; }
  [[nodiscard]] bool ends(Tag tag) const { return is(TokenKind::end_tag) && token_.tag == tag; }

  // insertion modes
  Next in_initial();
  Next in_before_html();
  Next in_before_head();
  Next in_head();
  Next in_head_noscript();
  Next in_after_head();
  Next in_body();
  Next in_text();
  Next in_table();
  Next in_table_text();
  Next in_caption();
  Next in_column_group();
  Next in_table_body();
  Next in_row();
  Next in_cell();
  Next in_template();
  Next in_after_body();
  Next in_frameset();
  Next in_after_frameset();
  Next in_after_after_body();
  Next in_after_after_frameset();
  Next in_foreign();

  // parts of the modes
  Next leave_for(Mode mode);
  bool is_head_content() const;
  bool insert_filler();
  [[nodiscard]] bool is_stray_end() const;
  bool head_start_tag();
  Next end_template();
  Next body_text();
  Next body_start_tag();
  Next body_end_tag();
  Next body_end();
  bool start_structure();
  bool start_block();
  bool start_formatting();
  bool start_void();
  bool start_raw();
  bool start_choice();
  Next start_html();
  Next start_body();
  Next start_frameset();
  Next start_around_frames();
  void start_list_item();
  void start_form();
  void start_foreign();
  bool end_block();
  void end_form();
  void end_heading();
  void end_any_other();
  Next table_start_tag();
  void start_table_part(Mode mode);
  Next imply_table_part(Tag tag, Mode mode);
  Next table_end_tag();
  Next table_otherwise();
  Next end_row(bool looks_again);
  void close_cell(Tag tag);
  bool close_caption();
  bool is_hidden_input() const;
  void insert_all_spaces();
  void foreign_text();
  void leave_foreign();
  void insert_foreign_element(Space space);
  Next foreign_start_tag();
  Next foreign_end_tag();
  bool breaks_out() const;

  // insertion.cc
  [[nodiscard]] NodeIndex current() const { return open_.top().node; }
  [[nodiscard]] Draft::Place place_for(const OpenElements::Entry& parent) const;
  void insert_text(Span text);
  void insert_comment(NodeIndex parent);
  NodeIndex insert_element();
  void insert_named(Tag tag);  // without attributes, as if its start tag had come
  void insert_void();
  NodeIndex insert_foreign(Space space, Span name);
  void insert_raw(ContentModel content);
  void push(NodeIndex node, Span name, Tag tag);
  Span take_spaces();
  [[nodiscard]] bool is_blank(Span text) const;
  void generate_implied_ends(Tag except = Tag::none);
  void generate_all_implied_ends();
  void pop_through(Tag tag) { open_.pop_to(open_.last(tag)); }
  void close_paragraph();
  void close_paragraph_in_scope();
  void pop_to_table_context(std::initializer_list<Tag> context);

  // adoption.cc
  void reopen_formatting();
  void adopt(Tag tag);
  bool adopt_once(Tag tag);
  void move_through(Place place, Place furthest, const Formatting::Entry& entry);
  [[nodiscard]] bool spend(std::size_t steps);
  void remove_open(Place place);

  Draft draft_;
  Tokenizer tokens_;
  Token token_;
  BuildOptions options_;
  OpenElements open_;
  Formatting formatting_{draft_};
  Mode mode_ = Mode::initial;
  Mode return_mode_ = Mode::initial;  // of text and in_table_text
  std::vector<Mode> template_modes_;
  std::vector<Span> table_text_;
  NodeIndex head_ = kNoNode, form_ = kNoNode;
  NodeIndex root_ = Draft::kRoot;  // of what is returned
  OpenElements::Entry context_;    // of a fragment
  bool is_quirky_ = false, is_frameset_ok_ = true, fosters_ = false, skips_line_feed_ = false;
  bool is_stopped_ = false;
  std::size_t spent_ = 0;
};

}  // namespace logline::html
