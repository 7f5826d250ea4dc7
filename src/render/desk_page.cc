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
constexpr std::size_t kImagesShown = 12;  // of a report; `logline describe` takes any
constexpr std::size_t kLongestText =
    1000;  // characters that a field takes; bytes are counted when it is sent

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

// What is done to it, in the words of the templates.
struct Deed {
  const char* name;
  bool is_takedown = false;
};
Deed deed_of(const DeskJob& job) {
  switch (job.wish.deed) {
    case DeskDeed::take_down: return {"take_down", true};
    case DeskDeed::lift: return {"lift", true};
    case DeskDeed::merge: return {"merge"};
    case DeskDeed::split: return {"split"};
    case DeskDeed::describe: return {job.wish.text.empty() ? "undescribe" : "describe"};
    case DeskDeed::withdraw: return {"withdraw"};
    case DeskDeed::restore: break;
  }
  return {"restore"};
}

Values job_values(const ShownJob& shown, const Words& words) {
  const DeskJob& job = shown.job;
  Values values{{"waiting", job.state == JobState::waiting},
                {"working", job.state == JobState::working},
                {"done", job.state == JobState::done},
                {"failed", job.state == JobState::failed},
                {"problem", job.problem}};
  const Deed deed = deed_of(job);
  values[deed.name] = true;
  if (!deed.is_takedown) {
    values["href"] = story_address(story_of(job));
    values["line"] = shown.line.empty() ? story_of(job).to_string() : cut_words(shown.line, kCaption);
  } else {
    values["what"] = job.wish.what;
    values["documents"] = job.documents > 0 ? words.count("document", job.documents) : "";
  }
  return values;
}

Values desk_report_values(const DeskReport& report, const Words& words) {
  return {{"source", source_values(source_of(*report.article), words)},
          {"headline", report.article->headline},
          {"story_href", story_address(report.story)}};
}

// `address`: of the list, to which the cursor is added.
Values list_values(const char* page, const std::string& address, const DeskList& list, Values items) {
  Values values{{"page", page}, {"items", std::move(items)}, {"is_older", list.is_older}};
  const char* const more = address.find('?') == std::string::npos ? "?before=" : "&before=";
  if (!list.next.empty()) values["older"] = address + more + percent_encode(list.next);
  return values;
}

// `number`: of the image among all of the page, for the names of its fields.
Values image_values(const DeskReport& report, const Image& image, std::size_t number) {
  return {{"number", number},
          {"article", report.article->id.to_string()},
          {"address", image.address},
          {"picture", link_to(image.address)},
          {"caption", cut_words(image.caption, kCaption)},
          {"credit", image.credit},
          {"alt", cut_words(image.alt, kCaption)},
          {"described", image.described}};
}

template <class IsWanted>
Values images_page(const DeskList& list, const std::string& address, const Words& words, IsWanted is_wanted) {
  Values items = Values::array(), jobs = Values::array();
  std::size_t number = 0;
  for (const DeskReport& report : list.reports) {
    Values item = desk_report_values(report, words);
    item["images"] = Values::array();
    for (const Image& image : report.article->images)
      if (is_wanted(image) && item["images"].size() < kImagesShown)
        item["images"].push_back(image_values(report, image, ++number));
    items.push_back(std::move(item));
  }
  for (const ShownJob& one : list.jobs)
    if (one.job.wish.deed == DeskDeed::describe) jobs.push_back(job_values(one, words));
  Values values = list_values("desk_images", address, list, std::move(items));
  values["jobs"] = std::move(jobs);
  values["can_describe"] = list.has_tools;
  values["most"] = kLongestText;
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
    (deed_of(one.job).is_takedown ? jobs : story_jobs).push_back(job_values(one, words));
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
  return images_page(list, "/desk/images", words,
                     [](const Image& image) { return trim(image.alt).empty() && image.described.empty(); });
}

Values described_values(const DeskList& list, const Words& words) {
  Values values = images_page(list, "/desk/images?show=described", words,
                              [](const Image& image) { return !image.described.empty(); });
  values["shows_described"] = true;
  values["page_title"] = words.of("page.desk_described");
  return values;
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
  return list_values("desk_changes", "/desk/changes", list, std::move(items));
}

}  // namespace logline::render
