#include "render/outlet_page.h"

#include <functional>
#include <map>

#include "render/dates.h"
#include "render/day_head.h"
#include "render/feed_page.h"
#include "render/line_values.h"

namespace logline::render {
namespace {

constexpr std::size_t kOutletExtract = 200;  // bytes

Values outlet_report_values(const OutletReport& report, const Words& words) {
  Values values = line_values(report.shown, words);
  Values adds = Values::array();
  for (const std::string& text : report.adds)
    if (adds.empty()) adds.push_back({{"extract", extract_values(text, kOutletExtract)}});
  values["at"] = moment_values(report.source.at, words);
  values["has_adds"] = !adds.empty();
  values["adds"] = std::move(adds);
  values["source"] = source_values(report.source, words);
  values["headline"] = report.headline;
  values["is_first"] = report.is_first;
  values["is_copy"] = report.is_copy;
  return values;
}

// By the reader's clock, by which reports of a day alone may stand among those of another.
Values outlet_days(const OutletPage& page, const Words& words) {
  std::map<PartialDate, Values, std::greater<>> by_day;  // undated (year 0) last
  for (const OutletReport& report : page.reports) {
    const PartialDate day = report.source.at ? local_day(*report.source.at, words) : PartialDate{};
    by_day.try_emplace(day, Values::array()).first->second.push_back(outlet_report_values(report, words));
  }
  Values days = Values::array();
  for (auto& [day, reports] : by_day) {
    days.push_back(day_head(day, words));
    days.back()["reports"] = std::move(reports);
  }
  return days;
}

}  // namespace

Values outlet_values(const OutletPage& page, const Words& words) {
  const std::string address = outlet_address(page.key);
  const auto filter = [&](const char* name, const std::string& href, bool is_current) {
    return Values{
        {"href", href}, {"label", words.of("filter." + std::string(name))}, {"current", is_current}};
  };
  Values feeds = Values::array();
  for (const std::string& feed : page.feeds) feeds.push_back({{"address", feed}, {"href", link_to(feed)}});
  Values values{{"page", "outlet"},
                {"page_title", page.name},
                {"name", page.name},
                {"days", outlet_days(page, words)},
                {"filters", Values::array({filter("reports", address, !page.only_first),
                                           filter("first", address + "?show=first", page.only_first)})},
                {"feeds", std::move(feeds)},
                {"only_first", page.only_first},
                {"is_older", page.is_older},
                {"own_feeds", feed_links(page.name, address + "/feed")}};
  if (!page.next.empty())
    values["older"] =
        address + (page.only_first ? "?show=first&before=" : "?before=") + percent_encode(page.next);
  if (!page.only_first && !page.is_older) values["canonical"] = address;
  return values;
}

}  // namespace logline::render
