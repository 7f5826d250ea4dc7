#include "render/decisions_page.h"

#include <optional>
#include <utility>

#include "base/timestamp.h"
#include "render/dates.h"
#include "render/line_values.h"
#include "render/shown.h"

namespace logline::render {
namespace {

constexpr std::size_t kMostUndone = 12;  // reports of one of two stories: more were not all named

// By which form it is taken back; null: there is none.
Values undo_values(const ShownDecision& shown) {
  const Decided& decided = shown.decided;
  const bool holds = shown.standing == Standing::holds;
  const bool is_image = decided.what == Verdict::describe && !shown.article.is_none();
  if (decided.what == Verdict::take_down && holds)
    return {{"action", "/desk/takedown"}, {"by_lift", true}, {"what", decided.name}};
  if (is_image && (holds || shown.standing == Standing::absent))
    return {{"action", "/desk/images"},
            {"by_undescribe", true},
            {"article", shown.article.to_string()},
            {"image", decided.name}};
  const bool is_withdrawn = holds || shown.standing == Standing::absent;
  if (decided.what == Verdict::withdraw && is_withdrawn && !shown.article.is_none())
    return {{"action", "/desk/corrections"},
            {"by_restore", true},
            {"article", shown.article.to_string()},
            {"statement", decided.statement.to_string()}};
  if (decided.what == Verdict::merge && holds && decided.articles.size() == 2 &&
      decided.articles.back().size() < kMostUndone) {
    Values ticks = Values::array();
    for (const ArticleId id : decided.articles.back()) ticks.push_back({{"id", id.to_string()}});
    return {
        {"action", story_address(shown.story) + "/split"}, {"by_split", true}, {"ticks", std::move(ticks)}};
  }
  if (decided.what == Verdict::split && holds && !shown.other.is_none())
    return {{"action", story_address(shown.story) + "/merge"},
            {"by_merge", true},
            {"other", shown.other.to_string()}};
  return nullptr;
}

Values decision_values(const ShownDecision& shown, bool has_tools, const Words& words) {
  const Decided& decided = shown.decided;
  const bool is_about_story = decided.what == Verdict::merge || decided.what == Verdict::split;
  const std::optional<Timestamp> at =
      decided.at == 0 ? std::nullopt : std::optional(Timestamp::from_utc(decided.at));
  Values values{{"number", decided.seq},
                {"decided_at", moment_values(at, words)},
                {"by", decided.by},
                {"name", decided.name},
                {"other", decided.other},
                {"text", decided.text},
                {"picture", link_to(decided.name)},
                {"titles", decided.titles > 0 ? words.count("listed_title", decided.titles) : ""},
                {"headline", cut_words(shown.headline, kExtract)},
                {"evidence", cut_words(shown.evidence, kExtract)},
                {"words_gone", decided.is_taken_down},
                {"is_missing", shown.story.is_none()}};
  values[word_of(decided.what)] = true;
  if (shown.standing != Standing::none) values[std::string("is_") + word_of(shown.standing)] = true;
  if (!shown.story.is_none()) values["story_href"] = story_address(shown.story);
  values["line"] = is_about_story ? cut_words(shown.line, kExtract) : "";
  values["undo"] = has_tools ? undo_values(shown) : Values();
  return values;
}

}  // namespace

const char* word_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::merge: return "merge";
    case Verdict::split: return "split";
    case Verdict::title_merge: return "title_merge";
    case Verdict::title_split: return "title_split";
    case Verdict::take_down: return "take_down";
    case Verdict::lift: return "lift";
    case Verdict::describe: return "describe";
    case Verdict::undescribe: return "undescribe";
    case Verdict::withdraw: return "withdraw";
    case Verdict::restore: return "restore";
    case Verdict::import: break;
  }
  return "import";
}

const char* word_of(Standing standing) {
  switch (standing) {
    case Standing::holds: return "holding";
    case Standing::undone: return "undone";
    case Standing::replaced: return "replaced";
    case Standing::absent: return "absent";
    case Standing::gone: return "gone";
    case Standing::none: break;
  }
  return "none";
}

Values decisions_values(const DecisionsPage& page, const Words& words) {
  Values items = Values::array();
  for (const ShownDecision& one : page.decisions)
    items.push_back(decision_values(one, page.has_tools, words));
  Values values{{"page", "desk_decisions"}, {"items", std::move(items)}, {"is_older", page.is_older}};
  values["tools"] = page.has_tools;
  if (!page.next.empty()) values["older"] = "/desk/decisions?before=" + percent_encode(page.next);
  return values;
}

}  // namespace logline::render
