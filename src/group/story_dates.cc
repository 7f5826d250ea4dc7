#include "group/story_dates.h"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <tuple>
#include <utility>

namespace logline::group {
namespace {

// An optional without a value comes before any with one.
bool is_before(const StoryDates::Report& a, const StoryDates::Report& b) {
  return std::tie(a.published, a.arrival) < std::tie(b.published, b.arrival);
}

}  // namespace

void StoryDates::put(const Report& report) {
  reports_.insert(std::upper_bound(reports_.begin(), reports_.end(), report, is_before), report);
}

void StoryDates::remove(const Report& report) {
  const auto found = std::lower_bound(reports_.begin(), reports_.end(), report, is_before);
  assert(found != reports_.end() && found->article == report.article);
  reports_.erase(found);
}

void StoryDates::absorb(StoryDates other) {
  Reports all;
  all.reserve(reports_.size() + other.reports_.size());
  std::merge(reports_.begin(), reports_.end(), other.reports_.begin(), other.reports_.end(),
             std::back_inserter(all), is_before);
  reports_ = std::move(all);
}

StoryDates::Reports::const_iterator StoryDates::dated() const {
  return std::partition_point(reports_.begin(), reports_.end(),
                              [](const Report& report) { return !report.published; });
}

std::optional<ArticleId> StoryDates::earliest() const {
  const auto first = dated();
  return first == reports_.end() ? std::nullopt : std::optional(first->article);
}

std::vector<ArticleId> StoryDates::undated() const {
  std::vector<ArticleId> articles;
  std::transform(reports_.begin(), dated(), std::back_inserter(articles),
                 [](const Report& report) { return report.article; });
  return articles;
}

}  // namespace logline::group
