#include "page/headline.h"

#include <algorithm>
#include <array>

#include "html/spaces.h"
#include "page/blocks.h"
#include "page/phrases.h"

namespace logline::page {
namespace {

constexpr std::size_t kMostHeadings = 20;
constexpr int kMostNamesTaken = 16;           // names of sites and sections taken off one title
constexpr std::size_t kLongestHeading = 500;  // bytes
constexpr std::size_t kLongestKicker = 25;    // bytes of a label before the headline ("College Sports | ")
constexpr std::size_t kLongestLabel = 12;     // and behind it (" | Opinion")
constexpr std::size_t kMostBlanksInName = 3;  // of a site
constexpr std::size_t kShortestHeadline = 25;
constexpr std::size_t kLikelyHeadline = 200;  // bytes; a longer h1 is a standfirst in the wrong element
constexpr double kSameWords = 0.6, kOtherWords = 0.25;  // of a headline with another wording of it
constexpr double kSharedWords = 0.2;                    // of an h1 with what the page states elsewhere
constexpr std::size_t kLongestAddition = 12;  // letters that a title may add to the site's name ("… News")

// Letters and digits only, lower case: for comparing names and headlines.
std::string bare(std::string_view text) {
  std::string out;
  for (char c : fold_line(text)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80) != 0)
      out.push_back(c);
  }
  return out;
}

bool confirms(std::string_view other, const std::string& h1) {
  if (other.empty() || h1.size() < 8) return false;
  const std::string folded = bare(other);
  return folded.starts_with(h1) || folded.ends_with(h1) || (folded.size() > 20 && h1.starts_with(folded));
}

bool is_site_name(std::string_view part, std::string_view site, std::string_view host) {
  const std::string name = bare(part);
  if (name.empty()) return true;
  const std::string known = bare(site);
  if (!known.empty() && (known.starts_with(name) ||
                         (name.starts_with(known) && name.size() <= known.size() + kLongestAddition)))
    return true;
  const std::string letters = bare(host);
  return name.size() >= 3 && letters.find(name) != std::string::npos;
}

// The share of the words of `a` that `b` has too; both folded.
double shared_words(std::string_view a, std::string_view b) {
  const std::string in = " " + fold_line(b) + " ";
  const std::string words = fold_line(a);
  std::size_t all = 0;
  std::size_t found = 0;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = std::min(words.find(' ', at), words.size());
    const std::string word = " " + words.substr(at, end - at) + " ";
    ++all;
    found += in.find(word) != std::string::npos;
    at = end + 1;
  }
  return all == 0 ? 0 : static_cast<double>(found) / static_cast<double>(all);
}

// "Politics | Governor vetoes ban | Editorial": a short label before or after a bar is no part of the
// headline.
std::string without_labels(std::string_view h1) {
  const std::size_t first = h1.find(" | ");
  if (first <= kLongestKicker && h1.size() - first > kShortestHeadline) h1.remove_prefix(first + 3);
  const std::size_t last = h1.rfind(" | ");
  if (last != std::string_view::npos && last >= kShortestHeadline && h1.size() - last - 3 <= kLongestLabel)
    h1 = h1.substr(0, last);
  return std::string(h1);
}

// "Lakeland returns – Screen Gull" with "Screen Gull" as the h1: the name of the blog, not the headline.
bool is_end_of_title(const std::string& folded_h1, std::string_view title) {
  const std::string whole = bare(title);
  return whole.ends_with(folded_h1) && whole.size() > 2 * folded_h1.size();
}

struct Cut {
  std::size_t begin = std::string_view::npos, end = 0;
};

}  // namespace

std::string without_site(std::string_view title, std::string_view site, std::string_view host,
                         const std::vector<std::string>& separators) {
  bool changed = true;
  for (int parts = 0; changed && parts < kMostNamesTaken; ++parts) {
    changed = false;
    Cut last;
    Cut first;
    bool is_strong = false;
    for (const std::string& separator : separators) {
      const std::size_t at = title.rfind(separator);
      if (at != std::string_view::npos && (last.begin == std::string_view::npos || at > last.begin)) {
        last = {at, at + separator.size()};
        is_strong = separator != ": " && separator != " / ";
      }
      const std::size_t front = title.find(separator);
      if (front != std::string_view::npos && (first.begin == std::string_view::npos || front < first.begin)) {
        first = {front, front + separator.size()};
      }
    }
    if (last.begin == std::string_view::npos) break;
    const std::string_view tail = title.substr(last.end);
    const std::string_view head = title.substr(0, first.begin);
    const bool is_pipe = title.substr(last.begin, 3) == " | " || title.substr(last.begin, 4) == " :: ";
    if (is_strong &&
        (is_site_name(tail, site, host) || (is_pipe && tail.size() < last.begin && tail.size() < 40))) {
      title = title.substr(0, last.begin);
      changed = true;
    } else if (is_site_name(head, site, host) && head.size() * 2 < title.size()) {
      title = title.substr(first.end);
      changed = true;
    }
  }
  return std::string(title);
}

