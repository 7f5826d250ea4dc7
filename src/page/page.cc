#include "page/page.h"

#include <algorithm>
#include <utility>

#include "html/parse.h"
#include "html/spaces.h"
#include "page/address.h"
#include "page/blocks.h"
#include "page/byline.h"
#include "page/headline.h"
#include "page/json_ld.h"
#include "page/language.h"
#include "page/main_text.h"
#include "page/page_meta.h"
#include "page/page_state.h"
#include "page/pictures.h"
#include "page/plain_text.h"
#include "page/published.h"
#include "page/rights.h"
#include "page/text_builder.h"
#include "page/wordless.h"

namespace logline {
namespace {

using html::NodeIndex;
using html::Tree;

constexpr std::size_t kTooShort = 250;             // bytes; a shorter text is a reason to look again
constexpr std::size_t kThin = 3000;                // bytes; a longer text is not looked for elsewhere
constexpr std::size_t kNothing = 80;               // bytes; a shorter text is none
constexpr std::size_t kLongestStated = 1000;       // bytes of what a page states to be its headline
constexpr std::ptrdiff_t kLinesToByline = 14;      // from the headline on
constexpr std::size_t kLongestShownByline = 120;   // bytes
constexpr std::size_t kLongestStatedAuthor = 500;  // bytes of an element that says it is the author's
constexpr int kMostAuthors = 64;                   // such elements

// All that is known of a page while its article is made.
struct PageReader {
  const Document& document;
  const PageRules& rules;
  const Tree& tree;
  page::PageMeta meta;
  page::StatedArticle stated;
  std::string base;  // what relative addresses stand on
  NodeIndex headline = html::kNoNode;
  Article article{};

