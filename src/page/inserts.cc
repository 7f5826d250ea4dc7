#include "page/inserts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "page/address.h"

namespace logline::page {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kNetworks = {
    {{"x", "X"},
     {"bluesky", "Bluesky"},
     {"mastodon", "Mastodon"},
     {"instagram", "Instagram"},
     {"tiktok", "TikTok"},
     {"youtube", "YouTube"},
     {"vimeo", "Vimeo"},
     {"audio", "a recording"},
     {"video", "a video"}}};

constexpr std::uint32_t kNearEnd = 200;  // bytes of text, in which a post's own link stands

}  // namespace

// An image that stands for the article and nowhere in its text comes first, others of which it is not known
// last.
Inserts::Inserts(const Article& article) {
  const auto end = static_cast<std::uint32_t>(article.text.size());
  for (const Image& image : article.images)
    all_.push_back({image.at.value_or(image.is_lead ? 0 : end), &image, nullptr});
  for (const Embed& embed : article.embeds) all_.push_back({embed.at.value_or(end), nullptr, &embed});
  std::ranges::stable_sort(all_, {}, &Insert::at);
}

const Insert* Inserts::next(std::uint32_t at) {
  return next_ < all_.size() && all_[next_].at <= at ? &all_[next_++] : nullptr;
}

std::string embed_label(const Embed& embed) {
  const auto known = std::ranges::find(kNetworks, std::string_view(embed.kind),
                                       &std::pair<std::string_view, std::string_view>::first);
  const std::string network(known == kNetworks.end() ? std::string_view("a post") : known->second);
  if (embed.who.empty()) return network;
  return known == kNetworks.end() ? embed.who : embed.who + " on " + network;
}

bool is_named_in_text(const Article& article, const Embed& embed) {
  if (!embed.is_in_text || !embed.at) return false;
  auto link = std::ranges::lower_bound(article.links, *embed.at, {}, &Link::begin);
  while (link != article.links.begin()) {
    --link;
    if (link->begin + kNearEnd < *embed.at) return false;
    if (is_same_page(link->address, embed.address)) return true;
  }
  return false;
}

std::string caption_of(const Image& image) {
  if (image.credit.empty()) return image.caption;
  return image.caption.empty() ? image.credit : image.caption + " (" + image.credit + ")";
}

std::string without_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_c0 = (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F;
    const bool is_c1 = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
    if (is_c0 || is_c1) {
      out += "\uFFFD";
      i += is_c1 ? 1 : 0;
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

}  // namespace logline::page
