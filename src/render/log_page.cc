#include "render/log_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "render/dates.h"
#include "render/day_head.h"
#include "render/day_picture.h"
#include "render/feed_page.h"
#include "render/genre_page.h"
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

// "?show=status&genre=crime", or nothing.
std::string log_query(const std::string& filter, const std::string& genre) {
  std::string query;
  if (!filter.empty()) query += "&show=" + filter;
  if (!genre.empty()) query += "&genre=" + percent_encode(genre);
  if (!query.empty()) query.front() = '?';
  return query;
}
std::string log_address(const std::string& filter, const std::string& genre) {
  return "/" + log_query(filter, genre);
}

// The genre that the log is narrowed to, and where it is not.
Values genre_of_log(const LogPage& page, const Words& words) {
  if (page.genre.empty()) return nullptr;
  return {{"label", genre_words(page.genre, words)},
          {"href", genre_address(page.genre)},
          {"without", log_address(page.filter, {})}};
}

Values filter_values(const LogPage& page, const Words& words) {
  Values filters = Values::array();
  const auto add = [&](const std::string& shown, const std::string& name, bool is_current) {
    filters.push_back({{"href", log_address(shown, page.genre)},
                       {"label", words.of("filter." + name)},
                       {"current", is_current}});
  };
  add("", page.has_mine ? "mine" : "all", page.filter.empty());
  for (const LogFilter& filter : page.filters) add(filter.name, filter.name, filter.is_current);
  if (page.genre.empty())
    filters.push_back({{"href", "/genres"}, {"label", words.of("filter.genres")}, {"current", false}});
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
    older = log_address(page.filter, page.genre);
    older += (older.size() > 1 ? "&before=" : "?before=") + percent_encode(page.next);
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
                {"genre", genre_of_log(page, words)},
                {"filtered", page.filter + page.genre}};
  const auto filter = std::ranges::find(page.filters, page.filter, &LogFilter::name);
  const bool is_for_all = filter == page.filters.end()
                              ? page.filter.empty() && !page.genre.empty() && !page.has_mine
                              : filter->has_feed;
  if (is_for_all) {
    std::string name = words.of("feed.log");
    if (!page.filter.empty()) name += ": " + words.of("filter." + page.filter);
    if (!page.genre.empty()) name += ": " + genre_words(page.genre, words);
    values["own_feeds"] = feed_links(name, "/feed", log_query(page.filter, page.genre));
  }
  if (page.filter.empty() && page.genre.empty() && !page.is_older) values["canonical"] = "/";
  return values;
}

}  // namespace logline::render
