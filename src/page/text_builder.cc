#include "page/text_builder.h"

#include <algorithm>

#include "page/address.h"
#include "page/sentences.h"
#include "page/shape.h"

namespace logline::page {
namespace {

struct Kept {
  std::uint32_t from, to;  // bytes of the blocks' buffer
  std::uint32_t at;        // where they stand in the article's text
};

constexpr std::size_t kMostLinks = 2000;

// By begin; they come by end. Each moves over those inside of it, and a mark is inside of a few at most
// (blocks.cc), so that insertion is linear here.
std::vector<PlacedMark> by_begin(std::vector<PlacedMark> marks) {
  for (std::size_t i = 1; i < marks.size(); ++i) {
    const PlacedMark mark = marks[i];
    std::size_t to = i;
    for (; to > 0 && mark.begin < marks[to - 1].begin; --to) marks[to] = marks[to - 1];
    marks[to] = mark;
  }
  return marks;
}

// Carries marks of the buffer over to the text; both lists are in order, so one pass does it.
void carry_marks(const TextSource& source, const std::vector<Kept>& kept, Article& article) {
  const std::vector<PlacedMark> marks = by_begin(source.blocks.marks);
  std::size_t first = 0;
  for (const PlacedMark& mark : marks) {
    while (first < kept.size() && kept[first].to <= mark.begin) ++first;
    for (std::size_t i = first; i < kept.size() && kept[i].from < mark.end; ++i) {
      const std::uint32_t begin = std::max(mark.begin, kept[i].from) - kept[i].from + kept[i].at;
      const std::uint32_t end = std::min(mark.end, kept[i].to) - kept[i].from + kept[i].at;
      if (begin >= end) continue;
      article.marks.push_back({mark.kind, begin, end});
      if (mark.kind != MarkKind::link || article.links.size() >= kMostLinks) continue;
      std::string address = absolute_address(source.tree.attribute(mark.node, "href"), source.base);
      if (!address.empty()) article.links.push_back({std::move(address), begin, end});
    }
  }
}

// Appends what is kept of a line; false when nothing is.
bool append_line(const TextSource& source, const Block& block, std::string& text, std::vector<Kept>& kept) {
  const std::string_view line = source.blocks.text_of(block);
  const std::size_t before = text.size();
  if (!text.empty()) text.push_back('\n');
  const std::size_t start = text.size();
  const auto keep = [&](std::size_t from, std::size_t to) {
    while (to > from && line[to - 1] == ' ' && to == line.size()) --to;
    if (from >= to) return;
    kept.push_back({block.begin + static_cast<std::uint32_t>(from),
                    block.begin + static_cast<std::uint32_t>(to), static_cast<std::uint32_t>(text.size())});
    text.append(line.substr(from, to - from));
  };
  std::size_t from = 0;
  const bool is_cell = block.tag == html::Tag::td || block.tag == html::Tag::th;
  for (const Stretch& cut : is_cell ? std::vector<Stretch>{} : furniture_sentences(line, source.furniture)) {
    keep(from, cut.begin);
    from = cut.end;
  }
  keep(from, line.size());
  while (text.size() > start && text.back() == ' ') {
    text.pop_back();
    --kept.back().to;
  }
  if (text.size() == start) text.resize(before);
  return text.size() > start;
}

}  // namespace

LinePlaces build_text(const TextSource& source, const std::vector<std::uint32_t>& chosen, Article& article) {
  std::vector<Kept> kept;
  LinePlaces lines;
  Shapes shapes(source.tree);
  for (const std::uint32_t index : chosen) {
    const Block& block = source.blocks.all[index];
    const std::size_t start = article.text.empty() ? 0 : article.text.size() + 1;
    if (!append_line(source, block, article.text, kept)) continue;
    const auto begin = static_cast<std::uint32_t>(start);
    const auto end = static_cast<std::uint32_t>(article.text.size());
    lines.add(block.first_text, begin, end);
    if (block.is_heading) article.marks.push_back({MarkKind::heading, begin, end});
    if (block.is_listed) article.marks.push_back({MarkKind::list_item, begin, end});
    if (block.is_quoted) article.marks.push_back({MarkKind::block_quote, begin, end});
    Shape shape = shapes.of(block);
    shape.begin = begin;
    shape.end = end;
    article.shapes.push_back(shape);
  }
  const auto of_blocks = static_cast<std::ptrdiff_t>(article.marks.size());
  carry_marks(source, kept, article);
  const auto carried = std::ranges::subrange(article.marks.begin() + of_blocks, article.marks.end());
  // A mark over several stretches begins anew in each.
  if (!std::ranges::is_sorted(carried, {}, &Mark::begin)) std::ranges::stable_sort(carried, {}, &Mark::begin);
  std::ranges::inplace_merge(article.marks, carried.begin(), {}, &Mark::begin);
  return lines;
}

}  // namespace logline::page
