#include "page/class_hints.h"

#include <algorithm>

#include "base/ascii.h"

namespace logline::page {
namespace {

constexpr std::array<std::string_view, kHintCount> kNames = {"body",   "drop",       "comment", "caption",
                                                             "byline", "standfirst", "embed",   "keep"};
constexpr std::size_t kMostClassWords = 48;

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// The words of a value, in lower case, one behind the other in one buffer.
class Words {
 public:
  explicit Words(std::string_view value) {
    value = value.substr(0, letters_.size());
    bool is_open = false;
    for (std::size_t i = 0; i < value.size() && count_ <= kMostClassWords; ++i) {
      const char c = value[i];
      if (!is_upper(c) && !is_lower(c) && !is_digit(c)) {
        is_open = false;
        if (c == ' ' && count_ > 0 && begins_[count_ - 1] < end_) open();  // an empty word parts two names
        continue;
      }
      const bool starts_camel = is_upper(c) && i > 0 && is_lower(value[i - 1]);
      if (!is_open || starts_camel) open();
      is_open = true;
      letters_[end_++] = is_upper(c) ? static_cast<char>(c | 0x20) : c;
    }
    begins_[count_] = end_;
  }

  [[nodiscard]] std::size_t size() const { return count_; }
  [[nodiscard]] std::string_view operator[](std::size_t i) const {
    return {letters_.data() + begins_[i], static_cast<std::size_t>(begins_[i + 1] - begins_[i])};
  }

 private:
  void open() { begins_[count_++] = end_; }

  std::array<char, 512> letters_;
  std::array<std::uint16_t, kMostClassWords + 3> begins_;  // where each begins, and where the last ends
  std::size_t count_ = 0;
  std::uint16_t end_ = 0;
};

// Five bits of a letter; 0 when there is none.
std::size_t letter(std::string_view word, std::size_t i) {
  return i < word.size() ? static_cast<unsigned char>(word[i]) & 0x1FU : 0U;
}

std::size_t start_of(std::string_view word) {
  return letter(word, 0) << 10U | letter(word, 1) << 5U | letter(word, 2);
}

std::size_t end_of(std::string_view word) {
  const std::size_t size = word.size();
  return size < 2 ? 0 : letter(word, size - 2) << 5U | letter(word, size - 1);
}

}  // namespace

std::optional<Hint> hint_from_name(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Hint>(found - kNames.begin());
}

void ClassHints::add_start(std::string_view word, bool goes_on) {
  const std::size_t unknown = !goes_on || word.size() >= 3 ? 0 : 5 * (3 - word.size());  // bits
  for (std::size_t rest = 0; rest < std::size_t{1} << unknown; ++rest) starts_.set(start_of(word) | rest);
}

void ClassHints::add(Hint hint, std::string_view pattern) {
  if (pattern.starts_with('*')) {
    suffixes_.push_back({hint, std::string(pattern.substr(1))});
    ends_.set(end_of(suffixes_.back().ending));
    return;
  }
  Pattern added{hint, {}, pattern.ends_with('*')};
  if (added.is_prefix) pattern.remove_suffix(1);
  const Words words(pattern);
  for (std::size_t i = 0; i < words.size(); ++i) added.words.emplace_back(words[i]);
  if (added.words.empty()) return;
  add_start(added.words[0], added.is_prefix && added.words.size() == 1);
  if (added.is_prefix && added.words.size() == 1) {
    prefixes_[static_cast<unsigned char>(added.words[0][0])].push_back(std::move(added));
  } else {
    exact_[added.words[0]].push_back(std::move(added));
  }
}

HintMask ClassHints::look(std::string_view value) const {
  HintMask mask;
  if (value.empty()) return mask;
  const Words words(value);
  const auto fits_at = [&](const Pattern& pattern, std::size_t at) {
    const std::size_t n = pattern.words.size();
    if (at + n > words.size()) return false;
    for (std::size_t i = 1; i + 1 < n; ++i)
      if (words[at + i] != pattern.words[i]) return false;
    const std::string_view last = words[at + n - 1];
    return pattern.is_prefix ? last.starts_with(pattern.words.back()) : last == pattern.words.back();
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (word.empty()) continue;
    if (starts_.test(start_of(word))) {
      if (const auto found = exact_.find(word); found != exact_.end()) {
        for (const Pattern& pattern : found->second)
          if (fits_at(pattern, i)) mask.set(pattern.hint);
      }
      for (const Pattern& pattern : prefixes_[static_cast<unsigned char>(word[0])])
        if (word.starts_with(pattern.words[0])) mask.set(pattern.hint);
    }
    if (!ends_.test(end_of(word))) continue;
    for (const Suffix& suffix : suffixes_)
      if (word.ends_with(suffix.ending)) mask.set(suffix.hint);
  }
  return mask;
}

}  // namespace logline::page
