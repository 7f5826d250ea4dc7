#include "page/embeds.h"

#include <algorithm>
#include <string>
#include <utility>

#include "html/spaces.h"
#include "page/account.h"
#include "page/address.h"
#include "page/blocks.h"

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

constexpr std::size_t kLongestPost = 4000;  // bytes
constexpr NodeIndex kMostInPost = 500;      // nodes
constexpr std::size_t kLongestId = 40;      // bytes of a player's or post's number

bool is_embed_quote(const html::Tree& tree, NodeIndex node, const PageRules& rules) {
  return tree.tag(node) == Tag::blockquote &&
         rules.hints.look(tree.attribute(node, "class")).has(Hint::embed);
}

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= kLongestId && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

// The address of the post that a blockquote embeds: stated, or its last link to a host of posts.
std::string address_of_post(const PictureSource& source, NodeIndex quote) {
  for (std::string_view name : {"data-instgrm-permalink", "cite", "data-bluesky-uri"}) {
    const std::string_view value = source.tree.attribute(quote, name);
    if (value.starts_with("at:")) return web_address_of_post(value);
    if (!value.empty()) return absolute_address(value, source.base);
  }
  std::string found;
  for (NodeIndex node = quote + 1; node < source.tree.end(quote); ++node) {
    if (source.tree.tag(node) != Tag::a) continue;
    std::string address = absolute_address(source.tree.attribute(node, "href"), source.base);
    if (embed_host_of(address, source.rules) != nullptr) found = std::move(address);
  }
  return found;
}

// The paragraphs of a post without what its network says around them; all of its words when it has none.
std::string text_of_post(const PictureSource& source, NodeIndex quote) {
  const html::Tree& tree = source.tree;
  std::string out;
  bool has_paragraph = false;
  const NodeIndex end = std::min(tree.end(quote), quote + kMostInPost);
  for (NodeIndex node = quote + 1; node < end; ++node) {
    if (tree.tag(node) != Tag::p) continue;
    has_paragraph = true;
    const std::string line = tree.text_content(node, kLongestPost);
    if (!line.empty() && !source.rules.furniture.find(line)) out.append(out.empty() ? "" : "\n").append(line);
    node = tree.end(node) - 1;
  }
  if (has_paragraph) return std::string(html::cut_at_character(out, kLongestPost));
  out = tree.text_content(quote, kLongestPost);
  return source.rules.furniture.find(out) ? std::string() : out;
}

void add_embed(Embed embed, Article& article) {
  const bool is_known = std::ranges::any_of(article.embeds, [&](const Embed& known) {
    return !embed.address.empty() && known.address == embed.address;
  });
  if (!is_known && article.embeds.size() < kMostEmbeds) article.embeds.push_back(std::move(embed));
}

// A quotation that is a post. Its own lines may be in the article's text: then it stands behind them.
Embed embed_of_quote(const PictureSource& source, NodeIndex quote) {
  Embed out;
  out.address = address_of_post(source, quote);
  const EmbedHost* host = embed_host_of(out.address, source.rules);
  out.kind = host != nullptr ? host->kind : "other";
  out.text = text_of_post(source, quote);
  out.who = account_of(out.kind, out.address);
  if (out.who.empty()) out.who = account_in(source.tree.text_content(quote, kLongestPost));
  out.at = source.lines.before(source.tree.end(quote));
  out.is_in_text = out.at != source.lines.before(quote);
  return out;
}

Embed embed_at(const PictureSource& source, NodeIndex node, std::string kind, std::string address,
               std::string_view title) {
  Embed out;
  out.who = account_of(kind, address);
  out.kind = std::move(kind);
  out.address = std::move(address);
  out.text = html::cut_at_character(html::collapse_spaces(title), kLongestPost);
  out.at = source.lines.before(node);
  return out;
}

void read_frame(const PictureSource& source, NodeIndex node, Article& article) {
  const html::Tree& tree = source.tree;
  const std::string_view stated =
      tree.attribute(node, tree.attribute(node, "src").empty() ? "data-src" : "src");
  std::string address = web_address_of_post(absolute_address(stated, source.base));
  const EmbedHost* host = embed_host_of(address, source.rules);
  if (host == nullptr) return;
  const bool is_player = host->kind == "youtube" || host->kind == "vimeo";
  add_embed(
      embed_at(source, node, host->kind, std::move(address), is_player ? tree.attribute(node, "title") : ""),
      article);
}

// An element that stands for a player or post until it is asked for.
void read_stand_in(const PictureSource& source, NodeIndex node, Article& article) {
  const html::Tree& tree = source.tree;
  const std::string_view name = tree.name(node);
  const auto first = [&](std::initializer_list<std::string_view> attributes) {
    for (const std::string_view attribute : attributes)
      if (const auto value = tree.attribute(node, attribute); !value.empty()) return value;
    return std::string_view();
  };
  const std::string_view title = first({"title", "videotitle", "playlabel", "alt"});
  if (name == "lite-youtube" || name == "amp-youtube") {
    const std::string_view id = first({"videoid", "data-videoid", "video-id"});
    if (is_id(id))
      add_embed(
          embed_at(source, node, "youtube", "https://www.youtube.com/watch?v=" + std::string(id), title),
          article);
  } else if (name == "lite-vimeo" || name == "amp-vimeo") {
    const std::string_view id = first({"videoid", "data-videoid", "video-id"});
    if (is_id(id))
      add_embed(embed_at(source, node, "vimeo", "https://vimeo.com/" + std::string(id), title), article);
  } else if (name == "amp-twitter") {
    const std::string_view id = first({"data-tweetid"});
    if (is_id(id))
      add_embed(embed_at(source, node, "x", "https://x.com/i/status/" + std::string(id), {}), article);
  } else if (name == "amp-instagram") {
    const std::string_view id = first({"data-shortcode"});
    if (is_id(id))
      add_embed(
          embed_at(source, node, "instagram", "https://www.instagram.com/p/" + std::string(id) + "/", {}),
          article);
  }
}

}  // namespace

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

void extract_embeds(const PictureSource& source, NodeIndex root, Article& article) {
  const html::Tree& tree = source.tree;
  for (NodeIndex node = root; node < tree.end(root) && article.embeds.size() < kMostEmbeds; ++node) {
    if (tree.tag(node) == Tag::iframe) {
      read_frame(source, node, article);
    } else if (tree.tag(node) == Tag::other) {
      read_stand_in(source, node, article);
    } else if (is_embed_quote(tree, node, source.rules)) {
      add_embed(embed_of_quote(source, node), article);
      node = tree.end(node) - 1;
    }
  }
}

}  // namespace logline::page
