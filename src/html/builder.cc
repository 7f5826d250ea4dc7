#include "html/builder.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "html/entities.h"
#include "html/tokenizer.h"

namespace logline::html {
namespace {

using Place = std::int32_t;  // in the stack of open elements, from 0; kNowhere when there is none
constexpr Place kNowhere = -1;

// What stops an end tag, or an implied end, on its way down the stack.
enum Barrier : std::uint8_t { at_table, at_special, at_special_block };
constexpr std::size_t kBarriers = 3;

bool is_barrier(Barrier barrier, Tag tag) {
  if (barrier == at_table)
    return tag == Tag::table || tag == Tag::template_ || tag == Tag::td || tag == Tag::th;
  const bool is_light = tag == Tag::address || tag == Tag::div || tag == Tag::p;
  return is_special(tag) && (barrier == at_special || !is_light);
}

// Each open element knows the place of the next one below it of its own name and of each barrier, so that no
// tag makes the builder walk down the stack.
struct Open {
  NodeIndex node;
  Tag tag;
  bool is_ended =
      false;  // its end tag came while a block inside it was open: closes together with that block
  Place below = kNowhere;
  std::array<Place, kBarriers> barriers{kNowhere, kNowhere, kNowhere};  // as they stood before it
  std::string name{};                                                   // of Tag::other
};

class Builder {
 public:
  Builder() { last_.fill(kNowhere); }
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
  void end_misnested(Tag tag, Place place);
  Place& last_of(Tag tag, std::string_view name);
  [[nodiscard]] Place last(Tag tag) const { return last_[static_cast<std::size_t>(tag)]; }
  [[nodiscard]] Place last_heading() const;
  void push(NodeIndex node, Tag tag, std::string_view name);
  void pop();
  void pop_to(std::size_t size);
  std::uint32_t& count(Tag tag) { return counts_[static_cast<std::size_t>(tag)]; }
  [[nodiscard]] NodeIndex top() const { return stack_.empty() ? 0 : stack_.back().node; }
  [[nodiscard]] Tag top_tag() const { return stack_.empty() ? Tag::none : stack_.back().tag; }

  Tree tree_;
  std::vector<Open> stack_;
  std::array<std::uint32_t, kTagCount> counts_{};  // open elements by tag
  std::array<Place, kTagCount> last_;              // the innermost of each tag but Tag::other
  std::map<std::string, Place, std::less<>> others_;
  std::array<Place, kBarriers> barriers_{kNowhere, kNowhere, kNowhere};
  std::size_t flattened_ = 0;  // elements deeper than kDeepest that are open in the page
  bool has_body_ = false;
  std::string scratch_;
};

Place& Builder::last_of(Tag tag, std::string_view name) {
  if (tag != Tag::other) return last_[static_cast<std::size_t>(tag)];
  const auto found = others_.find(name);
  return found != others_.end() ? found->second : others_.emplace(name, kNowhere).first->second;
}

Place Builder::last_heading() const {
  return std::max({last(Tag::h1), last(Tag::h2), last(Tag::h3), last(Tag::h4), last(Tag::h5), last(Tag::h6)});
}

void Builder::push(NodeIndex node, Tag tag, std::string_view name) {
  if (stack_.size() >= kDeepest) {
    ++flattened_;
    return;
  }
  const auto place = static_cast<Place>(stack_.size());
  Place& last = last_of(tag, name);
  stack_.push_back({.node = node, .tag = tag, .below = last, .barriers = barriers_});
  if (tag == Tag::other) stack_.back().name = name;
  last = place;
  for (const Barrier barrier : {at_table, at_special, at_special_block})
    if (is_barrier(barrier, tag)) barriers_[barrier] = place;
  ++count(tag);
}

void Builder::pop() {
  const Open& open = stack_.back();
  tree_.close(open.node);
  --count(open.tag);
  last_of(open.tag, open.name) = open.below;
  if (open.tag == Tag::other && open.below == kNowhere) others_.erase(open.name);
  barriers_ = open.barriers;
  stack_.pop_back();
}

void Builder::pop_to(std::size_t size) {
  while (stack_.size() > size) pop();
  while (!stack_.empty() && stack_.back().is_ended) pop();
}

// Pops up to and including the nearest `wanted`, unless one of `borders` comes first.
bool Builder::close_within(Tag wanted, std::initializer_list<Tag> borders) {
  const Place place = last(wanted);
  if (place == kNowhere || std::ranges::any_of(borders, [&](Tag tag) { return last(tag) > place; }))
    return false;
  pop_to(static_cast<std::size_t>(place));
  return true;
}

void Builder::close_list_item(Tag tag) {
  const Place item = tag == Tag::li ? last(Tag::li) : std::max(last(Tag::dd), last(Tag::dt));
  if (item != kNowhere && item >= barriers_[at_special_block]) pop_to(static_cast<std::size_t>(item));
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
  push(node, tag, token.name);
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
  const auto other = tag == Tag::other ? others_.find(token.name) : others_.end();
  const Place own = tag != Tag::other ? last(tag) : other == others_.end() ? kNowhere : other->second;
  const Place place = is_heading(tag) ? std::max(own, last_heading()) : own;
  const Place table = is_cell_end ? kNowhere : barriers_[at_table];
  const Place special = is_special(tag) ? kNowhere : barriers_[at_special];
  if (place > std::max(table, special) || place == table) {
    if (place != kNowhere) pop_to(static_cast<std::size_t>(place));
  } else if (special > table) {
    end_misnested(tag, own);
  }
}

// The end tag of formatting around a block that is still open.
void Builder::end_misnested(Tag tag, Place place) {
  if (place != kNowhere && tag != Tag::other) stack_[static_cast<std::size_t>(place)].is_ended = true;
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
