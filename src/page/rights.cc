#include "page/rights.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "html/spaces.h"

namespace logline::page {
namespace {

constexpr std::size_t kMostSignals = 40, kLongestSignal = 500;
constexpr std::array<std::string_view, 4> kRobots = {"robots", "googlebot", "googlebot-news", "bingbot"};
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
  out.is_free = stated.is_free;
  if (stated.is_free)
    out.signals.push_back({"json-ld isAccessibleForFree", *stated.is_free ? "true" : "false"});
  return out;
}

}  // namespace logline::page