namespace {

// An h1 that names the site or blog, or one so long that it is a standfirst in the wrong element.
bool is_no_headline(const std::string& h1, const HeadlineSources& sources) {
  if (sources.h1s.size() > 1 && is_site_name(h1, sources.site, sources.host)) return true;
  if (h1.size() > kLikelyHeadline && !sources.shared.empty()) return true;
  const std::string folded = bare(h1);
  const bool is_shared = confirms(sources.shared, folded) && !is_end_of_title(folded, sources.shared);
  return is_end_of_title(folded, sources.title) && !is_shared;
}

// An h1 that says about the same as the rest of the page in other words: what the page shows as its headline.
// `others`: what it states elsewhere, without the site's name, which any h1 may share.
std::vector<std::string_view> likely_h1s(const std::vector<std::string>& h1s, const HeadlineSources& sources,
                                         const std::array<std::string, 3>& others) {
  std::vector<std::string_view> out;
  for (const std::string& h1 : h1s) {
    if (h1.size() < 12 || is_site_name(h1, sources.site, sources.host)) continue;
    double shared = 0;
    bool is_stated = false;
    for (const std::string& other : others) {
      is_stated = is_stated || !other.empty();
      shared = std::max(shared, shared_words(h1, other));
    }
    if (!is_stated || shared >= kSharedWords) out.push_back(h1);
  }
  return out;
}

// A page whose title says which site it is and nothing of the article, and states no headline otherwise.
bool names_only_site(const HeadlineSources& sources, std::string_view h1) {
  if (!sources.stated.empty() || !sources.shared.empty() || h1.size() < kShortestHeadline) return false;
  const std::string title = bare(sources.title);
  const std::string site = bare(sources.site);
  if (!site.empty() && title.starts_with(site) && title.size() < 3 * site.size() + kShortestHeadline)
    return true;
  const auto blanks = static_cast<std::size_t>(std::ranges::count(sources.title, ' '));
  return sources.title.size() < kShortestHeadline && blanks < kMostBlanksInName;
}

}  // namespace

std::string headline_of(const HeadlineSources& sources, const std::vector<std::string>& separators) {
  std::vector<std::string> h1s;
  std::string_view site = sources.site;
  for (const std::string& h1 : sources.h1s) {
    const bool is_other = is_no_headline(h1, sources);
    if (!is_other) h1s.push_back(h1);
    if (is_other && site.empty() && h1.size() < kLikelyHeadline) site = h1;
  }
  for (const std::string& h1 : h1s) {
    const std::string folded = bare(h1);
    if (confirms(sources.stated, folded) || confirms(sources.shared, folded) ||
        confirms(sources.title, folded))
      return without_labels(h1);
  }
  const auto tidy = [&](std::string_view text) {
    return without_labels(without_site(text, site, sources.host, separators));
  };
  const std::vector<std::string_view> real =
      likely_h1s(h1s, sources, {tidy(sources.stated), tidy(sources.shared), tidy(sources.title)});
  if (real.size() == 1) return without_labels(real.front());
  if (h1s.size() == 1 && names_only_site(sources, h1s.front())) return without_labels(h1s.front());
  if (!sources.stated.empty() && sources.stated.size() > 8) return tidy(sources.stated);
  if (!sources.shared.empty()) return tidy(sources.shared);
  if (!real.empty()) return std::string(real.front());
  if (!sources.title.empty()) return tidy(sources.title);
  return sources.h1s.empty() ? std::string() : sources.h1s.front();
}

namespace {

// "3 May 2016 Lakeland returns" with the day as a time element: a day that stands in the heading is none of
// its words.
std::string without_time(const html::Tree& tree, html::NodeIndex h1, std::string text) {
  constexpr html::NodeIndex kNodesBefore = 6;
  const html::NodeIndex end = std::min(tree.end(h1), h1 + kNodesBefore);
  html::NodeIndex time = h1 + 1;
  while (time < end && tree.tag(time) != html::Tag::time) ++time;
  if (time >= end) return text;
  const std::string day = tree.text_content(time, kLongestHeading);
  if (day.size() >= text.size() || !text.starts_with(day)) return text;
  return std::string(html::trim_spaces(std::string_view(text).substr(day.size())));
}

}  // namespace

Likeness compare_headlines(std::string_view headline, const std::vector<std::string>& shown) {
  const std::string folded = bare(headline);
  double shared = 0;
  bool is_shown = false;
  for (const std::string& other : shown) {
    const std::string letters = bare(other);
    if (letters.size() < 8) continue;
    is_shown = true;
    if (folded.size() >= 8 &&
        (letters.find(folded) != std::string::npos || folded.find(letters) != std::string::npos))
      return Likeness::same;
    shared = std::max(shared, shared_words(headline, other));
  }
  if (folded.size() < 8 || !is_shown) return Likeness::unclear;
  if (shared >= kSameWords) return Likeness::same;
  return shared < kOtherWords ? Likeness::other : Likeness::unclear;
}

std::vector<std::string> h1s_of(const html::Tree& tree) {
  std::vector<std::string> out;
  for (html::NodeIndex node = 0; node < tree.size() && out.size() < kMostHeadings; ++node) {
    if (tree.tag(node) != html::Tag::h1 || is_hidden(tree, node)) continue;
    std::string text = without_time(tree, node, tree.text_content(node, kLongestHeading + 8));
    if (!text.empty() && text.size() < kLongestHeading) out.push_back(std::move(text));
  }
  return out;
}

html::NodeIndex h1_node(const html::Tree& tree, std::string_view headline) {
  if (headline.empty()) return html::kNoNode;
  for (html::NodeIndex node = 0; node < tree.size(); ++node) {
    if (tree.tag(node) != html::Tag::h1) continue;
    const std::size_t most = headline.size() + kLongestKicker + kLongestLabel + 8;
    const std::string text = without_time(tree, node, tree.text_content(node, most));
    const std::size_t at = text.find(headline);
    const bool is_labelled = at != std::string::npos && text.find(" | ") != std::string::npos;
    if (text == headline || is_labelled) return node;
  }
  return html::kNoNode;
}

}  // namespace logline::page
