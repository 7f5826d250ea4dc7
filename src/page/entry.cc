#include "page/entry.h"

#include <algorithm>

#include "base/ascii.h"
#include "html/parse.h"
#include "html/spaces.h"
#include "page/address.h"
#include "page/blocks.h"
#include "page/byline.h"
#include "page/embeds.h"
#include "page/language.h"
#include "page/phrases.h"
#include "page/pictures.h"
#include "page/text_builder.h"

namespace logline {
namespace page {
namespace {

bool is_feed_suffix(std::string_view part, const PageRules& rules) {
  const std::string folded = fold_line(part);
  return std::ranges::find(rules.feed_suffixes, folded) != rules.feed_suffixes.end();
}

}  // namespace

std::string outlet_of_feed(std::string_view title, const PageRules& rules) {
  std::string_view rest = html::trim_spaces(title);
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::string& separator : rules.separators) {
      const std::size_t last = rest.rfind(separator);
      if (last != std::string_view::npos && last > 0 &&
          is_feed_suffix(rest.substr(last + separator.size()), rules)) {
        rest = rest.substr(0, last);
        changed = true;
      }
      const std::size_t first = rest.find(separator);
      if (first != std::string_view::npos && separator != ": " &&
          is_feed_suffix(rest.substr(0, first), rules)) {
        rest = rest.substr(first + separator.size());
        changed = true;
      }
    }
  }
  return std::string(html::trim_spaces(rest));
}

}  // namespace page

