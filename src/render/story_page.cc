#include "render/story_page.h"

#include <map>
#include <set>
#include <utility>

#include "render/corrections.h"
#include "render/dates.h"
#include "render/edit_values.h"
#include "render/evidence.h"
#include "render/line_values.h"
#include "render/looks.h"
#include "render/reports_picture.h"
#include "render/story_facts.h"

namespace logline::render {
namespace {

Values report_values(const StoryReport& report, const Words& words) {
  const Article& article = *report.article;
  std::string byline;
  for (const std::string& author : article.byline) byline += (byline.empty() ? "" : ", ") + author;
  return {{"source", source_values(source_of(article), words)},
          {"headline", article.headline},
          {"byline", byline},
          {"inferred", article.is_date_inferred}};
}

// The first report, and those that add something, each with its words.
Values adding_values(const StoryPage& page, const std::set<ArticleId>& adding, const Words& words) {
  Values items = Values::array();
  bool is_first = true;
  for (const StoryReport& report : page.reports) {
    Values adds = Values::array();
    for (const Addition& addition : page.shown.line.additions)
      if (addition.article == report.article->id)
        adds.push_back({{"extract", extract_values(addition.text, kExtract)}});
    if (is_first || adding.contains(report.article->id)) {
      Values item = report_values(report, words);
      item["is_first"] = is_first;
      item["adds"] = std::move(adds);
      items.push_back(std::move(item));
    }
    is_first = false;
  }
  return items;
}

Values folded_values(const StoryPage& page, const std::set<ArticleId>& adding, bool copies,
                     const Words& words) {
  Values items = Values::array();
  for (std::size_t i = 1; i < page.reports.size(); ++i) {
    const StoryReport& report = page.reports[i];
    if (report.is_copy == copies && !adding.contains(report.article->id))
      items.push_back(report_values(report, words));
  }
  if (items.empty()) return nullptr;
  const std::size_t count = items.size();
  return {{"count", count}, {"one", count == 1}, {"items", std::move(items)}};
}

// The reports that may be ticked: a copy goes where its text goes.
Values tick_values(const StoryPage& page, const Words& words) {
  Values ticks = Values::array();
  std::size_t all = 0;
  for (const StoryReport& report : page.reports) {
    if (report.is_copy || ++all > kMostTicks) continue;
    Values tick = report_values(report, words);
    tick["id"] = report.article->id.to_string();
    ticks.push_back(std::move(tick));
  }
  if (ticks.size() < 2) return nullptr;
  return {{"items", std::move(ticks)}, {"is_cut", all > kMostTicks}, {"most", kMostTicks}};
}

Values tools_values(const StoryPage& page, const Words& words) {
  const StoryTools& tools = *page.tools;
  Values left = Values::array();
  for (const StoryTools::Left& one : tools.left)
    left.push_back({{"reports", words.count("report", one.reports)},
                    {"one", one.reports == 1},
                    {"href", story_address(one.story)},
                    {"line", cut_words(one.line, kExtract)}});
  Values withdrawn = withdrawn_values(page.reports, words);
  return {{"address", story_address(tools.story)},
          {"decided", tools.is_decided},
          {"has_withdrawn", !withdrawn.empty()},
          {"withdrawn", std::move(withdrawn)},
          {"ticks", tick_values(page, words)},
          {"has_left", !left.empty()},
          {"left", std::move(left)}};
}

// Its first looks, as their title's page tells them.
Values looks_of(const StoryPage& page, const Words& words) {
  std::vector<SeenStatement> statements;
  for (const StoryReport& report : page.reports)
    for (const Statement& statement : report.reading->statements)
      statements.push_back({&statement, report.article});
  return look_values(statements, words);
}

// Beside the evidence of each report, for the desk.
void add_corrections(Values& evidence, const StoryPage& page, const Words& words) {
  std::map<std::string, Values> by_report;
  for (const StoryReport& report : page.reports)
    by_report["e-" + report.article->id.to_string()] = correction_values(report, words);
  for (Values& shown : evidence) shown["correct"] = by_report[shown["id"].text()];
}

}  // namespace

Values story_values(const StoryPage& page, const Words& words) {
  std::set<ArticleId> adding;
  for (const Addition& addition : page.shown.line.additions) adding.insert(addition.article);
  const StoryFacts facts = gather_facts(page.reports);
  Values values = line_values(page.shown, words);
  values["page"] = "story";
  values["nav_log"] = true;
  values["page_title"] = cut_words(page.shown.line.text, 90);
  values["fresh"] = fresh_values(facts, words);
  values["known"] = known_values(facts, page.reports.size(), words);
  values["picture"] = reports_picture(page.reports, adding, words);
  values["adding_reports"] = adding_values(page, adding, words);
  values["again"] = folded_values(page, adding, false, words);
  values["copies"] = folded_values(page, adding, true, words);
  values["edits"] = edit_values(page.reports, words);
  values["looks"] = looks_of(page, words);
  values["evidence"] = evidence_values(page.reports, facts, page.shown.line.kicker, words);
  for (const StoryReport& report : page.reports)
    if (report.article->id == page.shown.line.article) {
      values["line_source"] = source_values(source_of(*report.article), words);
      values["line_is_headline"] = page.shown.line.source.part.kind == PartKind::headline;
    }
  if (page.tools) {
    add_corrections(values["evidence"], page, words);
    values["tools"] = tools_values(page, words);
  }
  values["report_count"] = words.count("report", page.reports.size());
  return values;
}

}  // namespace logline::render
