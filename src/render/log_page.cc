#include "render/log_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "render/dates.h"
#include "render/day_head.h"
#include "render/day_picture.h"
#include "render/feed_page.h"
#include "render/line_values.h"

namespace logline::render {
namespace {

struct Day {
  std::vector<const ShownLine*> news, quiet;
  std::map<std::string, const WalledLine*>
      walls;  // one for each title, by key: how many there are is not told
};

// Newest first; undated (year 0) last.
using Days = std::map<PartialDate, Day, std::greater<>>;

Days days_of(const LogPage& page, const Words& words) {
  Days days;
  for (const ShownLine& shown : page.entries) {
    Day& day = days[shown.at ? local_day(*shown.at, words) : PartialDate{}];
    (shown.has_news ? day.news : day.quiet).push_back(&shown);
  }
  for (const WalledLine& walled : page.walls) days[walled.day].walls.try_emplace(walled.title_key, &walled);
  return days;
}

Values quiet_values(const Day& day, const Words& words) {
  if (day.quiet.empty()) return nullptr;
  Values items = Values::array();
  for (const ShownLine* shown : day.quiet) items.push_back(line_values(*shown, words));
  return {{"count", words.count("story", day.quiet.size())},
          {"one", day.quiet.size() == 1},
          {"items", std::move(items)}};
}

Values day_values(const PartialDate& date, const Day& day, const Words& words) {
  Values entries = Values::array();
  for (const ShownLine* shown : day.news) entries.push_back(line_values(*shown, words));
  Values walls = Values::array();
  for (const auto& [key, walled] : day.walls) walls.push_back(walled_values(*walled, words));
  const bool has_list = !entries.empty() || !walls.empty();
  std::vector<const ShownLine*> lines = day.news;
  lines.insert(lines.end(), day.quiet.begin(), day.quiet.end());
  Values values = day_head(date, words);
  values.update({{"has_list", has_list},
                 {"entries", std::move(entries)},
                 {"walls", std::move(walls)},
                 {"quiet", quiet_values(day, words)},
                 {"shape", day_picture(lines, words)}});
  return values;
}

Values filter_values(const LogPage& page, const Words& words) {
  Values filters = Values::array();
  const auto add = [&](const std::string& address, const std::string& name, bool is_current) {
    filters.push_back({{"href", address}, {"label", words.of("filter." + name)}, {"current", is_current}});
  };
  add("/", page.has_mine ? "mine" : "all", page.filter.empty());
  for (const LogFilter& filter : page.filters) add("/?show=" + filter.name, filter.name, filter.is_current);
  return filters;
}

// When the reader looked before, how much is newer, and a mark in front of the first line that is not.
Values look_values(const LogPage& page, Values& days, const Words& words) {
  if (!page.looked_before || page.is_older) return nullptr;
  std::size_t newer = 0;
  for (const ShownLine& shown : page.entries)
    if (shown.has_news && shown.at && *shown.at > *page.looked_before) ++newer;
  std::size_t passed = 0;
  for (Values& day : days)
    for (Values& entry : day["entries"])
      if (passed++ == newer) entry["lastlook"] = moment_values(page.looked_before, words);
  Values values = moment_values(page.looked_before, words);
  values["newer"] = newer > 0 ? words.count("line", newer) : "";
  return values;
}

}  // namespace

Values log_values(const LogPage& page, const Words& words) {
  Values days = Values::array();
  std::size_t news = 0;
  for (const auto& [date, day] : days_of(page, words)) {
    days.push_back(day_values(date, day, words));
    news += day.news.size();
  }
  std::string older;
  if (!page.next.empty()) {
    older = "/?";
    if (!page.filter.empty()) older += "show=" + page.filter + "&";
    older += "before=" + percent_encode(page.next);
  }
  Values look = look_values(page, days, words);
  Values values{{"page", "log"},
                {"nav_log", true},
                {"days", std::move(days)},
                {"has_news", news > 0},
                {"filters", filter_values(page, words)},
                {"look", std::move(look)},
                {"may_mark", page.may_mark},
                {"mine", page.has_mine && page.filter.empty()},
                {"older", older},
                {"is_older", page.is_older},
                {"filtered", page.filter}};
  const auto filter = std::ranges::find(page.filters, page.filter, &LogFilter::name);
  if (filter != page.filters.end() && filter->has_feed)
    values["own_feeds"] = feed_links(words.of("feed.log") + ": " + words.of("filter." + page.filter), "/feed",
                                     "?show=" + page.filter);
  if (page.filter.empty() && !page.is_older) values["canonical"] = "/";
  return values;
}

}  // namespace logline::render