  [[nodiscard]] std::string_view meta_value(std::string_view field) const {
    const auto found = rules.meta.find(field);
    return found == rules.meta.end() ? std::string_view{} : meta.first(found->second);
  }
  void read_identity();
  void read_headline();
  page::MainText choose_text(page::Blocks& blocks);
  void take_stated_text();
  void read_text();
  void read_shown_byline(const page::Blocks& blocks);
  void read_byline(const page::Blocks& blocks, const page::MainText& main);
  void read_standfirst(const page::Blocks& blocks, const page::MainText& main);
  void read_labels();
  void read_pictures(NodeIndex container);
};

void PageReader::read_identity() {
  base = page::absolute_address(meta.base, document.address);
  if (base.empty()) base = document.address;
  article.source = document.source;
  for (std::string_view stated_address : {std::string_view(meta.canonical), meta_value("address")}) {
    if (article.address.empty()) article.address = page::absolute_address(stated_address, base);
  }
  // A canonical address that leads to the site's front page or to another site is a mistake of the page.
  const std::string_view own = document.address;
  const std::size_t host_end = article.address.find('/', 8);
  const bool is_front = host_end == std::string::npos || host_end + 1 == article.address.size();
  if (!own.empty() &&
      (article.address.empty() || is_front || page::host_of(own) != page::host_of(article.address)))
    article.address = own;
  article.name =
      document.name.empty() ? (document.address.empty() ? article.address : document.address) : document.name;
  article.id = ArticleId::of(article.name);
  article.outlet = document.outlet;
  if (article.outlet.empty()) article.outlet = std::string(meta_value("site"));
  if (article.outlet.empty()) article.outlet = stated.outlet;
  article.language = page::language_tag(meta.language);
  if (article.language.empty()) article.language = page::language_tag(stated.language);
  if (article.language.empty()) article.language = page::language_tag(meta_value("language"));
}

void PageReader::read_headline() {
  page::HeadlineSources sources;
  sources.h1s = page::h1s_of(tree);
  const auto some = [](std::string_view text) {
    return std::string(html::cut_at_character(text, kLongestStated));
  };
  sources.stated = some(stated.headline);
  sources.shared = some(meta_value("headline"));
  sources.title = some(meta.title);
  sources.site = some(meta_value("site"));
  sources.host = page::host_of(article.address);
  article.headline = page::headline_of(sources, rules.separators);
  headline = page::h1_node(tree, article.headline);
}

// "By Ines Okafor" beside the headline.
void PageReader::read_shown_byline(const page::Blocks& blocks) {
  if (headline == html::kNoNode) return;
  const auto first = std::ranges::lower_bound(blocks.all, headline, {}, &page::Block::first_text);
  const auto end = blocks.all.end() - first > kLinesToByline ? first + kLinesToByline : blocks.all.end();
  for (auto block = first; block != end && article.byline.empty(); ++block) {
    const std::string_view line = blocks.text_of(*block);
    if (line.size() > kLongestShownByline || line.ends_with('.')) continue;
    const std::string folded = page::fold_line(line);
    const bool is_byline = std::ranges::any_of(
        rules.byline_starts, [&](const std::string& start) { return folded.starts_with(start); });
    if (is_byline) page::add_names(article.byline, line, rules);
  }
}

void PageReader::read_byline(const page::Blocks& blocks, const page::MainText& main) {
  for (const std::string& author : stated.authors) page::add_names(article.byline, author, rules);
  // Some state the outlet as the author, and show the name.
  if (article.byline.size() == 1 && page::fold_line(article.byline[0]) == page::fold_line(article.outlet)) {
    const std::vector<std::string> outlet = std::exchange(article.byline, {});
    read_shown_byline(blocks);
    if (article.byline.empty()) article.byline = outlet;
  }
  if (!article.byline.empty()) return;
  if (const auto found = rules.meta.find("byline"); found != rules.meta.end()) {
    for (const std::string& name : found->second) {
      const auto* values = meta.all(name);
      if (values == nullptr || !article.byline.empty()) continue;
      for (const std::string& value : *values) page::add_names(article.byline, value, rules);
    }
  }
  int authors = 0;
  for (NodeIndex node = 0; node < tree.size() && article.byline.empty() && authors < kMostAuthors; ++node) {
    if (tree.attribute_count(node) == 0) continue;
    if (tree.attribute(node, "rel") == "author" || tree.attribute(node, "itemprop") == "author") {
      page::add_names(article.byline, tree.text_content(node, kLongestStatedAuthor), rules);
      ++authors;
    }
  }
  for (const std::uint32_t index : main.bylines) {
    if (article.byline.empty()) page::add_names(article.byline, blocks.text_of(blocks.all[index]), rules);
  }
  read_shown_byline(blocks);
}

void PageReader::read_standfirst(const page::Blocks& blocks, const page::MainText& main) {
  if (!main.standfirsts.empty()) {
    article.standfirst = std::string(blocks.text_of(blocks.all[main.standfirsts.front()]));
  } else {
    article.standfirst = std::string(meta_value("standfirst"));
    if (article.standfirst.empty()) article.standfirst = stated.description;
  }
  std::ranges::replace(article.standfirst, '\n', ' ');
  if (article.standfirst == article.headline) article.standfirst.clear();
}

void PageReader::read_labels() {
  article.section = std::string(meta_value("section"));
  if (article.section.empty()) article.section = stated.section;
  const auto add = [&](std::string_view text) {
    while (!text.empty()) {
      const std::size_t comma = text.find(',');
      const std::string_view tag = html::trim_spaces(text.substr(0, comma));
      if (!tag.empty() && tag.size() < 80 && article.tags.size() < 40 &&
          std::ranges::find(article.tags, tag) == article.tags.end()) {
        article.tags.emplace_back(tag);
      }
      text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
  };
  if (const auto found = rules.meta.find("tags"); found != rules.meta.end()) {
    for (const std::string& name : found->second) {
      const auto* values = meta.all(name);
      if (values == nullptr || !article.tags.empty()) continue;
      for (const std::string& value : *values) add(value);
    }
  }
  if (article.tags.empty()) {
    for (const std::string& tag : stated.tags) add(tag);
  }
}

void PageReader::read_pictures(NodeIndex container) {
  page::extract_pictures(tree, container, base, rules, article);
  page::extract_embeds(tree, container, base, rules, article);
  std::string lead = page::absolute_address(meta_value("image"), base);
  if (lead.empty() && !stated.images.empty()) lead = page::absolute_address(stated.images.front(), base);
  const auto* alt = meta.all("og:image:alt");
  page::mark_lead(lead, alt == nullptr || alt->empty() ? std::string_view() : alt->front(), article);
}

// The text, strictly at first; when next to nothing is left, with what the page hides; then without trust in
// its class names.
page::MainText PageReader::choose_text(page::Blocks& blocks) {
  page::MainTextEvidence evidence{
      .stated_text = stated.text, .headline = article.headline, .headline_node = headline};
  blocks = page::extract_blocks(tree, 0);
  page::MainText best = page::extract_main_text(tree, blocks, evidence, rules);
  std::size_t length = best.length(blocks);
  if (length >= kTooShort) return best;
  const page::Blocks all = page::extract_blocks(tree, 0, true);
  const bool hides_something = all.text.size() > blocks.text.size();
  for (const bool trusts_names : {true, false}) {
    if (length >= (trusts_names ? kTooShort : kNothing)) break;
    if (trusts_names && !hides_something) continue;
    evidence.trusts_names = trusts_names;
    page::MainText again = page::extract_main_text(tree, all, evidence, rules);
    const std::size_t found = again.length(all);
    if (found < kNothing || found < 2 * length) continue;
    best = std::move(again);
    blocks = all;
    length = found;
  }
  return best;
}

// A page that is drawn by script shows nothing or only the beginning of its text: what it states goes on.
void PageReader::take_stated_text() {
  if (article.text.size() > kThin) return;
  const auto goes_on = [&](std::string_view other) {
    if (other.size() <= 2 * article.text.size() + kNothing) return false;
    if (article.text.size() < kTooShort) return true;
    const std::string_view first = std::string_view(article.text).substr(0, article.text.find('\n'));
    return other.find(first.substr(0, kTooShort)) != std::string_view::npos;
  };
  std::string text = stated.text;
  if (!goes_on(text)) {
    const bool is_short = article.text.size() < kTooShort;
    const std::string_view shown = is_short ? std::string_view() : std::string_view(article.text);
    text =
        page::extract_page_state(tree, {.least = 2 * article.text.size(),
                                        .beginning = shown.substr(0, std::min(kTooShort, shown.find('\n')))});
  }
  if (!goes_on(text)) return;
  article.marks.clear();
  article.shapes.clear();
  article.links.clear();
  article.text = page::without_furniture(text, rules.furniture);
}

void PageReader::read_text() {
  page::Blocks blocks;
  const page::MainText main = choose_text(blocks);
  page::build_text({tree, blocks, rules.furniture, base}, main.blocks, article);
  take_stated_text();
  read_byline(blocks, main);
  read_standfirst(blocks, main);
  page::DateSources dates{.address = document.address.empty() ? article.address : document.address,
                          .language = article.language,
                          .headline = headline,
                          .blocks = &blocks,
                          .bylines = main.bylines};
  page::PageDates found = page::choose_dates(page::collect_dates(tree, meta, stated, dates, rules));
  article.published = found.published;
  article.modified = found.modified;
  article.date_claims = std::move(found.claims);
  read_pictures(main.container);
}

}  // namespace

Result<Article> article_from_page(const Document& document, const PageRules& rules) {
  const Result<Tree> tree = html::parse_html(
      document.bytes, {.content_type = document.content_type, .is_decoded = document.is_decoded});
  if (!tree) return tl::unexpected(tree.error());
  PageReader reader{
      document, rules, *tree, page::extract_meta(*tree), page::extract_json_ld(*tree, rules.article_types),
      {}};
  reader.read_identity();
  reader.read_headline();
  reader.read_labels();
  reader.read_text();
  reader.article.rights = page::extract_rights(document, reader.meta, reader.stated);
  reader.article.schema_types = reader.stated.types;
  if (const auto words = page::check_words(reader.article.text, page::kLongestSigns); !words)
    return tl::unexpected(words.error());
  return std::move(reader.article);
}

}  // namespace logline
