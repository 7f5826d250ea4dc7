#include "render/evidence.h"

#include <algorithm>
#include <set>

#include "render/line_values.h"
#include "render/marked_text.h"

namespace logline::render {
namespace {

constexpr std::size_t kReports = 12;  // more only when a new fact is credited to one that comes later
constexpr std::size_t kParagraphs = 5;

struct Stretch {
  std::uint32_t begin, end;
  std::vector<MarkedRange> marks{};  // from the beginning of the part
};

// Statements of one part as ranges with their numbers, or as known.
std::vector<MarkedRange> ranges_in(const StoryReport& report, const Part& part, const StoryFacts& facts,
                                   const Words& words) {
  std::vector<MarkedRange> ranges;
  for (const Statement& statement : report.reading->statements) {
    if (statement.span.part != part) continue;
    const auto number = facts.numbers.find(fact_key(statement));
    const bool is_known = number == facts.numbers.end();
    ranges.push_back({statement.span.begin, statement.span.end,
                      is_known ? words.of("evidence.known") : std::to_string(number->second), is_known});
  }
  return ranges;
}

std::vector<Stretch> paragraphs_with(const std::string& text, const std::vector<MarkedRange>& ranges) {
  std::vector<Stretch> found;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Stretch paragraph{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    for (const MarkedRange& range : ranges)
      if (range.begin >= begin && range.begin < end) paragraph.marks.push_back(range);
    if (!paragraph.marks.empty()) found.push_back(std::move(paragraph));
    begin = end + 1;
  }
  return found;
}

// Only the evidence, each stretch once.
std::vector<Stretch> evidence_alone(std::vector<MarkedRange> ranges) {
  std::ranges::sort(
      ranges, {}, [](const MarkedRange& range) { return std::pair(range.begin, -std::int64_t{range.end}); });
  std::vector<Stretch> found;
  for (const MarkedRange& range : ranges) {
    if (!found.empty() && range.begin < found.back().end) continue;
    found.push_back({range.begin, range.end, {range}});
  }
  return found;
}

Values stretch_values(std::string_view text, const Stretch& stretch, const std::string& name) {
  std::vector<MarkedRange> marks = stretch.marks;
  for (MarkedRange& mark : marks) {
    mark.begin -= stretch.begin;
    mark.end = std::min(mark.end, stretch.end) - stretch.begin;
  }
  return {{"marked",
           marked_text(text.substr(stretch.begin, stretch.end - stretch.begin), std::move(marks), name)}};
}

Values paragraph_values(const StoryReport& report, const StoryFacts& facts, const std::string& name,
                        const Words& words) {
  const std::string& text = report.article->text;
  const std::vector<MarkedRange> ranges = ranges_in(report, Part::text(), facts, words);
  std::vector<Stretch> stretches = paragraphs_with(text, ranges);
  stretches.resize(std::min(stretches.size(), kParagraphs));
  std::size_t shown = 0;
  for (const Stretch& stretch : stretches) shown += stretch.end - stretch.begin;
  if (shown * 5 > text.size() * 3) stretches = evidence_alone(ranges);  // more than three fifths
  stretches.resize(std::min(stretches.size(), kParagraphs));
  Values paragraphs = Values::array();
  for (const Stretch& stretch : stretches) paragraphs.push_back(stretch_values(text, stretch, name));
  return paragraphs;
}

}  // namespace

Values evidence_values(const std::vector<StoryReport>& reports, const StoryFacts& facts,
                       const std::string& name, const Words& words) {
  Values shown = Values::array();
  const std::set<const StoryReport*> credited = credited_reports(facts);
  for (const StoryReport& report : reports) {
    const bool fills_up = !report.is_copy && !report.reading->statements.empty() && shown.size() < kReports;
    if (!fills_up && !credited.contains(&report)) continue;
    const Article& article = *report.article;
    Values paragraphs = paragraph_values(report, facts, name, words);
    std::string byline;
    for (const std::string& author : article.byline) byline += (byline.empty() ? "" : ", ") + author;
    shown.push_back(
        {{"id", "e-" + article.id.to_string()},
         {"headline", marked_text(article.headline, ranges_in(report, Part::headline(), facts, words), name)},
         {"source", source_values(source_of(article), words)},
         {"byline", byline},
         {"paragraphs", std::move(paragraphs)},
         {"earlier", article.earlier_headlines}});
  }
  return shown;
}

}  // namespace logline::render
