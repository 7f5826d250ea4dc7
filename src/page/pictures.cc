#include "page/pictures.h"

#include <algorithm>
#include <charconv>

#include "html/spaces.h"
#include "page/address.h"
#include "page/blocks.h"
#include "page/phrases.h"

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr int kSmallestPicture = 40;  // pixels
constexpr std::size_t kLongestAlt = 2000;
constexpr std::size_t kShortestFile = 8;  // bytes; "1.jpg" says nothing
constexpr NodeIndex kMostInFigure = 500;  // nodes; a gallery in one figure has no caption of its own

int pixels(std::string_view value) {
  int number = -1;
  std::from_chars(value.data(), value.data() + value.size(), number);
  return number;
}

// The widest of "a.jpg 400w, b.jpg 1200w"; the first of those of which no width is said.
std::string_view widest_of_srcset(std::string_view value) {
  constexpr int kMostSources = 40;
  std::string_view best;
  double widest = -1;
  for (int seen = 0; !value.empty() && seen < kMostSources; ++seen) {
    while (!value.empty() && (html::is_space(value.front()) || value.front() == ',')) value.remove_prefix(1);
    const std::size_t end = std::min(value.find_first_of(" \n\t\r"), value.size());
    std::string_view address = value.substr(0, end);
    value.remove_prefix(end);
    const std::size_t comma = std::min(value.find(','), value.size());
    const std::string_view width = address.ends_with(',') ? "" : html::trim_spaces(value.substr(0, comma));
    if (!address.ends_with(',')) value.remove_prefix(comma);
    while (address.ends_with(',')) address.remove_suffix(1);
    double number = 0;
    std::from_chars(width.data(), width.data() + width.size(), number);
    if (address.empty() || address.starts_with("data:") || number <= widest) continue;
    widest = number;
    best = address;
  }
  return best;
}

std::string_view address_of_image(const html::Tree& tree, NodeIndex node) {
  for (std::string_view name : {"data-src", "data-original", "data-lazy-src", "data-orig-file", "src"}) {
    const std::string_view value = tree.attribute(node, name);
    if (!value.empty() && !value.starts_with("data:")) return value;
  }
  for (std::string_view name : {"srcset", "data-srcset"}) {
    if (const auto value = tree.attribute(node, name); !value.empty()) return widest_of_srcset(value);
  }
  return {};
}

// The last part of an address's path: the same picture in another size mostly keeps it.
std::string_view file_of(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  return address.substr(address.rfind('/') + 1);
}

constexpr std::size_t kLongestCredit = 100;  // bytes, with the word before it
bool is_end_of_caption(char c) {
  return c == '.' || c == '!' || c == '?' || c == '|' || c == '"' || c == ')';
}

std::string words_of(const html::Tree& tree, NodeIndex node) { return tree.text_content(node, kLongestAlt); }

// "On the pier (Credit: Tidewater)", "On the pier. Photo: Tidewater": who made a picture, said at the end of
// its caption. The words stand in data/page/credit_words.tsv.
void cut_credit(const PageRules& rules, Image& image) {
  const std::string folded = fold_line(image.caption);
  if (folded.size() != image.caption.size()) return;  // other marks than those of a keyboard: places differ
  for (const std::string& word : rules.credit_words) {
    const std::size_t at = folded.rfind(word);
    if (at == std::string::npos || folded.size() - at > kLongestCredit) continue;
    const bool is_apart = at == 0 || folded[at - 1] == '(' || folded[at - 1] == '[' ||
                          (folded[at - 1] == ' ' && at > 1 && is_end_of_caption(folded[at - 2]));
    if (!is_apart) continue;
    std::string_view credit = std::string_view(image.caption).substr(at + word.size());
    while (credit.ends_with(')') || credit.ends_with(']') || credit.ends_with('.')) credit.remove_suffix(1);
    std::string_view caption = std::string_view(image.caption).substr(0, at);
    while (caption.ends_with('(') || caption.ends_with('[') || caption.ends_with(' ') ||
           caption.ends_with('|'))
      caption.remove_suffix(1);
    image.credit = html::collapse_spaces(credit);
    image.caption = std::string(caption);
    return;
  }
}

// The caption and credit of the figure around an image.
void read_figure(const html::Tree& tree, NodeIndex figure, const PageRules& rules, Image& image) {
  const NodeIndex end = std::min(tree.end(figure), figure + kMostInFigure);
  for (NodeIndex node = figure + 1; node < end; ++node) {
    if (tree.kind(node) != html::NodeKind::element) continue;
    const std::string_view name = tree.attribute(node, "class");
    const bool is_credit = name.find("redit") != std::string_view::npos || tree.tag(node) == Tag::cite ||
                           tree.attribute(node, "itemprop") == "copyrightHolder";
    const bool is_caption = tree.tag(node) == Tag::figcaption || rules.hints.look(name).has(Hint::caption);
    if (is_credit && image.credit.empty()) image.credit = words_of(tree, node);
    if (is_caption && !is_credit && image.caption.empty()) image.caption = words_of(tree, node);
  }
  if (image.credit.empty()) cut_credit(rules, image);
  if (!image.credit.empty() && image.caption.ends_with(image.credit)) {
    image.caption.resize(image.caption.size() - image.credit.size());
    image.caption = html::collapse_spaces(image.caption);
  }
  const std::string folded = fold_line(image.credit);
  for (const std::string& word : rules.credit_words) {
    if (!folded.starts_with(word) || folded.size() != image.credit.size()) continue;
    image.credit.erase(0, word.size());
    break;
  }
}