namespace {

constexpr double kMostOfLineLinked = 0.8;    // share of a line's bytes in links
constexpr std::size_t kLongestLinked = 120;  // bytes; longer linked lines are text

// The blocks of an entry that are its text: no furniture, no line that is only a link elsewhere, unless there
// is nothing else.
std::vector<std::uint32_t> choose_blocks(const page::Blocks& blocks, const PageRules& rules) {
  std::vector<std::uint32_t> chosen;
  for (std::uint32_t i = 0; i < blocks.all.size(); ++i) {
    const page::Block& block = blocks.all[i];
    const std::string_view line = blocks.text_of(block);
    const double linked = static_cast<double>(block.link_bytes) / static_cast<double>(line.size());
    const bool is_alone = blocks.all.size() == 1;
    if (linked > kMostOfLineLinked && line.size() < kLongestLinked && !is_alone && !block.is_heading &&
        !block.is_listed)
      continue;
    if (rules.furniture.find(line)) continue;
    chosen.push_back(i);
  }
  return chosen;
}

struct Fragment {
  std::string_view html, stated_base;
};

void read_content(const Entry& entry, std::string_view entry_base, const PageRules& rules, Article& article) {
  for (const Fragment& fragment :
       {Fragment{entry.content_html, entry.content_base}, Fragment{entry.summary_html, entry.summary_base}}) {
    if (html::trim_spaces(fragment.html).empty()) continue;
    const std::string_view base = fragment.stated_base.empty() ? entry_base : fragment.stated_base;
    const html::Tree tree = html::parse_fragment(fragment.html);
    const page::Blocks blocks = page::extract_blocks(tree, 0);
    page::LinePlaces lines;  // none when the text is another fragment's
    if (article.text.empty()) {
      article.marks.clear();
      article.shapes.clear();
      article.links.clear();
      lines = page::build_text({tree, blocks, rules.furniture, base}, choose_blocks(blocks, rules), article);
    }
    const page::PictureSource source{tree, base, rules, lines};
    page::extract_pictures(source, 0, article);
    page::extract_embeds(source, 0, article);
  }
  if (page::fold_line(article.text) == page::fold_line(article.headline)) {
    article.text.clear();
    article.marks.clear();
    article.shapes.clear();
    article.links.clear();
  }
}

void read_images(const Entry& entry, std::string_view base, const PageRules& rules, Article& article) {
  for (const EntryImage& image : entry.images) {
    std::string address = page::absolute_address(image.address, base);
    if (address.empty() || page::is_pixel(address, rules) || article.images.size() >= page::kMostImages)
      continue;
    const auto known = std::ranges::find(article.images, address, &Image::address);
    if (known != article.images.end()) {
      if (known->alt.empty()) known->alt = image.alt;
      if (known->caption.empty()) known->caption = image.caption;
      if (known->credit.empty()) known->credit = image.credit;
    } else {
      article.images.push_back({std::move(address), image.alt, image.caption, image.credit});
    }
  }
}

// Sound and video that come with the entry.
void read_enclosures(const Entry& entry, Article& article) {
  for (const Enclosure& enclosure : entry.enclosures) {
    const std::string_view kind = std::string_view(enclosure.type).substr(0, enclosure.type.find('/'));
    if (kind != "audio" && kind != "video") continue;
    const bool is_known =
        std::ranges::find(article.embeds, enclosure.address, &Embed::address) != article.embeds.end();
    const bool is_web = !page::absolute_address(enclosure.address, {}).empty();
    if (is_web && !is_known && article.embeds.size() < page::kMostEmbeds)
      article.embeds.push_back({std::string(kind), enclosure.address, enclosure.title});
  }
}

std::string outlet_of(const Entry& entry, const Feed& feed, const Document& document,
                      const PageRules& rules) {
  if (!document.outlet.empty()) return document.outlet;
  return page::outlet_of_feed(entry.source.title.empty() ? feed.title : entry.source.title, rules);
}

// A guid ("1", "javascript:x") means something in its own feed only, unlike an address, a tag: or a urn:.
bool is_global(std::string_view guid) {
  return !page::absolute_address(guid, {}).empty() || guid.starts_with("tag:") || guid.starts_with("urn:");
}

std::string name_of(const Entry& entry, const std::string& own_address, const Feed& feed,
                    const Document& document) {
  if (!own_address.empty()) return own_address;
  if (is_global(entry.guid)) return entry.guid;
  const std::string& where = !feed.address.empty()       ? feed.address
                             : !document.address.empty() ? document.address
                                                         : document.source;
  return where + "#" +
         (entry.guid.empty() ? id_to_string(hash64(entry.title, entry.summary_html)) : entry.guid);
}

// An entry of Atom or JSON Feed that names nobody is by whom the feed names (RFC 4287, 4.2.1), unless it was
// taken over from elsewhere.
const std::vector<std::string>& authors_of(const Entry& entry, const Feed& feed) {
  const bool inherits = feed.format.starts_with("atom") || feed.format.starts_with("json feed");
  const bool is_of_feed = inherits && entry.authors.empty() && entry.source.title.empty();
  return is_of_feed ? feed.authors : entry.authors;
}

// A feed says that it is a name, even of two letters.
void add_author(const std::string& author, const PageRules& rules, std::vector<std::string>& byline) {
  const bool is_short = author.size() == 2 && is_letter(author[0]) && is_letter(author[1]);
  if (!is_short) return page::add_names(byline, author, rules);
  if (std::ranges::find(byline, author) == byline.end()) byline.push_back(author);
}

}  // namespace

Article article_from_entry(const Entry& entry, const Feed& feed, const Document& feed_document,
                           const PageRules& rules) {
  Article article;
  article.address = page::absolute_address(entry.address, {});
  article.name = name_of(entry, article.address, feed, feed_document);
  article.id = ArticleId::of(article.name);
  article.source = feed_document.source.empty() ? feed_document.address : feed_document.source;
  article.outlet = outlet_of(entry, feed, feed_document, rules);
  article.headline = entry.title;
  article.published = entry.published ? entry.published : entry.updated;
  article.modified = entry.updated;
  for (const std::string& author : authors_of(entry, feed)) add_author(author, rules, article.byline);
  article.language = page::language_tag(entry.language.empty() ? feed.language : entry.language);
  article.tags = entry.categories;
  article.comments = entry.comments;
  const std::string& site = feed.site_address.empty() ? feed_document.address : feed.site_address;
  const std::string& base = article.address.empty() ? site : article.address;
  read_content(entry, base, rules, article);
  read_images(entry, base, rules, article);
  read_enclosures(entry, article);
  return article;
}

}  // namespace logline
