#include "render/corrections.h"

#include <set>

#include "render/line_values.h"
#include "render/story_facts.h"

namespace logline::render {
namespace {

constexpr std::size_t kMostCorrections = 40;  // of a report; `logline correct` takes any

Values correction(const Article& article, const Statement& statement, const Words& words) {
  return {{"article", article.id.to_string()},
          {"statement", id_of(statement).to_string()},
          {"kind", kind_words(statement, words)},
          {"extract", extract_values(article.quoted(statement.span), kExtract)}};
}

}  // namespace

Values correction_values(const StoryReport& report, const Words& words) {
  Values items = Values::array();
  std::set<StatementId> told;
  for (const Statement& statement : report.reading->statements)
    if (items.size() < kMostCorrections && told.insert(id_of(statement)).second)
      items.push_back(correction(*report.article, statement, words));
  if (items.empty()) return nullptr;
  return {{"items", std::move(items)}};
}

Values withdrawn_values(const std::vector<StoryReport>& reports, const Words& words) {
  Values items = Values::array();
  for (const StoryReport& report : reports) {
    for (const Statement* statement : report.withdrawn) {
      Values item = correction(*report.article, *statement, words);
      item["source"] = source_values(source_of(*report.article), words);
      items.push_back(std::move(item));
    }
  }
  return items;
}

}  // namespace logline::render
