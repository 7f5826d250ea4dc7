// The stack of open elements (HTML standard, section 13.2.4.2), at any height.
//
// Each entry knows the place of the next entry below it of its own tag and of the barriers that end a search,
// so that "has an element in scope" looks at two numbers and never walks down the stack, however a page nests
// its elements. Taking an entry out of the middle costs the entries above it. Not safe to share between
// threads.
//
//     if (open.has_in(Scope::button, Tag::p)) open.pop_to(open.last(Tag::p));
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "html/draft.h"

namespace logline::html {

// What stops a search. `special` and `special_block` (all but address, div and p) are no scopes of the
// standard's, but end its searches for a formatting element's end, and for an open list item.
enum class Scope : std::uint8_t { any, list, button, table, special, special_block };
inline constexpr std::size_t kScopes = 6;

class OpenElements {
 public:
  using Place = std::uint32_t;  // from 1 upward; 0 when there is none
  static constexpr Place kNowhere = 0;

  struct Entry {
    NodeIndex node = kNoNode;
    Span name{};  // as the token had it
    Tag tag = Tag::none;
    Space space = Space::html;
    bool is_html_point = false, is_text_point = false;  // integration points of foreign content
    Place below = kNowhere;                             // the next of the same tag
    std::array<Place, kScopes> barriers{};              // the topmost up to here
  };

  OpenElements();

  [[nodiscard]] bool empty() const { return size() == 0; }
  [[nodiscard]] Place size() const { return static_cast<Place>(entries_.size() - 1); }
  [[nodiscard]] const Entry& top() const { return entries_.back(); }
  [[nodiscard]] const Entry& at(Place place) const { return entries_[place]; }
  [[nodiscard]] bool is_top(Tag tag) const { return top().tag == tag && top().space == Space::html; }

  // The topmost HTML element of that tag.
  [[nodiscard]] Place last(Tag tag) const { return last_[static_cast<std::size_t>(tag)]; }
  [[nodiscard]] bool has(Tag tag) const { return last(tag) != kNowhere; }
  [[nodiscard]] Place barrier(Scope scope) const { return top().barriers[static_cast<std::size_t>(scope)]; }
  [[nodiscard]] bool has_in(Scope scope, Tag tag) const { return has(tag) && last(tag) >= barrier(scope); }
  [[nodiscard]] bool is_open(NodeIndex node) const { return node < is_open_.size() && is_open_[node]; }
  // The place of an open node of that tag; walks only entries of that tag.
  [[nodiscard]] Place place_of(NodeIndex node, Tag tag) const;

  void push(Entry entry);
  void pop();
  void pop_to(Place place);  // that entry too
  void remove(Place place);
  // Takes off that entry and all above it, and gives them from there upward.
  std::vector<Entry> take_from(Place place);

 private:
  std::vector<Entry> entries_;  // [0] is no element
  std::array<Place, kTagCount> last_{};
  std::vector<bool> is_open_;  // by node
};

}  // namespace logline::html
