#include "page/pictures.h"

#include <algorithm>
#include <charconv>

#include "html/spaces.h"
#include "page/account.h"
#include "page/address.h"
#include "page/blocks.h"

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

std::string_view first_of_srcset(std::string_view value) {
  value = html::trim_spaces(value);
  return value.substr(0, value.find_first_of(" ,\n\t"));
}

std::string_view address_of_image(const html::Tree& tree, NodeIndex node) {
  for (std::string_view name : {"data-src", "data-original", "data-lazy-src", "data-orig-file", "src"}) {
    const std::string_view value = tree.attribute(node, name);
    if (!value.empty() && !value.starts_with("data:")) return value;
  }
  for (std::string_view name : {"srcset", "data-srcset"}) {
    if (const auto value = tree.attribute(node, name); !value.empty()) return first_of_srcset(value);
  }
  return {};
}

// The last part of an address's path: the same picture in another size mostly keeps it.
std::string_view file_of(std::string_view address) {
  address = address.substr(0, address.find_first_of("?#"));
  return address.substr(address.rfind('/') + 1);
}

std::string words_of(const html::Tree& tree, NodeIndex node) { return tree.text_content(node, kLongestAlt); }

// The caption and credit of the figure around an image.
void read_figure(const html::Tree& tree, NodeIndex figure, const PageRules& rules, Image& image) {
  const NodeIndex end = std::min(tree.end(figure), figure + kMostInFigure);
  for (NodeIndex node = figure + 1; node < end; ++node) {
    if (tree.kind(node) != html::NodeKind::element) continue;
    const std::string_view name = tree.attribute(node, "class");
    const bool is_credit =
        name.find("redit") != std::string_view::npos || tree.attribute(node, "itemprop") == "copyrightHolder";
    const bool is_caption = tree.tag(node) == Tag::figcaption || rules.hints.look(name).has(Hint::caption);
    if (is_credit && image.credit.empty()) image.credit = words_of(tree, node);
    if (is_caption && !is_credit && image.caption.empty()) image.caption = words_of(tree, node);
  }
  if (!image.credit.empty() && image.caption.ends_with(image.credit)) {
    image.caption.resize(image.caption.size() - image.credit.size());
    image.caption = html::collapse_spaces(image.caption);
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

bool is_embed_quote(const html::Tree& tree, NodeIndex node, const PageRules& rules) {
  return tree.tag(node) == Tag::blockquote &&
         rules.hints.look(tree.attribute(node, "class")).has(Hint::embed);
}

// The address of the post that a blockquote embeds: stated, or its last link to a host of posts.
std::string address_of_post(const html::Tree& tree, NodeIndex quote, std::string_view base,
                            const PageRules& rules) {
  for (std::string_view name : {"data-instgrm-permalink", "cite", "data-bluesky-uri"}) {
    const std::string_view value = tree.attribute(quote, name);
    if (!value.empty()) return value.starts_with("at:") ? std::string(value) : absolute_address(value, base);
  }
  std::string found;
  for (NodeIndex node = quote + 1; node < tree.end(quote); ++node) {
    if (tree.tag(node) != Tag::a) continue;
    std::string address = absolute_address(tree.attribute(node, "href"), base);
    if (embed_host_of(address, rules) != nullptr) found = std::move(address);
  }
  return found;
}

void add_embed(Article& article, Embed embed) {
  const bool is_known = std::ranges::any_of(article.embeds, [&](const Embed& known) {
    return !embed.address.empty() && known.address == embed.address;
  });
  if (!is_known && article.embeds.size() < kMostEmbeds) article.embeds.push_back(std::move(embed));
}

}  // namespace

bool is_pixel(std::string_view address, const PageRules& rules) {
  return std::ranges::any_of(rules.pixel_hosts, [&](const std::string& host) {
    return address.find(host) != std::string_view::npos;
  });
}

const EmbedHost* embed_host_of(std::string_view address, const PageRules& rules) {
  const std::string host = host_of(address);
  if (host.empty()) return nullptr;
  for (const EmbedHost& known : rules.embeds) {
    const bool is_host =
        host == known.host || (host.size() > known.host.size() && host.ends_with(known.host) &&
                               host[host.size() - known.host.size() - 1] == '.');
    if (is_host && (known.path == "/" || address.find(known.path) != std::string_view::npos)) return &known;
  }
  return nullptr;
}

void extract_pictures(const html::Tree& tree, NodeIndex root, std::string_view base, const PageRules& rules,
                      Article& article) {
  for (NodeIndex node = root; node < tree.end(root) && article.images.size() < kMostImages; ++node) {
    if (tree.tag(node) != Tag::img) continue;
    const int width = pixels(tree.attribute(node, "width"));
    const int height = pixels(tree.attribute(node, "height"));
    if ((width >= 0 && width < kSmallestPicture) || (height >= 0 && height < kSmallestPicture)) continue;
    Image image;
    image.address = absolute_address(address_of_image(tree, node), base);
    if (image.address.empty() || is_pixel(image.address, rules)) continue;
    image.alt = html::cut_at_character(html::collapse_spaces(tree.attribute(node, "alt")), kLongestAlt);
    const auto known = std::ranges::find(article.images, image.address, &Image::address);
    if (known != article.images.end()) {
      if (known->alt.empty()) known->alt = image.alt;
      continue;
    }
    const NodeIndex figure = figure_around(tree, node, root);
    if (figure != html::kNoNode) read_figure(tree, figure, rules, image);
    article.images.push_back(std::move(image));
  }
}

void mark_lead(std::string_view address, std::string_view alt, Article& article) {
  if (address.empty()) return;
  const std::string_view file = file_of(address);
  for (Image& image : article.images) {
    if (image.address != address && (file.size() < kShortestFile || file_of(image.address) != file)) continue;
    image.is_lead = true;
    if (image.alt.empty()) image.alt = alt;
    return;
  }
  if (!article.images.empty()) return;
  Image lead{.address = std::string(address), .alt = std::string(alt)};
  lead.is_lead = true;
  article.images.push_back(std::move(lead));
}

void extract_embeds(const html::Tree& tree, NodeIndex root, std::string_view base, const PageRules& rules,
                    Article& article) {
  for (NodeIndex node = root; node < tree.end(root); ++node) {
    if (tree.tag(node) == Tag::iframe) {
      std::string address = absolute_address(
          tree.attribute(node, tree.attribute(node, "src").empty() ? "data-src" : "src"), base);
      if (const EmbedHost* host = embed_host_of(address, rules)) {
        std::string who = account_of(host->kind, address);
        add_embed(article, {host->kind, std::move(address), {}, std::move(who)});
      }
    } else if (is_embed_quote(tree, node, rules)) {
      std::string address = address_of_post(tree, node, base, rules);
      const EmbedHost* host = embed_host_of(address, rules);
      const std::string kind = host != nullptr              ? host->kind
                               : address.starts_with("at:") ? "bluesky"
                                                            : "other";
      std::string who = account_of(kind, address);
      add_embed(article, {kind, std::move(address), words_of(tree, node), std::move(who)});
      node = tree.end(node) - 1;
    }
  }
}

}  // namespace logline::page
