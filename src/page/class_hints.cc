#include "page/class_hints.h"

#include <algorithm>

namespace logline::page {
namespace {

constexpr std::array<std::string_view, kHintCount> kNames = {"body",   "drop",       "comment", "caption",
                                                             "byline", "standfirst", "embed",   "keep"};
constexpr std::size_t kMostWords = 48;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::vector<std::string> cut_words(std::string_view value) {
  std::vector<std::string> words;
  bool is_open = false;
  for (std::size_t i = 0; i < value.size() && words.size() <= kMostWords; ++i) {
    const char c = value[i];
    if (!is_upper(c) && !is_lower(c) && !is_digit(c)) {
      is_open = false;
      if (c == ' ' && !words.empty() && !words.back().empty())
        words.emplace_back();  // an empty word parts two class names
      continue;
    }
    const bool starts_camel = is_upper(c) && i > 0 && is_lower(value[i - 1]);
    if (!is_open || starts_camel) words.emplace_back();
    is_open = true;
    words.back().push_back(is_upper(c) ? static_cast<char>(c | 0x20) : c);
  }
  return words;
}

}  // namespace

std::optional<Hint> hint_from_name(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Hint>(found - kNames.begin());
}

void ClassHints::add(Hint hint, std::string_view pattern) {
  if (pattern.starts_with('*')) {
    suffixes_.push_back({hint, std::string(pattern.substr(1))});
    return;
  }
  Pattern added{hint, {}, pattern.ends_with('*')};
  if (added.is_prefix) pattern.remove_suffix(1);
  added.words = cut_words(pattern);
  if (added.words.empty()) return;
  if (added.is_prefix && added.words.size() == 1) {
    prefixes_[static_cast<unsigned char>(added.words[0][0])].push_back(std::move(added));
  } else {
    exact_[added.words[0]].push_back(std::move(added));
  }
}

HintMask ClassHints::look(std::string_view value) const {
  HintMask mask;
  if (value.empty()) return mask;
  const std::vector<std::string> words = cut_words(value.substr(0, 512));
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    if (const auto found = exact_.find(words[i]); found != exact_.end()) {
      for (const Pattern& pattern : found->second) {
        const std::size_t n = pattern.words.size();
        if (i + n > words.size()) continue;
        bool fits = std::equal(pattern.words.begin(), pattern.words.end() - 1,
                               words.begin() + static_cast<std::ptrdiff_t>(i));
        const std::string& last = words[i + n - 1];
        fits = fits &&
               (pattern.is_prefix ? last.starts_with(pattern.words.back()) : last == pattern.words.back());
        if (fits) mask.set(pattern.hint);
      }
    }
    for (const Pattern& pattern : prefixes_[static_cast<unsigned char>(words[i][0])]) {
      if (words[i].starts_with(pattern.words[0])) mask.set(pattern.hint);
    }
    for (const Suffix& suffix : suffixes_) {
      if (words[i].ends_with(suffix.ending)) mask.set(suffix.hint);
    }
  }
  return mask;
}

}  // namespace logline::page
