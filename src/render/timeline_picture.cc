#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "model/words.h"
#include "render/dates.h"
#include "render/line_values.h"
#include "render/seasons.h"
#include "render/time_axis.h"

namespace logline::render {
namespace {

constexpr std::size_t kLanes = 4;
constexpr int kLinesTop = 34, kLineLane = 56, kBars = 40;
constexpr std::size_t kBarCount = 30;
constexpr double kLabelWidth = 0.14;

struct Point {
  std::int64_t at;
  const SeenStatement* seen;
};

// First time that each status fact was said, by season (0: none named), in order of time.
std::map<int, std::vector<Point>, std::greater<>> points_of(const std::vector<SeenStatement>& statements) {
  std::map<int, std::vector<Point>, std::greater<>> lanes;
  std::set<std::string> known;
  std::set<std::tuple<std::string_view, int, Event, Polarity>> written;
  for (const SeenStatement& seen : statements) {
    const auto* status = std::get_if<StatusClaim>(&seen.statement->claim);
    if (status == nullptr || !seen.statement->said_at) continue;
    // What names no day is most often repeated word for word; a key is dearer than that is to see.
    if (!status->when && !written
                              .emplace(status->title.value, status->season.value_or(-1), status->event,
                                       seen.statement->polarity)
                              .second)
      continue;
    if (!known.insert(fact_key(*seen.statement)).second) continue;
    lanes[status->season.value_or(0)].push_back({seen.statement->said_at->utc_seconds, &seen});
  }
  for (auto& [season, points] : lanes) std::ranges::stable_sort(points, {}, &Point::at);
  return lanes;
}

std::string point_words(const Statement& statement, const Words& words) {
  return event_words(std::get<StatusClaim>(statement.claim).event, statement.polarity, words);
}

Values lane_values(int season, const std::vector<Point>& points, const TimeAxis& axis, int y,
                   const Words& words) {
  Values dots = Values::array();
  double free_from = 0.0;  // where the next label may begin
  for (const Point& point : points) {
    const double share = axis.share(point.at);
    Values dot{{"x", axis.place(point.at)}, {"sure", false}, {"label", ""}};
    if (point.seen->statement->certainty == Certainty::confirmed &&
        point.seen->statement->polarity == Polarity::yes)
      dot["sure"] = true;
    const bool is_late = share > 1 - kLabelWidth;
    const double begins = is_late ? share - kLabelWidth : share;
    if (begins >= free_from) {
      dot["label"] = point_words(*point.seen->statement, words);
      dot["anchor"] = is_late ? "end" : "start";
      free_from = is_late ? 1.0 : share + kLabelWidth;
    }
    dots.push_back(std::move(dot));
  }
  return {{"season", season > 0 ? std::to_string(season) : ""},
          {"y", y},
          {"name_y", y - 12},
          {"label_y", y + 20},
          {"from", axis.place(points.front().at)},
          {"to", axis.place(points.back().at)},
          {"dots", std::move(dots)}};
}

Values bar_values(const std::vector<Timestamp>& published, const TimeAxis& axis, int foot) {
  std::vector<int> counts(kBarCount, 0);
  for (const Timestamp& at : published) {
    const double share = axis.share(at.utc_seconds);
    if (share >= 0 && share <= 1)
      ++counts[std::min(kBarCount - 1, static_cast<std::size_t>(share * kBarCount))];
  }
  const int most = std::max(1, *std::ranges::max_element(counts));
  Values bars = Values::array();
  for (std::size_t i = 0; i < kBarCount; ++i) {
    if (counts[i] == 0) continue;
    const int height = std::max(3, counts[i] * kBars / most);
    bars.push_back(
        {{"x", percent(static_cast<double>(i) / kBarCount)}, {"y", foot - height}, {"height", height}});
  }
  return bars;
}

}  // namespace

Values timeline_picture(const std::vector<SeenStatement>& statements, const std::vector<Timestamp>& published,
                        const Words& words) {
  const auto lanes = points_of(statements);
  if (published.size() < 2 || lanes.empty()) return nullptr;
  const auto [first, last] = std::ranges::minmax(published, {}, &Timestamp::utc_seconds);
  if (local_day(first, words) == local_day(last, words)) return nullptr;
  const TimeAxis axis(first.utc_seconds, last.utc_seconds, words);
  Values shown = Values::array();
  int y = kLinesTop + 24;
  for (const auto& [season, points] : lanes) {
    if (shown.size() == kLanes) break;
    shown.push_back(lane_values(season, points, axis, y, words));
    y += kLineLane;
  }
  const int foot = y + kBars + 4;
  return {{"marks", axis.marks(words)},
          {"lanes", std::move(shown)},
          {"bars", bar_values(published, axis, foot)},
          {"bars_label_y", y - 8},
          {"bar_width", "2.6%"},
          {"foot", foot},
          {"height", foot + 6},
          {"count", words.count("article", published.size())},
          {"from", moment_values(first, words)},
          {"to", moment_values(last, words)}};
}

Values timeline_list(const std::vector<SeenStatement>& statements, const Words& words) {
  std::vector<std::pair<std::int64_t, Values>> rows;
  for (const auto& [season, points] : points_of(statements)) {
    for (const Point& point : points) {
      const auto& status = std::get<StatusClaim>(point.seen->statement->claim);
      rows.emplace_back(point.at,
                        Values{{"at", moment_values(point.seen->statement->said_at, words)},
                               {"what", point_words(*point.seen->statement, words)},
                               {"season", season > 0 ? std::to_string(season) : ""},
                               {"when", status.when ? long_date(status.when->date, words) : ""},
                               {"certainty", certainty_values(point.seen->statement->certainty, words)},
                               {"source", source_values(source_of(*point.seen->article), words)}});
    }
  }
  std::ranges::stable_sort(rows, std::ranges::greater{}, [](const auto& row) { return row.first; });
  Values list = Values::array();
  for (auto& [at, row] : rows) list.push_back(std::move(row));
  return list;
}

}  // namespace logline::render
