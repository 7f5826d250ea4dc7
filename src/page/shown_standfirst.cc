#include "page/shown_standfirst.h"

#include <algorithm>
#include <array>
#include <string>

#include "html/spaces.h"
#include "page/phrases.h"

namespace logline::page {
namespace {

constexpr std::size_t kLinesLookedAt = 4;  // of the text, from its start
constexpr std::size_t kShortestClip = 30;  // bytes
constexpr std::array<std::string_view, 6> kCutMarks = {"read more", "continue reading", "...", "…", "[", "]"};

// Folded, without what says that it goes on elsewhere.
std::string stem_of(std::string_view standfirst, bool& is_cut) {
  std::string folded = fold_line(standfirst);
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::string_view mark : kCutMarks) {
      if (!folded.ends_with(mark)) continue;
      folded.resize(folded.size() - mark.size());
      folded.resize(html::trim_spaces(folded).size());
      is_cut = changed = true;
    }
  }
  return folded;
}

}  // namespace

ShownStandfirst shown_standfirst(const Article& article, const std::vector<Shape>& shapes) {
  ShownStandfirst out{article.standfirst};
  bool is_cut = false;
  const std::string stem = stem_of(article.standfirst, is_cut);
  if (stem.empty()) return {};
  for (std::size_t i = 0; i < std::min(shapes.size(), kLinesLookedAt); ++i) {
    const std::string line =
        fold_line(std::string_view(article.text).substr(shapes[i].begin, shapes[i].end - shapes[i].begin));
    if (line == stem || (!is_cut && line == stem + ".")) {
      out.repeated = i;
      return out;
    }
    if (stem.size() >= kShortestClip && line.starts_with(stem)) return {};
  }
  return out;
}

}  // namespace logline::page
