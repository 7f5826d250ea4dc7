#include "pipeline/taken_down_marks.h"

#include <algorithm>
#include <string>

#include "base/hash.h"
#include "fetch/http.h"
#include "pipeline/believable_date.h"

namespace logline::pipeline {
namespace {

constexpr std::size_t kShortNumber = 4;  // digits: such numbers are given anew, from the top

bool is_short_number(const std::string& item) {
  return item.size() <= kShortNumber &&
         std::ranges::all_of(item, [](char c) { return c >= '0' && c <= '9'; });
}

std::uint64_t hash_of(const Provenance& origin, const std::string& name) {
  return hash64("taken down", origin.feed + "\n" + name);
}

store::EntryMark item_mark(const ArrivedArticle& article) {
  const Provenance& origin = *article.provenance;
  const auto date = stated_date(article);
  const std::int64_t at = date ? date->utc_seconds : 0;
  const std::string name =
      is_short_number(origin.item) ? origin.item + " " + std::to_string(at) : origin.item;
  return {hash_of(origin, name), at};
}

bool names_its_feed(const ArrivedArticle& article) {
  return article.provenance && !article.provenance->feed.empty();
}

// A front page, or one that several share, is no article's own.
bool has_own_address(const ArrivedArticle& article) {
  const Provenance& origin = *article.provenance;
  return !origin.is_shared && origin.link.find_first_of("/?") != std::string::npos &&
         fetch::is_web_address(article.address);
}

}  // namespace

std::vector<store::EntryMark> marks_of(const ArrivedArticle& article) {
  if (!names_its_feed(article)) return {};
  const Provenance& origin = *article.provenance;
  std::vector<store::EntryMark> marks{item_mark(article)};
  if (!origin.told.empty()) marks.push_back({hash_of(origin, origin.told), marks.front().at});
  return marks;
}

bool is_covered(const store::TakenDown& taken_down, const ArrivedArticle& article) {
  return taken_down.covers(article.address, article.outlet) ||
         (taken_down.has_marks() && taken_down.covers(marks_of(article)));
}

void learn(const store::TakenDown& taken_down, const ArrivedArticle& article,
           std::vector<store::Burial>& burials) {
  if (!names_its_feed(article) || !has_own_address(article)) return;
  std::vector<store::EntryMark> marks = marks_of(article);
  const bool is_known_there = taken_down.has({.address = article.address});
  const bool is_known_so = taken_down.covers(std::span(marks).first(1));
  if (is_known_there && is_known_so) return;
  // Its outlet is, and it need not be told apart.
  if (!is_known_there && !taken_down.covers(marks)) return;
  burials.push_back({.address = article.address, .marks = std::move(marks)});
}

}  // namespace logline::pipeline
