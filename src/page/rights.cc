#include "page/rights.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "html/spaces.h"

namespace logline::page {
namespace {

constexpr std::size_t kMostSignals = 40, kLongestSignal = 500;
constexpr std::array<std::string_view, 5> kRobots = {"robots", "googlebot", "googlebot-news", "bingbot",
                                                     "x-robots-tag"};
constexpr std::array<std::string_view, 2> kMining = {"tdm-reservation", "tdm-policy"};

// "noarchive" or "none" among the words of "googlebot: noarchive, max-image-preview:none".
bool says_noarchive(std::string_view value) {
  while (!value.empty()) {
    const std::size_t comma = std::min(value.find(','), value.size());
    const std::string word = to_lower(html::collapse_spaces(value.substr(0, comma)));
    if (word == "noarchive" || word == "none" || word.ends_with(": noarchive") || word.ends_with(": none"))
      return true;
    value.remove_prefix(std::min(comma + 1, value.size()));
  }
  return false;
}

void read_robots(std::string from, std::string_view value, Rights& out) {
  if (out.signals.size() >= kMostSignals) return;
  value = html::cut_at_character(value, kLongestSignal);
  out.forbids_archive = out.forbids_archive || says_noarchive(value);
  out.signals.push_back({std::move(from), std::string(value)});
}

void read_mining(std::string_view name, std::string_view value, Rights& out) {
  if (out.signals.size() >= kMostSignals) return;
  if (name == kMining[0] && html::trim_spaces(value) == "1") out.reserves_mining = true;
  out.signals.push_back({std::string(name), std::string(html::cut_at_character(value, kLongestSignal))});
}

void add_signal(std::string from, std::string_view value, Rights& out) {
  if (out.signals.size() >= kMostSignals) return;
  out.signals.push_back({std::move(from), std::string(html::cut_at_character(value, kLongestSignal))});
}

// The first that says it is taken: JSON-LD, then the item property, then the tier.
void read_price(const PageMeta& meta, const StatedArticle& stated, Rights& out) {
  out.is_free = stated.is_free;
  if (stated.is_free) add_signal("json-ld isAccessibleForFree", *stated.is_free ? "true" : "false", out);
  if (const auto* values = meta.all("isaccessibleforfree")) {
    for (const std::string& value : *values) {
      const std::string word = to_lower(value);
      if (!out.is_free && (word == "true" || word == "false")) out.is_free = word == "true";
      add_signal("itemprop isAccessibleForFree", value, out);
    }
  }
  if (const auto* values = meta.all("article:content_tier")) {
    for (const std::string& value : *values) {
      const std::string word = to_lower(value);
      if (!out.is_free && (word == "free" || word == "locked")) out.is_free = word == "free";
      add_signal("meta article:content_tier", value, out);
    }
  }
}

void read_rights_links(const PageMeta& meta, const StatedArticle& stated, Rights& out) {
  for (const auto& [rel, href] : meta.links) {
    if (rel == "license") {
      add_signal("link license", href, out);
    } else {
      read_mining(rel, href, out);
    }
  }
  if (!stated.license.empty()) add_signal("json-ld license", stated.license, out);
}

}  // namespace

Rights extract_rights(const Document& document, const PageMeta& meta, const StatedArticle& stated) {
  Rights out;
  for (const auto& [name, value] : document.headers) {
    if (name == "x-robots-tag") read_robots(name, value, out);
    if (std::ranges::find(kMining, name) != kMining.end()) read_mining(name, value, out);
  }
  for (const std::string_view name : kRobots) {
    const auto* values = meta.all(name);
    if (values == nullptr) continue;
    for (const std::string& value : *values) read_robots("meta " + std::string(name), value, out);
  }
  for (const std::string_view name : kMining) {
    const auto* values = meta.all(name);
    if (values == nullptr) continue;
    for (const std::string& value : *values) read_mining(name, value, out);
  }
  read_rights_links(meta, stated, out);
  read_price(meta, stated, out);
  return out;
}

}  // namespace logline::page
