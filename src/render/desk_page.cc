#include "render/desk_page.h"

#include <algorithm>

#include "base/ascii.h"
#include "render/edit_values.h"
#include "render/feed_health.h"
#include "render/line_values.h"

namespace logline::render {
namespace {

constexpr std::size_t kFeedsShown = 200;  // of each kind; `logline feeds` lists all
constexpr std::size_t kCaption = 200;     // bytes

Values feed_list(const std::vector<const FollowedFeed*>& feeds, const DeskPage& page, const Words& words) {
  if (feeds.empty()) return nullptr;
  const std::size_t shown = std::min(feeds.size(), kFeedsShown);
  Values rows = Values::array();
  for (std::size_t i = 0; i < shown; ++i) rows.push_back(health_values(*feeds[i], page.now, words));
  return {{"count", words.count("feed", feeds.size())},
          {"one", feeds.size() == 1},
          {"rows", std::move(rows)},
          {"rest", feeds.size() > shown ? words.count("feed", feeds.size() - shown) : ""}};
}

bool is_of_story(const DeskJob& job) {
  return job.wish.deed == DeskDeed::merge || job.wish.deed == DeskDeed::split;
}

Values job_values(const ShownJob& shown, const Words& words) {
  const DeskJob& job = shown.job;
  Values values{{"waiting", job.state == JobState::waiting},
                {"working", job.state == JobState::working},
                {"done", job.state == JobState::done},
                {"failed", job.state == JobState::failed},
                {"problem", job.problem}};
  if (is_of_story(job)) {
    values["merge"] = job.wish.deed == DeskDeed::merge;
    values["href"] = story_address(story_of(job));
    values["line"] = shown.line.empty() ? story_of(job).to_string() : cut_words(shown.line, kCaption);
  } else {
    values["what"] = job.wish.what;
    values["lift"] = job.wish.deed == DeskDeed::lift;
    values["documents"] = job.documents > 0 ? words.count("document", job.documents) : "";
  }
  return values;
}

Values desk_report_values(const DeskReport& report, const Words& words) {
  return {{"source", source_values(source_of(*report.article), words)},
          {"headline", report.article->headline},
          {"story_href", story_address(report.story)}};
}

Values list_values(const char* page, const DeskList& list, Values items) {
  const std::string address =
      std::string("/desk/") + (std::string_view(page) == "desk_images" ? "images" : "changes");
  Values values{{"page", page}, {"items", std::move(items)}, {"is_older", list.is_older}};
  if (!list.next.empty()) values["older"] = address + "?before=" + percent_encode(list.next);
  return values;
}

}  // namespace

Values desk_values(const DeskPage& page, const Words& words) {
  std::vector<const FollowedFeed*> failing, odd, well;
  for (const FollowedFeed& feed : page.feeds)
    (feed.state.failures > 0 || feed.state.is_retired ? failing
     : feed.state.problem.empty()                     ? well
                                                      : odd)
        .push_back(&feed);
  Values takedowns = Values::array(), jobs = Values::array(), story_jobs = Values::array();
  for (const std::string& what : page.takedowns) takedowns.push_back({{"what", what}});
  for (const ShownJob& one : page.jobs)
    (is_of_story(one.job) ? story_jobs : jobs).push_back(job_values(one, words));
  return {{"page", "desk"},
          {"tools", page.has_tools},
          {"failing", feed_list(failing, page, words)},
          {"odd", feed_list(odd, page, words)},
          {"well", feed_list(well, page, words)},
          {"no_feeds", page.feeds.empty()},
          {"takedowns", std::move(takedowns)},
          {"jobs", std::move(jobs)},
          {"story_jobs", std::move(story_jobs)}};
}

Values undescribed_values(const DeskList& list, const Words& words) {
  Values items = Values::array();
  for (const DeskReport& report : list.reports) {
    Values item = desk_report_values(report, words);
    item["images"] = Values::array();
    for (const Image& image : report.article->images)
      if (trim(image.alt).empty())
        item["images"].push_back({{"address", image.address},
                                  {"picture", link_to(image.address)},
                                  {"caption", cut_words(image.caption, kCaption)},
                                  {"credit", image.credit}});
    items.push_back(std::move(item));
  }
  return list_values("desk_images", list, std::move(items));
}

Values changed_values(const DeskList& list, const Words& words) {
  Values items = Values::array();
  for (const DeskReport& report : list.reports) {
    Values edits = edit_values({{.article = report.article, .edits = report.edits}}, words);
    if (edits.is_null()) continue;
    for (Values& edit : edits["items"]) {
      edit["story_href"] = story_address(report.story);
      items.push_back(std::move(edit));
    }
  }
  return list_values("desk_changes", list, std::move(items));
}

}  // namespace logline::render
