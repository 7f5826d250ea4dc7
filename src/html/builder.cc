#include "html/builder.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "html/entities.h"
#include "html/tokenizer.h"

namespace logline::html {
namespace {

struct Open {
  NodeIndex node;
  Tag tag;
  bool is_ended =
      false;  // its end tag came while a block inside it was open: closes together with that block
};

class Builder {
 public:
  Tree build(std::string_view text);

 private:
  void start(const Token& token);
  void end(const Token& token);
  void text(const Token& token);
  void add_attributes(const Token& token, NodeIndex node);
  void close_implied(Tag tag);
  void close_list_item(Tag tag);
  void close_in_table(Tag tag);
  bool close_within(Tag wanted, std::initializer_list<Tag> borders);
  void push(NodeIndex node, Tag tag);
  void pop();
  void pop_to(std::size_t size);
  std::uint32_t& count(Tag tag) { return counts_[static_cast<std::size_t>(tag)]; }
  [[nodiscard]] NodeIndex top() const { return stack_.empty() ? 0 : stack_.back().node; }
  [[nodiscard]] Tag top_tag() const { return stack_.empty() ? Tag::none : stack_.back().tag; }

  Tree tree_;
  std::vector<Open> stack_;
  std::array<std::uint32_t, kTagCount> counts_{};  // open elements by tag
  std::size_t flattened_ = 0;                      // elements deeper than kDeepest that are open in the page
  bool has_body_ = false;
  std::string scratch_;
};

void Builder::push(NodeIndex node, Tag tag) {
  if (stack_.size() >= kDeepest) {
    ++flattened_;
    return;
  }
  stack_.push_back({node, tag});
  ++count(tag);
}

void Builder::pop() {
  tree_.close(stack_.back().node);
  --count(stack_.back().tag);
  stack_.pop_back();
}

void Builder::pop_to(std::size_t size) {
  while (stack_.size() > size) pop();
  while (!stack_.empty() && stack_.back().is_ended) pop();
}

// Pops up to and including the nearest `wanted`, unless one of `borders` comes first.
bool Builder::close_within(Tag wanted, std::initializer_list<Tag> borders) {
  if (count(wanted) == 0) return false;
  for (std::size_t i = stack_.size(); i-- > 0;) {
    if (stack_[i].tag == wanted) {
      pop_to(i);
      return true;
    }
    if (std::ranges::find(borders, stack_[i].tag) != borders.end()) return false;
  }
  return false;
}

void Builder::close_list_item(Tag tag) {
  for (std::size_t i = stack_.size(); i-- > 0;) {
    const Tag open = stack_[i].tag;
    const bool is_same = tag == Tag::li ? open == Tag::li : open == Tag::dd || open == Tag::dt;
    if (is_same) return pop_to(i);
    if (is_special(open) && open != Tag::address && open != Tag::div && open != Tag::p) return;
  }
}

void Builder::close_in_table(Tag tag) {
  const bool is_cell = tag == Tag::td || tag == Tag::th;
  if (is_cell || tag == Tag::tr || tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot) {
    close_within(Tag::td, {Tag::table});
    close_within(Tag::th, {Tag::table});
  }
  if (!is_cell) close_within(Tag::tr, {Tag::table});
  if (tag != Tag::tr && !is_cell) {
    for (Tag group : {Tag::tbody, Tag::thead, Tag::tfoot}) close_within(group, {Tag::table});
  }
}

void Builder::close_implied(Tag tag) {
  if (closes_paragraph(tag)) {
    close_within(Tag::p,
                 {Tag::button, Tag::td, Tag::th, Tag::table, Tag::caption, Tag::object, Tag::template_});
  }
  if (is_heading(tag) && is_heading(top_tag())) pop_to(stack_.size() - 1);
  switch (tag) {
    case Tag::li:
    case Tag::dd:
    case Tag::dt: close_list_item(tag); break;
    case Tag::option:
    case Tag::optgroup:
      if (top_tag() == Tag::option) pop_to(stack_.size() - 1);
      break;
    case Tag::td:
    case Tag::th:
    case Tag::tr:
    case Tag::tbody:
    case Tag::thead:
    case Tag::tfoot: close_in_table(tag); break;
    case Tag::a:
    case Tag::button: close_within(tag, {Tag::td, Tag::th, Tag::table, Tag::li, Tag::div, Tag::p}); break;
    case Tag::body: close_within(Tag::head, {}); break;
    default: break;
  }
  if (count(Tag::head) > 0 && is_block(tag)) close_within(Tag::head, {});
}

void Builder::add_attributes(const Token& token, NodeIndex node) {
  std::string name;
  for (const RawAttribute& attribute : token.attributes) {
    name.assign(attribute.name.substr(0, 64));
    for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    scratch_.clear();
    std::string_view value = attribute.value.substr(0, kLongestAttribute);
    // A cut must not leave half a character: step back to its first byte.
    while (value.size() == kLongestAttribute && !value.empty() && (value.back() & 0x80) != 0)
      value.remove_suffix(1);
    append_decoded(scratch_, value, true);
    tree_.add_attribute(node, name, scratch_);
  }
}

void Builder::start(const Token& token) {
  const Tag tag = token.tag;
  if ((tag == Tag::body && has_body_) || (tag == Tag::html && count(Tag::html) > 0)) return;
  if (tag == Tag::body) has_body_ = true;
  close_implied(tag);
  const NodeIndex node = tree_.add_element(top(), tag, token.name);
  add_attributes(token, node);
  const bool is_foreign = count(Tag::svg) > 0 || count(Tag::math) > 0 || tag == Tag::svg;
  if (is_void(tag) || (token.is_self_closing && (is_foreign || tag == Tag::other))) return;
  push(node, tag);
}

void Builder::end(const Token& token) {
  const Tag tag = token.tag;
  if (tag == Tag::html || tag == Tag::body || is_void(tag))
    return;  // content may follow </body>; it still belongs to the page
  if (flattened_ > 0) {
    --flattened_;
    return;
  }
  if (count(tag) == 0) return;
  const bool is_cell_end =
      tag == Tag::table || tag == Tag::tr || tag == Tag::td || tag == Tag::th || tag == Tag::tbody;
  for (std::size_t i = stack_.size(); i-- > 0;) {
    const Open& open = stack_[i];
    if (open.tag == tag && (tag != Tag::other || tree_.name(open.node) == token.name)) return pop_to(i);
    if (is_heading(tag) && is_heading(open.tag)) return pop_to(i);
    const bool is_border =
        open.tag == Tag::table || open.tag == Tag::template_ || open.tag == Tag::td || open.tag == Tag::th;
    if (is_border && !is_cell_end) return;
    if (!is_special(tag) && is_special(open.tag)) {  // misnested formatting
      while (i-- > 0) {
        if (stack_[i].tag == tag && tag != Tag::other) {
          stack_[i].is_ended = true;
          return;
        }
      }
      return;
    }
  }
}

void Builder::text(const Token& token) {
  if (token.is_decoded) return tree_.add_text(top(), token.text);
  scratch_.clear();
  append_decoded(scratch_, token.text, false);
  tree_.add_text(top(), scratch_);
}

Tree Builder::build(std::string_view utf8) {
  Tokenizer tokens(utf8);
  while (const Token* token = tokens.next()) {
    switch (token->kind) {
      case TokenKind::text: text(*token); break;
      case TokenKind::start_tag: start(*token); break;
      case TokenKind::end_tag: end(*token); break;
      case TokenKind::comment: break;
    }
    if (tree_.size() > kMostNodes) break;
  }
  pop_to(0);
  tree_.close(0);
  return std::move(tree_);
}

}  // namespace

Tree build_tree(std::string_view utf8) { return Builder().build(utf8); }

}  // namespace logline::html
