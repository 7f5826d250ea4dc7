#include "page/headline.h"

#include <algorithm>
#include <initializer_list>

#include "page/blocks.h"
#include "page/phrases.h"

namespace logline::page {
namespace {

constexpr std::size_t kMostHeadings = 20;
constexpr int kMostParts = 16;                // names of sites and sections taken off one title
constexpr std::size_t kLongestHeading = 500;  // bytes
constexpr double kSharedWords = 0.2;          // of an h1 with what the page states elsewhere
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

// "Politics | Governor vetoes ban" where the page states the headline without the section's name.
std::string without_kicker(const std::string& h1, std::initializer_list<std::string_view> others) {
  const std::string whole = bare(h1);
  for (std::string_view other : others) {
    const std::string folded = bare(other);
    if (folded.size() > 20 && folded.size() < whole.size() && whole.ends_with(folded) &&
        h1.find(" | ") != std::string::npos) {
      return std::string(other);
    }
  }
  return h1;
}

struct Cut {
  std::size_t begin = std::string_view::npos, end = 0;
};

}  // namespace

std::string without_site(std::string_view title, std::string_view site, std::string_view host,
                         const std::vector<std::string>& separators) {
  bool changed = true;
  for (int parts = 0; changed && parts < kMostParts; ++parts) {
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

std::string headline_of(const HeadlineSources& sources, const std::vector<std::string>& separators) {
  const auto tidy = [&](std::string_view text) {
    return without_site(text, sources.site, sources.host, separators);
  };
  for (const std::string& h1 : sources.h1s) {
    const std::string folded = bare(h1);
    if (sources.h1s.size() > 1 && is_site_name(h1, sources.site, sources.host)) continue;
    if (confirms(sources.stated, folded) || confirms(sources.shared, folded) ||
        confirms(sources.title, folded)) {
      return without_kicker(h1, {sources.stated, sources.shared});
    }
  }
  // An h1 that says about the same in other words is what the page shows as its headline; another may be the
  // name of a blog.
  std::vector<std::string_view> real;
  for (const std::string& h1 : sources.h1s) {
    if (h1.size() < 12 || is_site_name(h1, sources.site, sources.host)) continue;
    double shared = 0;
    bool is_stated = false;
    for (const std::string* other : {&sources.stated, &sources.shared, &sources.title}) {
      is_stated = is_stated || !other->empty();
      shared = std::max(shared, shared_words(h1, *other));
    }
    if (!is_stated || shared >= kSharedWords) real.push_back(h1);
  }
  if (real.size() == 1) return std::string(real.front());
  if (!sources.stated.empty() && sources.stated.size() > 8) return tidy(sources.stated);
  if (!sources.shared.empty()) return tidy(sources.shared);
  if (!real.empty()) return std::string(real.front());
  if (!sources.title.empty()) return tidy(sources.title);
  return sources.h1s.empty() ? std::string() : sources.h1s.front();
}

std::vector<std::string> h1s_of(const html::Tree& tree) {
  std::vector<std::string> out;
  for (html::NodeIndex node = 0; node < tree.size() && out.size() < kMostHeadings; ++node) {
    if (tree.tag(node) != html::Tag::h1 || is_hidden(tree, node)) continue;
    std::string text = tree.text_content(node, kLongestHeading + 8);
    if (!text.empty() && text.size() < kLongestHeading) out.push_back(std::move(text));
  }
  return out;
}

html::NodeIndex h1_node(const html::Tree& tree, std::string_view headline) {
  for (html::NodeIndex node = 0; node < tree.size(); ++node) {
    if (tree.tag(node) == html::Tag::h1 && tree.text_content(node, headline.size() + 8) == headline)
      return node;
  }
  return html::kNoNode;
}

}  // namespace logline::page
