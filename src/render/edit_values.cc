#include "render/edit_values.h"

#include "render/dates.h"
#include "render/line_values.h"

namespace logline::render {
namespace {

constexpr std::size_t kMostItems = 40;

Values extracts(const std::vector<std::string>& sentences) {
  Values list = Values::array();
  for (const std::string& sentence : sentences) list.push_back(cut_words(sentence, kExtract));
  return list;
}

// An earlier headline gave way to the next one, the last of them to the one it has now.
const std::string& next_headline(const StoryReport& report, std::size_t edit) {
  for (std::size_t next = edit + 1; next < report.edits->size(); ++next)
    if (const std::string& headline = (*report.edits)[next].headline; !headline.empty()) return headline;
  return report.article->headline;
}

}  // namespace

Values edit_values(const std::vector<StoryReport>& reports, const Words& words) {
  Values items = Values::array();
  std::size_t count = 0;
  for (const StoryReport& report : reports) {
    if (report.edits == nullptr) continue;
    for (std::size_t i = 0; i < report.edits->size(); ++i) {
      const Edit& edit = (*report.edits)[i];
      if (++count > kMostItems) continue;
      Values item{{"source", source_values(source_of(*report.article), words)},
                  {"edited", moment_values(edit.at, words)},
                  {"removed", extracts(edit.removed)},
                  {"added", extracts(edit.added)}};
      item["headline"] = edit.headline.empty()
                             ? Values()
                             : Values{{"from", edit.headline}, {"to", next_headline(report, i)}};
      items.push_back(std::move(item));
    }
  }
  if (items.empty()) return nullptr;
  return {{"count", words.count("change", count)}, {"items", std::move(items)}};
}

}  // namespace logline::render
