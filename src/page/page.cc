#include "page/page.h"

#include <algorithm>
#include <utility>

#include "html/parse.h"
#include "html/spaces.h"
#include "page/address.h"
#include "page/blocks.h"
#include "page/embeds.h"
#include "page/json_ld.h"
#include "page/main_text.h"
#include "page/page_meta.h"
#include "page/page_reader.h"
#include "page/page_state.h"
#include "page/pictures.h"
#include "page/plain_text.h"
#include "page/published.h"
#include "page/rights.h"
#include "page/text_builder.h"
#include "page/wordless.h"

namespace logline {
namespace page {
namespace {

using html::NodeIndex;

constexpr std::size_t kTooShort = 250;       // bytes; a shorter text is a reason to look again
constexpr std::size_t kThin = 3000;          // bytes; a longer text is not looked for elsewhere
constexpr std::size_t kShortestBody = 1000;  // bytes of a text that goes on where the page's own breaks off
constexpr std::size_t kNothing = 80;         // bytes; a shorter text is none

}  // namespace

void PageReader::read_pictures(NodeIndex container) {
  const PictureSource source{tree, base, rules, lines};
  extract_pictures(source, container, article);
  extract_embeds(source, container, article);
  Image lead;
  lead.address = absolute_address(meta_value("image"), base);
  for (const StatedImage& image : stated.images) {
    std::string address = absolute_address(image.address, base);
    if (lead.address.empty()) lead.address = address;
    add_stated(address, image.caption, image.credit, article);
    if (address != lead.address) continue;
    lead.caption = image.caption;
    lead.credit = image.credit;
  }
  if (const auto* alt = meta.all("og:image:alt"); alt != nullptr && !alt->empty()) lead.alt = alt->front();
  mark_lead(std::move(lead), rules, article);
}

// The text, strictly at first; when next to nothing is left, with what the page hides; then without trust in
// its class names.
MainText PageReader::choose_text(Blocks& blocks) {
  MainTextEvidence evidence{.stated_text = stated.text,
                            .headline = article.headline,
                            .headline_node = headline,
                            .dropped = &ruling.of(RuledPart::drop)};
  if (const auto& ruled = ruling.of(RuledPart::main); !ruled.empty()) evidence.container = ruled.front();
  blocks = extract_blocks(tree, 0);
  MainText best = extract_main_text(tree, blocks, evidence, rules);
  std::size_t length = best.length(blocks);
  if (length >= kTooShort) return best;
  const Blocks all = extract_blocks(tree, 0, true);
  const bool hides_something = all.text.size() > blocks.text.size();
  for (const bool trusts_names : {true, false}) {
    if (length >= (trusts_names ? kTooShort : kNothing)) break;
    if (trusts_names && !hides_something) continue;
    evidence.trusts_names = trusts_names;
    MainText again = extract_main_text(tree, all, evidence, rules);
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
    text = extract_page_state(tree,
                              {.least = 2 * article.text.size(),
                               .beginning = shown.substr(0, std::min(kTooShort, shown.find('\n'))),
                               .headline = article.headline,
                               .shortest = is_short ? kTooShort : kShortestBody},
                              rules.state_names);
  }
  if (!goes_on(text)) return;
  article.marks.clear();
  article.shapes.clear();
  article.links.clear();
  lines.clear();
  article.text = without_furniture(text, rules.furniture);
}

void PageReader::read_text() {
  Blocks blocks;
  const MainText main = choose_text(blocks);
  lines = build_text({tree, blocks, rules.furniture, base}, main.blocks, article);
  take_stated_text();
  read_byline(blocks, main);
  read_standfirst(blocks, main);
  DateSources dates{.address = document.address.empty() ? article.address : document.address,
                    .language = article.language,
                    .headline = headline,
                    .blocks = &blocks,
                    .bylines = main.bylines};
  PageDates found = choose_dates(collect_dates(tree, meta, stated, dates, rules));
  article.published = found.published;
  article.modified = found.modified;
  article.date_claims = std::move(found.claims);
  read_pictures(main.container);
}

}  // namespace page

Result<Article> article_from_page(const Document& document, const PageRules& rules) {
  const Result<html::Tree> tree = html::parse_html(
      document.bytes, {.content_type = document.content_type, .is_decoded = document.is_decoded});
  if (!tree) return tl::unexpected(tree.error());
  page::PageReader reader{document, rules, *tree, page::extract_meta(*tree)};
  reader.read_addresses();
  reader.read_stated();
  reader.read_identity();
  reader.ruling = rules.sites.look(*tree, page::host_of(reader.article.address));
  reader.read_headline();
  reader.read_labels();
  reader.read_text();
  reader.obey_ruling();
  reader.read_language();
  reader.article.rights = page::extract_rights(document, reader.meta, reader.stated);
  reader.article.schema_types = reader.stated.types;
  if (const auto words = page::check_words(reader.article.text, page::kLongestSigns); !words)
    return tl::unexpected(words.error());
  return std::move(reader.article);
}

}  // namespace logline