NodeIndex figure_around(const html::Tree& tree, NodeIndex node, NodeIndex root) {
  NodeIndex at = tree.parent(node);
  for (int steps = 0; at != html::kNoNode && at >= root && steps < 8; ++steps, at = tree.parent(at)) {
    if (tree.tag(at) == Tag::figure ||
        tree.attribute(at, "class").find("wp-caption") != std::string_view::npos)
      return at;
  }
  return html::kNoNode;
}

}  // namespace

bool is_pixel(std::string_view address, const PageRules& rules) {
  return std::ranges::any_of(rules.pixel_hosts, [&](const std::string& host) {
    return address.find(host) != std::string_view::npos;
  });
}

namespace {

// A picture element, or what stands for an image on pages made for phones.
bool is_image(const html::Tree& tree, NodeIndex node) {
  return tree.tag(node) == Tag::img || (tree.tag(node) == Tag::other && tree.name(node) == "amp-img");
}

// The address of an image, or of the first source of the picture around it.
std::string_view address_in_picture(const html::Tree& tree, NodeIndex node) {
  const std::string_view own = address_of_image(tree, node);
  const NodeIndex picture = tree.parent(node);
  if (!own.empty() || picture == html::kNoNode || tree.tag(picture) != Tag::picture) return own;
  for (NodeIndex at = picture + 1; at < node; ++at) {
    if (tree.tag(at) != Tag::source) continue;
    if (const auto value = address_of_image(tree, at); !value.empty()) return value;
  }
  return {};
}

void read_picture(const PictureSource& source, NodeIndex root, NodeIndex node, Article& article) {
  const html::Tree& tree = source.tree;
  const int width = pixels(tree.attribute(node, "width"));
  const int height = pixels(tree.attribute(node, "height"));
  if ((width >= 0 && width < kSmallestPicture) || (height >= 0 && height < kSmallestPicture)) return;
  Image image;
  image.address = absolute_address(address_in_picture(tree, node), source.base);
  if (image.address.empty() || is_pixel(image.address, source.rules)) return;
  if (tree.attribute(node, "class").find("avatar") != std::string_view::npos) return;
  image.alt = html::cut_at_character(html::collapse_spaces(tree.attribute(node, "alt")), kLongestAlt);
  const auto known = std::ranges::find(article.images, image.address, &Image::address);
  if (known != article.images.end()) {
    if (known->alt.empty()) known->alt = image.alt;
    return;
  }
  const NodeIndex figure = figure_around(tree, node, root);
  if (figure != html::kNoNode) read_figure(tree, figure, source.rules, image);
  image.at = source.lines.before(node);
  article.images.push_back(std::move(image));
}

}  // namespace

void extract_pictures(const PictureSource& source, NodeIndex root, Article& article) {
  for (NodeIndex node = root; node < source.tree.end(root) && article.images.size() < kMostImages; ++node)
    if (is_image(source.tree, node)) read_picture(source, root, node, article);
}

namespace {

// The article's image at that address, in whatever size; nullptr when it has none.
Image* image_at(std::string_view address, Article& article) {
  const std::string_view file = file_of(address);
  for (Image& image : article.images)
    if (image.address == address || (file.size() >= kShortestFile && file_of(image.address) == file))
      return &image;
  return nullptr;
}

void give_what_lacks(std::string_view caption, std::string_view credit, Image& image) {
  if (image.caption.empty()) image.caption = html::cut_at_character(caption, kLongestAlt);
  if (image.credit.empty() && !credit.empty()) image.credit = html::cut_at_character(credit, kLongestAlt);
}

}  // namespace

void add_stated(std::string_view address, std::string_view caption, std::string_view credit,
                Article& article) {
  if (Image* image = image_at(address, article)) give_what_lacks(caption, credit, *image);
}

void mark_lead(Image lead, const PageRules& rules, Article& article) {
  if (lead.address.empty()) return;
  if (Image* image = image_at(lead.address, article)) {
    image->is_lead = true;
    if (image->alt.empty()) image->alt = lead.alt;
    give_what_lacks(lead.caption, lead.credit, *image);
  } else if (article.images.empty() && !is_pixel(lead.address, rules)) {
    lead.is_lead = true;
    article.images.push_back(std::move(lead));
  }
}

}  // namespace logline::page
