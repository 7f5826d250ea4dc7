// The list of active formatting elements (HTML standard, section 13.2.4.3): what misnested markup has closed
// and later text reopens. Of equal elements it keeps three ("Noah's Ark"), of all kMostFormatting: a page
// that opens more of them forgets the oldest.
//
// Whether elements are equal is asked of the draft (which must outlive the list), and only when the list
// holds so many of a name that it matters. Not safe to share between threads.
//
//     formatting.push(node, Tag::b);
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "html/draft.h"
#include "html/tag.h"

namespace logline::html {

inline constexpr std::size_t kMostFormatting = 256;

class Formatting {
 public:
  static constexpr std::size_t kNotThere = SIZE_MAX;

  struct Entry {
    NodeIndex node = kNoNode;  // of a marker: kNoNode
    Tag tag = Tag::none;
    std::optional<std::uint64_t> attributes{};  // a hash that does not depend on their order, once asked for

    [[nodiscard]] bool is_marker() const { return node == kNoNode; }
  };

  explicit Formatting(const Draft& draft) : draft_(draft) {}

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] const Entry& at(std::size_t i) const { return entries_[i]; }

  void push(NodeIndex node, Tag tag);
  void push_marker();
  void clear_to_marker();
  void clear() { entries_.clear(); }

  [[nodiscard]] std::size_t last_of(Tag tag) const;  // behind the last marker
  [[nodiscard]] std::size_t find(NodeIndex node) const;
  void replace(std::size_t i, NodeIndex node) { entries_[i].node = node; }
  void insert(std::size_t i, const Entry& entry);
  void remove(std::size_t i);

 private:
  std::uint64_t attributes_of(Entry& entry) const;

  const Draft& draft_;
  std::vector<Entry> entries_;
};

}  // namespace logline::html
