#include "page/page_reader.h"

#include <algorithm>
#include <utility>

#include "html/spaces.h"
#include "page/byline.h"
#include "page/dates.h"
#include "page/phrases.h"

namespace logline::page {
namespace {

using html::NodeIndex;

constexpr std::ptrdiff_t kLinesToByline = 14;      // from the headline on
constexpr std::size_t kLongestShownByline = 120;   // bytes
constexpr std::size_t kLongestStatedAuthor = 500;  // bytes of an element that says it is the author's
constexpr int kMostAuthors = 64;                   // such elements

}  // namespace

// "By Ines Okafor" beside the headline.
void PageReader::read_shown_byline(const Blocks& blocks) {
  if (headline == html::kNoNode) return;
  const auto first = std::ranges::lower_bound(blocks.all, headline, {}, &Block::first_text);
  const auto end = blocks.all.end() - first > kLinesToByline ? first + kLinesToByline : blocks.all.end();
  for (auto block = first; block != end && article.byline.empty(); ++block) {
    const std::string_view line = blocks.text_of(*block);
    if (line.size() > kLongestShownByline || line.ends_with('.')) continue;
    const std::string folded = fold_line(line);
    const bool is_byline = std::ranges::any_of(
        rules.byline_starts, [&](const std::string& start) { return folded.starts_with(start); });
    if (is_byline) add_names(article.byline, line, rules);
  }
}

// What a page shows of itself when it is shared: "Written by" and, beside it, a name.
void PageReader::read_labelled_byline() {
  for (const std::string_view number : {"1", "2"}) {
    const auto* labels = meta.all("twitter:label" + std::string(number));
    const auto* names = meta.all("twitter:data" + std::string(number));
    if (labels == nullptr || names == nullptr || labels->empty() || names->empty()) continue;
    const std::string label = fold_line(labels->front()) + " ";
    const bool is_byline = std::ranges::any_of(rules.byline_starts, [&](const std::string& start) {
      return label == start || label + ":" == start;
    });
    if (is_byline) add_names(article.byline, names->front(), rules);
  }
}

void PageReader::read_byline(const Blocks& blocks, const MainText& main) {
  for (const std::string& author : stated.authors) add_names(article.byline, author, rules);
  // Some state the outlet as the author, and show the name.
  if (article.byline.size() == 1 && fold_line(article.byline[0]) == fold_line(article.outlet)) {
    const std::vector<std::string> outlet = std::exchange(article.byline, {});
    read_shown_byline(blocks);
    if (article.byline.empty()) article.byline = outlet;
  }
  if (!article.byline.empty()) return;
  if (const auto found = rules.meta.find("byline"); found != rules.meta.end()) {
    for (const std::string& name : found->second) {
      const auto* values = meta.all(name);
      if (values == nullptr || !article.byline.empty()) continue;
      for (const std::string& value : *values) add_names(article.byline, value, rules);
    }
  }
  if (article.byline.empty()) read_labelled_byline();
  int authors = 0;
  for (NodeIndex node = 0; node < tree.size() && article.byline.empty() && authors < kMostAuthors; ++node) {
    if (tree.attribute_count(node) == 0) continue;
    if (tree.attribute(node, "rel") == "author" || tree.attribute(node, "itemprop") == "author") {
      add_names(article.byline, tree.text_content(node, kLongestStatedAuthor), rules);
      ++authors;
    }
  }
  for (const std::uint32_t index : main.bylines) {
    if (article.byline.empty()) add_names(article.byline, blocks.text_of(blocks.all[index]), rules);
  }
  read_shown_byline(blocks);
}

void PageReader::read_standfirst(const Blocks& blocks, const MainText& main) {
  if (!main.standfirsts.empty()) {
    article.standfirst = std::string(blocks.text_of(blocks.all[main.standfirsts.front()]));
  } else {
    article.standfirst = std::string(meta_value("standfirst"));
    if (article.standfirst.empty()) article.standfirst = stated.description;
  }
  std::ranges::replace(article.standfirst, '\n', ' ');
  if (article.standfirst == article.headline) article.standfirst.clear();
}

// What a person's rules for the site say of headline, authors, standfirst and date goes before all else.
void PageReader::obey_ruling() {
  const auto text_of = [&](RuledPart part) {
    const auto& elements = ruling.of(part);
    return elements.empty() ? std::string() : ruled_text(tree, elements.front());
  };
  if (std::string text = text_of(RuledPart::headline); !text.empty()) article.headline = std::move(text);
  if (std::string text = text_of(RuledPart::standfirst); !text.empty()) article.standfirst = std::move(text);
  std::vector<std::string> names;
  for (const NodeIndex element : ruling.of(RuledPart::author))
    add_names(names, ruled_text(tree, element), rules);
  if (!names.empty()) article.byline = std::move(names);
  const std::string date = text_of(RuledPart::date);
  const bool month_first =
      article.language.empty() || article.language == "en" || article.language == "en-US";
  const auto at = parse_page_date(date, rules.months, month_first);
  if (!at) return;
  article.published = at;
  article.date_claims.insert(article.date_claims.begin(), {"published", "rule", *at});
}

}  // namespace logline::page
