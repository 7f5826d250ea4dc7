#include "page/inline_runs.h"

#include <algorithm>

namespace logline::page {
namespace {

struct StyledStretch {
  std::uint32_t begin, end;
};

// Stretches of emphasis inside a shape, united, in order.
std::vector<StyledStretch> emphasis_in(const std::vector<Mark>& marks, std::size_t from, const Shape& shape) {
  std::vector<StyledStretch> out;
  for (std::size_t i = from; i < marks.size() && marks[i].begin < shape.end; ++i) {
    const Mark& mark = marks[i];
    if (mark.kind != MarkKind::emphasis || mark.end <= shape.begin) continue;
    const std::uint32_t begin = std::max(mark.begin, shape.begin);
    const std::uint32_t end = std::min(mark.end, shape.end);
    if (!out.empty() && begin <= out.back().end) {
      out.back().end = std::max(out.back().end, end);
    } else {
      out.push_back({begin, end});
    }
  }
  return out;
}

}  // namespace

std::vector<Run> Runs::of(const Shape& shape) {
  while (mark_ < article_.marks.size() && article_.marks[mark_].begin < shape.begin) ++mark_;
  while (link_ < article_.links.size() && article_.links[link_].begin < shape.begin) ++link_;
  const std::vector<StyledStretch> emphasis = emphasis_in(article_.marks, mark_, shape);
  std::vector<Run> out;
  std::size_t next_emphasis = 0;
  const Link* link = nullptr;
  for (std::uint32_t at = shape.begin; at < shape.end;) {
    if (link != nullptr && at >= link->end) link = nullptr;
    while (link == nullptr && link_ < article_.links.size() && article_.links[link_].begin < at) ++link_;
    if (link == nullptr && link_ < article_.links.size() && article_.links[link_].begin == at)
      link = &article_.links[link_++];
    while (next_emphasis < emphasis.size() && emphasis[next_emphasis].end <= at) ++next_emphasis;
    const bool is_ahead = next_emphasis < emphasis.size();
    const bool is_emphasised = is_ahead && emphasis[next_emphasis].begin <= at;
    std::uint32_t end = shape.end;
    if (is_ahead)
      end = std::min(end, is_emphasised ? emphasis[next_emphasis].end : emphasis[next_emphasis].begin);
    if (link != nullptr) end = std::min(end, link->end);
    if (link == nullptr && link_ < article_.links.size()) end = std::min(end, article_.links[link_].begin);
    out.push_back({std::string_view(article_.text).substr(at, end - at), link, is_emphasised});
    at = end;
  }
  return out;
}

std::vector<Shape> shapes_of(const Article& article) {
  if (!article.shapes.empty()) return article.shapes;
  std::vector<Shape> out;
  const std::string_view text = article.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) {
      Shape line;
      line.begin = static_cast<std::uint32_t>(at);
      line.end = static_cast<std::uint32_t>(end);
      out.push_back(line);
    }
    at = end + 1;
  }
  return out;
}

int table_width(const std::vector<Shape>& shapes, std::size_t first) {
  int width = 0;
  for (std::size_t i = first; i < shapes.size(); ++i) {
    if (shapes[i].kind != ShapeKind::cell || shapes[i].outer != shapes[first].outer) break;
    width = std::max(width, shapes[i].column + shapes[i].columns - 1);
  }
  return width;
}

}  // namespace logline::page
