// What the insertion modes share: where a node goes, implied ends, white space (HTML standard, sections
// 13.2.6.1 to 13.2.6.3).
#include <algorithm>

#include "html/construction.h"
#include "html/spaces.h"

namespace logline::html {
namespace {

bool takes_no_content(Tag tag) {
  return tag == Tag::table || tag == Tag::tbody || tag == Tag::tfoot || tag == Tag::thead || tag == Tag::tr;
}

bool has_implied_end(Tag tag) {
  switch (tag) {
    case Tag::dd:
    case Tag::dt:
    case Tag::li:
    case Tag::optgroup:
    case Tag::option:
    case Tag::p:
    case Tag::rb:
    case Tag::rp:
    case Tag::rt:
    case Tag::rtc: return true;
    default: return false;
  }
}

bool is_table_part(Tag tag) {
  return tag == Tag::caption || tag == Tag::colgroup || tag == Tag::tbody || tag == Tag::td ||
         tag == Tag::tfoot || tag == Tag::th || tag == Tag::thead || tag == Tag::tr;
}

}  // namespace

// "The appropriate place for inserting a node": what does not belong into a table goes before it.
Draft::Place Construction::place_for(const OpenElements::Entry& parent) const {
  const bool is_misplaced = fosters_ && parent.space == Space::html && takes_no_content(parent.tag);
  if (!is_misplaced) return {parent.node, kNoNode};
  const Place table = open_.last(Tag::table);
  const Place shelter = open_.last(Tag::template_);
  if (shelter > table) return {open_.at(shelter).node, kNoNode};
  if (table == OpenElements::kNowhere) return {open_.at(1).node, kNoNode};
  const NodeIndex node = open_.at(table).node;
  if (draft_.parent(node) != kNoNode) return {draft_.parent(node), node};
  return {open_.at(table - 1).node, kNoNode};
}

void Construction::insert_text(Span text) { draft_.append_text(place_for(open_.top()), text); }

void Construction::insert_comment(NodeIndex parent) {
  draft_.append(parent, draft_.make_text(NodeKind::comment, token_.text));
}

void Construction::push(NodeIndex node, Span name, Tag tag) {
  open_.push({.node = node, .name = name, .tag = tag});
}

NodeIndex Construction::insert_element() {
  const NodeIndex node = draft_.make_element(token_.tag, Space::html, token_.name, token_.attributes);
  draft_.insert(place_for(open_.top()), node);
  push(node, token_.name, token_.tag);
  return node;
}

void Construction::insert_named(Tag tag) {
  const NodeIndex node = draft_.make_element(tag, Space::html, {}, {});
  draft_.insert(open_.empty() ? Draft::Place{Draft::kRoot, kNoNode} : place_for(open_.top()), node);
  push(node, {}, tag);
}

void Construction::insert_void() {
  insert_element();
  open_.pop();
}

NodeIndex Construction::insert_foreign(Space space, Span name) {
  const NodeIndex node = draft_.make_element(token_.tag, space, name, token_.attributes);
  draft_.insert(place_for(open_.top()), node);
  OpenElements::Entry entry{.node = node, .name = token_.name, .tag = token_.tag, .space = space};
  const Tag tag = token_.tag;
  if (space == Space::svg) {
    entry.is_html_point = tag == Tag::foreignobject || tag == Tag::desc || tag == Tag::title;
  } else {
    entry.is_text_point =
        tag == Tag::mi || tag == Tag::mo || tag == Tag::mn || tag == Tag::ms || tag == Tag::mtext;
    if (tag == Tag::annotation_xml) {
      std::string encoding(draft_.attribute(node, "encoding"));
      std::ranges::transform(encoding, encoding.begin(),
                             [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
      entry.is_html_point = encoding == "text/html" || encoding == "application/xhtml+xml";
    }
  }
  open_.push(entry);
  return node;
}

void Construction::insert_raw(ContentModel content) {
  insert_element();
  tokens_.set_content(content, token_.name);
  return_mode_ = mode_;
  mode_ = Mode::text;
}

// The white space that the token starts with, which it then has no more.
Span Construction::take_spaces() {
  const std::string_view view = draft_.buffer().view(token_.text);
  std::uint32_t length = 0;
  while (length < view.size() && is_space(view[length])) ++length;
  const Span spaces{token_.text.begin, token_.text.begin + length};
  token_.text.begin += length;
  return spaces;
}

bool Construction::is_blank(Span text) const {
  return std::ranges::all_of(draft_.buffer().view(text), is_space);
}

void Construction::generate_implied_ends(Tag except) {
  while (open_.top().space == Space::html && has_implied_end(open_.top().tag) && open_.top().tag != except)
    open_.pop();
}

void Construction::generate_all_implied_ends() {
  while (open_.top().space == Space::html &&
         (has_implied_end(open_.top().tag) || is_table_part(open_.top().tag)))
    open_.pop();
}

void Construction::close_paragraph() {
  generate_implied_ends(Tag::p);
  pop_through(Tag::p);
}

void Construction::close_paragraph_in_scope() {
  if (open_.has_in(Scope::button, Tag::p)) close_paragraph();
}

void Construction::pop_to_table_context(std::initializer_list<Tag> context) {
  const auto ends = [&] {
    const OpenElements::Entry& top = open_.top();
    if (top.space != Space::html) return false;
    return top.tag == Tag::html || top.tag == Tag::template_ ||
           std::ranges::find(context, top.tag) != context.end();
  };
  while (!ends()) open_.pop();
}

}  // namespace logline::html
