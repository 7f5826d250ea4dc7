// Where the lines of an article's text stand on its page, so that it is known between which of them a picture
// or a post belongs.
//
// A plain value. Lines are added in the order of the page.
//
//     lines.add(block.first_text, begin);
//     image.at = lines.before(node);       // byte of the text; nullopt when the text is not the page's
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

#include "html/tree.h"

namespace logline::page {

class LinePlaces {
 public:
  void add(html::NodeIndex node, std::uint32_t begin, std::uint32_t end) {
    lines_.push_back({node, begin});
    end_ = end;
  }
  void clear() { lines_.clear(); }
  // Where the first line at or behind the node begins; the end of the text when there is none.
  [[nodiscard]] std::optional<std::uint32_t> before(html::NodeIndex node) const {
    if (lines_.empty()) return std::nullopt;
    const auto line = std::ranges::lower_bound(lines_, node, {}, &Line::node);
    return line == lines_.end() ? end_ : line->begin;
  }

 private:
  struct Line {
    html::NodeIndex node;
    std::uint32_t begin;
  };
  std::vector<Line> lines_;
  std::uint32_t end_ = 0;
};

}  // namespace logline::page
