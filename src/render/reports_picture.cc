#include "render/reports_picture.h"

#include <algorithm>

#include "render/dates.h"
#include "render/time_axis.h"

namespace logline::render {
namespace {

constexpr std::size_t kRows = 8;
constexpr int kTop = 44, kRow = 36, kLane = 56;

struct Timed {
  const StoryReport* report;
  std::int64_t at;
};

std::vector<Timed> timed_reports(const std::vector<StoryReport>& reports) {
  std::vector<Timed> timed;
  for (const StoryReport& report : reports)
    if (const auto& at = report.article->published; at && has_clock(*at))
      timed.push_back({&report, at->utc_seconds});
  std::ranges::stable_sort(timed, {}, &Timed::at);
  return timed;
}

Values row_of(const Timed& timed, const TimeAxis& axis, int y, bool is_first, const Words& words) {
  const double share = axis.share(timed.at);
  const bool is_late = share > 0.6;
  return {{"x", axis.place(timed.at)},
          {"y", y},
          {"text_x", percent(share + (is_late ? -0.018 : 0.018))},
          {"text_y", y + 4},
          {"anchor", is_late ? "end" : "start"},
          {"outlet", outlet_name(*timed.report->article)},
          {"clock", clock_time(*timed.report->article->published, words)},
          {"is_first", is_first}};
}

Values lane_of(const std::vector<std::string>& places, int y) {
  return {{"count", places.size()}, {"one", places.size() == 1}, {"y", y},          {"label_y", y - 16},
          {"tick_top", y - 8},      {"tick_end", y + 8},         {"places", places}};
}

}  // namespace

Values reports_picture(const std::vector<StoryReport>& reports, const std::set<ArticleId>& adding,
                       const Words& words) {
  const std::vector<Timed> timed = timed_reports(reports);
  if (timed.size() < 2 || timed.front().at == timed.back().at) return nullptr;
  const TimeAxis axis(timed.front().at, timed.back().at, words);
  Values rows = Values::array();
  std::vector<std::string> again, copies;
  int y = kTop;
  for (const Timed& one : timed) {
    const bool is_first = &one == &timed.front();
    if ((is_first || adding.contains(one.report->article->id)) && rows.size() < kRows) {
      rows.push_back(row_of(one, axis, y, is_first, words));
      y += kRow;
    } else {
      (one.report->is_copy ? copies : again).push_back(axis.place(one.at));
    }
  }
  y += 14;
  Values values{{"marks", axis.marks(words)}, {"rows", std::move(rows)}};
  for (const auto& [name, places] : {std::pair{"again", &again}, std::pair{"copies", &copies}}) {
    if (places->empty()) continue;
    values[name] = lane_of(*places, y);
    y += kLane;
  }
  values["height"] = y - 6;
  values["axis_end"] = y - 14;
  values["from"] = moment_values(timed.front().report->article->published, words);
  values["to"] = moment_values(timed.back().report->article->published, words);
  values["count"] = words.count("report", timed.size());
  return values;
}

}  // namespace logline::render
