#include "page/text_builder.h"

#include <algorithm>

#include "page/sentences.h"

namespace logline::page {
namespace {

struct Kept {
  std::uint32_t from, to;  // bytes of the blocks' buffer
  std::uint32_t at;        // where they stand in the article's text
};

// Carries marks of the buffer over to the text; both lists are in order, so one pass does it.
void carry_marks(const std::vector<Mark>& marks, const std::vector<Kept>& kept, std::vector<Mark>& out) {
  std::size_t first = 0;
  for (const Mark& mark : marks) {
    while (first < kept.size() && kept[first].to <= mark.begin) ++first;
    for (std::size_t i = first; i < kept.size() && kept[i].from < mark.end; ++i) {
      const std::uint32_t begin = std::max(mark.begin, kept[i].from);
      const std::uint32_t end = std::min(mark.end, kept[i].to);
      if (begin < end)
        out.push_back({mark.kind, begin - kept[i].from + kept[i].at, end - kept[i].from + kept[i].at});
    }
  }
}

}  // namespace

void build_text(const Blocks& blocks, const std::vector<std::uint32_t>& chosen, const PhraseSet& furniture,
                Article& article) {
  std::vector<Kept> kept;
  std::string& text = article.text;
  for (const std::uint32_t index : chosen) {
    const Block& block = blocks.all[index];
    const std::string_view line = blocks.text_of(block);
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
    for (const Stretch& cut : furniture_sentences(line, furniture)) {
      keep(from, cut.begin);
      from = cut.end;
    }
    keep(from, line.size());
    while (text.size() > start && text.back() == ' ') {
      text.pop_back();
      --kept.back().to;
    }
    if (text.size() == start) {
      text.resize(before);
      continue;
    }
    const auto begin = static_cast<std::uint32_t>(start);
    const auto end = static_cast<std::uint32_t>(text.size());
    if (block.is_heading) article.marks.push_back({MarkKind::heading, begin, end});
    if (block.is_listed) article.marks.push_back({MarkKind::list_item, begin, end});
    if (block.is_quoted) article.marks.push_back({MarkKind::block_quote, begin, end});
  }
  std::vector<Mark> inner = blocks.marks;
  std::ranges::stable_sort(inner, {}, &Mark::begin);
  carry_marks(inner, kept, article.marks);
  std::ranges::stable_sort(article.marks, {}, &Mark::begin);
}

}  // namespace logline::page
