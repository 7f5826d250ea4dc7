#include "render/day_picture.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <utility>

#include "render/dates.h"
#include "render/time_axis.h"

namespace logline::render {
namespace {

constexpr std::size_t kFewest = 5, kMostLanes = 6;
constexpr int kTopLane = 56, kLaneHeight = 44;

using Lane = std::vector<const ShownLine*>;

std::vector<const ShownLine*> timed_lines(const std::vector<const ShownLine*>& lines) {
  std::vector<const ShownLine*> timed;
  for (const ShownLine* line : lines)
    if (line->at && has_clock(*line->at)) timed.push_back(line);
  std::ranges::stable_sort(timed, {}, [](const ShownLine* line) { return line->at->utc_seconds; });
  return timed;
}

std::string kind_of(const ShownLine& shown, const Words& words) {
  return words.of(shown.line.label.empty() ? "shape.other" : "event." + shown.line.label);
}

// The commonest kinds of line, most first; the others are one lane, the last.
std::vector<std::pair<std::string, Lane>> lanes_of(const std::vector<const ShownLine*>& timed,
                                                   const Words& words) {
  const std::string other = words.of("shape.other");
  std::map<std::string, std::size_t> counts;
  for (const ShownLine* line : timed) ++counts[kind_of(*line, words)];
  counts.erase(other);
  std::vector<std::pair<std::string, std::size_t>> kinds(counts.begin(), counts.end());
  std::ranges::stable_sort(kinds, std::greater<>(), &std::pair<std::string, std::size_t>::second);
  if (kinds.size() >= kMostLanes) kinds.resize(kMostLanes - 1);
  std::vector<std::pair<std::string, Lane>> lanes;
  for (const auto& [kind, count] : kinds) lanes.emplace_back(kind, Lane());
  lanes.emplace_back(other, Lane());
  for (const ShownLine* line : timed) {
    auto lane = std::ranges::find(lanes, kind_of(*line, words), &std::pair<std::string, Lane>::first);
    (lane == lanes.end() ? lanes.back() : *lane).second.push_back(line);
  }
  if (lanes.back().second.empty()) lanes.pop_back();
  return lanes;
}

Values lane_values(const std::string& kind, const Lane& lane, const TimeAxis& axis, int y,
                   const Words& words) {
  Values news = Values::array(), quiet = Values::array();
  std::string clocks;
  for (const ShownLine* line : lane) {
    (line->has_news ? news : quiet).push_back(axis.place(line->at->utc_seconds));
    clocks += (clocks.empty() ? "" : ", ") + clock_time(*line->at, words);
  }
  return {{"label", kind},
          {"count", lane.size()},
          {"y", y},
          {"label_y", y - 16},
          {"clocks", clocks},
          {"news", std::move(news)},
          {"quiet", std::move(quiet)}};
}

}  // namespace

Values day_picture(const std::vector<const ShownLine*>& lines, const Words& words) {
  const std::vector<const ShownLine*> timed = timed_lines(lines);
  if (timed.size() < kFewest || *timed.front()->at == *timed.back()->at) return nullptr;
  const TimeAxis axis(timed.front()->at->utc_seconds, timed.back()->at->utc_seconds, words);
  Values lanes = Values::array();
  int y = kTopLane;
  for (const auto& [kind, lane] : lanes_of(timed, words)) {
    lanes.push_back(lane_values(kind, lane, axis, y, words));
    y += kLaneHeight;
  }
  return {{"height", y - kLaneHeight / 2},
          {"axis_end", y - kLaneHeight / 2},
          {"count", words.count("line", timed.size())},
          {"from", clock_time(*timed.front()->at, words)},
          {"to", clock_time(*timed.back()->at, words)},
          {"marks", axis.marks(words)},
          {"lanes", std::move(lanes)}};
}

}  // namespace logline::render
