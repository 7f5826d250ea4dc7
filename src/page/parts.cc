#include "page/parts.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "page/blocks.h"

namespace logline::page {
namespace {

using html::NodeIndex;
using html::Tag;

// An element that holds this share of the page's worth is not left out for its name.
constexpr double kTooMuchToDrop = 0.5;
constexpr double kTooMuchForComments = 0.9;

HintMask by_tag(Tag tag) {
  HintMask mask;
  if (tag == Tag::nav || tag == Tag::footer || tag == Tag::aside) mask.set(Hint::drop);
  if (tag == Tag::figcaption) mask.set(Hint::caption);
  if (tag == Tag::address) mask.set(Hint::byline);
  return mask;
}

void by_role(std::string_view role, HintMask& mask) {
  if (role == "navigation" || role == "banner" || role == "contentinfo" || role == "complementary" ||
      role == "search" || role == "dialog" || role == "alert" || role == "menu") {
    mask.set(Hint::drop);
  }
}

// What a value of class or id says, looked up once where pages repeat it from element to element: a table in
// which a value takes the place of another, so that no page can make it large or slow.
class KnownHints {
 public:
  explicit KnownHints(const ClassHints& hints) : hints_(hints) {}
  HintMask look(std::string_view value) {
    Known& known = known_[place_of(value)];
    if (known.value != value) known = {value, hints_.look(value)};
    return known.hints;
  }

 private:
  struct Known {
    std::string_view value;
    HintMask hints;
  };
  static constexpr std::size_t kPlaces = 1024;

  static std::size_t place_of(std::string_view value) {
    constexpr std::size_t kEnds = 8;
    std::uint64_t first = 0, last = 0;
    if (value.size() >= kEnds) {
      std::memcpy(&first, value.data(), kEnds);
      std::memcpy(&last, value.data() + value.size() - kEnds, kEnds);
    } else {
      for (const char c : value) first = first << 8U | static_cast<unsigned char>(c);
    }
    constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15;
    return (((first * kMix) ^ last ^ value.size()) * kMix) >> 54U;
  }

  const ClassHints& hints_;
  std::array<Known, kPlaces> known_{};
};

HintMask look_at(const html::Tree& tree, NodeIndex node, KnownHints& hints) {
  const Tag tag = tree.tag(node);
  HintMask mask = by_tag(tag);
  if (tag == Tag::html || tag == Tag::body) return mask;
  for (std::uint32_t i = 0; i < tree.node(node).attribute_count; ++i) {
    const html::AttributeView at = tree.attribute_at(node, i);
    if (at.name == "class" || at.name == "id") {
      mask.bits = static_cast<std::uint16_t>(mask.bits | hints.look(at.value).bits);
    } else if (at.name == "role") {
      by_role(at.value, mask);
    } else if (at.name == "itemprop" && (at.value == "articleBody" || at.value == "reviewBody")) {
      mask.set(Hint::body);
    } else if (at.name == "aria-hidden" && at.value == "true") {
      mask.set(Hint::drop);
    }
  }
  return mask;
}

}  // namespace

PartMap mark_parts(const html::Tree& tree, const ClassHints& hints) {
  PartMap parts;
  KnownHints known(hints);
  parts.own.resize(tree.size());
  for (NodeIndex node = 0; node < tree.size(); ++node) {
    if (tree.kind(node) != html::NodeKind::element || tree.end(node) == node + 1) continue;
    if (is_textless(tree.tag(node))) {  // no block is in there
      node = tree.end(node) - 1;
    } else {
      parts.own[node] = look_at(tree, node, known);
    }
  }
  return parts;
}

void settle_drops(const html::Tree& tree, const std::vector<double>& worth, PartMap& parts) {
  parts.inherited.resize(tree.size());
  const double all = worth.empty() ? 0 : worth[0];
  const auto clear = [](HintMask& mask, Hint hint) {
    mask.bits = static_cast<std::uint16_t>(mask.bits & ~(1U << static_cast<unsigned>(hint)));
  };
  for (NodeIndex node = 0; node < tree.size(); ++node) {
    HintMask& own = parts.own[node];
    const Tag tag = tree.tag(node);
    const bool is_frame = tag == Tag::article || tag == Tag::main || own.has(Hint::body);
    if (worth[node] > kTooMuchToDrop * all || (is_frame && worth[node] > 0.2 * all)) clear(own, Hint::drop);
    if (worth[node] > kTooMuchForComments * all) clear(own, Hint::comment);
    if (worth[node] > 0.3 * all) {
      clear(own, Hint::caption);
      clear(own, Hint::byline);
      clear(own, Hint::standfirst);
    }
    HintMask mask = own;
    if (tree.parent(node) != html::kNoNode) {
      HintMask above = parts.inherited[tree.parent(node)];
      mask.bits = static_cast<std::uint16_t>(mask.bits | above.bits);
    }
    parts.inherited[node] = mask;
  }
}

}  // namespace logline::page
