#include "group/relink.h"

#include <algorithm>
#include <map>

#include "group/linkage.h"

namespace logline::group {
namespace {

// Compared of a story, the newest: as many as that, of several large stories fewer.
constexpr std::size_t kMostReports = 40, kFewestReports = 12, kMostTogether = 96;

struct Report {
  ArticleId article;
  std::uint32_t arrival = 0;
  StoryId story;
};

class Relinker {
 public:
  Relinker(const std::vector<StoryId>& among, const Placed& placed) : among_(among), placed_(placed) {
    for (const StoryId story : among) add_reports(story);
  }

  Relinked run() {
    Linkage linkage(reports_.size(), mean_share());
    for (std::size_t a = 0; a < reports_.size(); ++a) {
      const LikenessTo to(profile(a).terms);
      for (std::size_t b = a + 1; b < reports_.size(); ++b)
        linkage.set(a, b, placed_.decision.score(profile(a), profile(b), to.of(profile(b).terms)));
    }
    for (std::size_t i = 1; i < reports_.size(); ++i)
      if (reports_[i].story == reports_[i - 1].story && is_bound(reports_[i].story)) linkage.bind(i - 1, i);
    first_ = linkage.clusters();
    name_clusters();
    Relinked again;
    for (std::size_t i = 0; i < reports_.size(); ++i) move(i, again);
    for (const StoryId story : among_)
      if (const StoryId now = story_of_front(story); now != story) again.gone.emplace_back(story, now);
    return again;
  }

 private:
  [[nodiscard]] const Profile& profile(std::size_t report) const {
    return placed_.window.profile(reports_[report].arrival);
  }
  [[nodiscard]] double mean_share() const {
    std::size_t plain = 0;
    for (std::size_t a = 0; a < reports_.size(); ++a)
      for (std::size_t b = a + 1; b < reports_.size(); ++b)
        plain += Decision::is_plain_pair(profile(a), profile(b)) ? 1U : 0U;
    return placed_.decision.mean_share(plain, reports_.size() * (reports_.size() - 1) / 2);
  }
  [[nodiscard]] bool is_bound(StoryId story) const {
    return std::find(bound_.begin(), bound_.end(), story) != bound_.end();
  }

  void add_reports(StoryId story) {
    const std::vector<ArticleId>& articles = placed_.stories.articles(story);
    const std::size_t left = kMostTogether - std::min(kMostTogether, reports_.size());
    const std::size_t most = std::clamp(left, kFewestReports, kMostReports);
    std::vector<Report> found;
    bool is_whole = true;
    for (auto article = articles.rbegin(); article != articles.rend(); ++article) {
      const Member& member = *placed_.stories.find(*article);
      if (member.copy_of) continue;
      is_whole &= placed_.window.has(member.arrival) && found.size() < most;
      if (!is_whole) break;
      found.push_back({*article, member.arrival, story});
    }
    if (!is_whole) bound_.push_back(story);
    reports_.insert(reports_.end(), found.rbegin(), found.rend());
  }

  // The report that stands for a story's first article.
  [[nodiscard]] std::size_t front_of(StoryId story) const {
    const auto first = std::find_if(reports_.begin(), reports_.end(),
                                    [&](const Report& report) { return report.story == story; });
    return static_cast<std::size_t>(first - reports_.begin());
  }
  [[nodiscard]] StoryId story_of_front(StoryId story) const {
    const std::size_t front = front_of(story);
    return front == reports_.size() ? story : names_.at(first_[front]);
  }

  // When what a report stands for began: a story that stays together began with its first article.
  [[nodiscard]] std::uint32_t began(const Report& report) const {
    return is_bound(report.story) ? placed_.stories.began(report.story) : report.arrival;
  }

  // A cluster is the story that began with its earliest article, so that no two ever have one name; without
  // any it is a new one.
  void name_clusters() {
    std::map<std::size_t, std::size_t> earliest;
    for (std::size_t i = 0; i < reports_.size(); ++i) {
      const auto [report, is_first] = earliest.emplace(first_[i], i);
      if (began(reports_[i]) < began(reports_[report->second])) report->second = i;
    }
    for (const auto& [cluster, report] : earliest) {
      const auto& [article, arrival, story] = reports_[report];
      const bool begins_story = began(reports_[report]) == placed_.stories.began(story);
      names_.emplace(cluster, begins_story ? story : StoryId::of(article.to_string()));
    }
  }

  void move(std::size_t report, Relinked& again) const {
    const auto& [article, arrival, story] = reports_[report];
    const StoryId now = names_.at(first_[report]);
    if (now == story) return;
    const bool with_all = is_bound(story);
    if (with_all && front_of(story) != report) return;
    for (const ArticleId other : placed_.stories.articles(story))
      if (with_all || other == article || placed_.stories.find(other)->copy_of == article)
        again.moved.emplace_back(other, now);
  }

  const std::vector<StoryId>& among_;
  const Placed& placed_;
  std::vector<Report> reports_;  // story by story
  std::vector<StoryId> bound_;   // stories that stay together
  std::vector<std::size_t> first_;
  std::map<std::size_t, StoryId> names_;  // by the first report of a cluster
};

}  // namespace

Relinked relink(const std::vector<StoryId>& among, const Placed& placed) {
  return Relinker(among, placed).run();
}

}  // namespace logline::group
