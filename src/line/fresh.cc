#include "line/fresh.h"

#include <algorithm>
#include <set>

namespace logline::line {
namespace {

using Range = std::pair<std::uint32_t, std::uint32_t>;
constexpr std::size_t kMostAdditions = 2;  // of one report
constexpr std::size_t kMostBytes = 200;    // of an addition

void add_span(std::vector<Span>& spans, const Argument& argument) {
  if (argument.span) spans.push_back(*argument.span);
}
void add_span(std::vector<Span>& spans, const std::optional<When>& when) {
  if (when && when->span) spans.push_back(*when->span);
}

// Where a claim's arguments stand, but for the title.
std::vector<Span> argument_spans(const Claim& claim) {
  std::vector<Span> spans;
  if (const auto* status = std::get_if<StatusClaim>(&claim)) add_span(spans, status->when);
  if (const auto* credit = std::get_if<CreditClaim>(&claim))
    add_span(spans, credit->person), add_span(spans, credit->character);
  if (const auto* available = std::get_if<AvailabilityClaim>(&claim))
    add_span(spans, available->service), add_span(spans, available->from);
  if (const auto* quote = std::get_if<QuoteClaim>(&claim)) add_span(spans, quote->text);
  if (const auto* synopsis = std::get_if<SynopsisClaim>(&claim)) add_span(spans, synopsis->text);
  if (const auto* related = std::get_if<RelatedClaim>(&claim)) add_span(spans, related->value);
  if (const auto* award = std::get_if<AwardClaim>(&claim)) add_span(spans, award->value);
  return spans;
}

// The evidence inside the sentence, without the title's words.
std::vector<Span> evidence_without_title(const Statement& statement, const Span& sentence) {
  Span evidence = statement.span;
  evidence.begin = std::max(evidence.begin, sentence.begin);
  evidence.end = std::min(evidence.end, sentence.end);
  const std::optional<Span>& title = title_of(statement.claim).span;
  if (!title || !evidence.contains(*title)) return {evidence};
  return {{evidence.part, evidence.begin, title->begin}, {evidence.part, title->end, evidence.end}};
}

// Sorted, without overlaps, without white space or punctuation at the edges.
std::vector<Range> tidy(std::vector<Range> ranges, std::string_view text) {
  const auto is_edge = [&](std::uint32_t at) {
    return std::string_view(" .,:;-'\"!?").find(text[at]) != std::string_view::npos;
  };
  for (auto& [begin, end] : ranges) {
    while (begin < end && is_edge(begin)) ++begin;
    while (begin < end && is_edge(end - 1)) --end;
  }
  std::erase_if(ranges, [](const Range& range) { return range.first >= range.second; });
  std::sort(ranges.begin(), ranges.end());
  std::vector<Range> merged;
  for (const Range& range : ranges) {
    if (!merged.empty() && range.first <= merged.back().second)
      merged.back().second = std::max(merged.back().second, range.second);
    else
      merged.push_back(range);
  }
  return merged;
}

int worth(const Claim& claim) {  // what is added first
  if (std::holds_alternative<StatusClaim>(claim)) return 0;
  if (std::holds_alternative<AvailabilityClaim>(claim)) return 1;
  if (std::holds_alternative<CreditClaim>(claim)) return 2;
  return std::holds_alternative<QuoteClaim>(claim) ? 3 : 4;
}

Addition add(const Report& report, const Statement& statement) {
  Span span = statement.polarity == Polarity::no && statement.sentence.contains(statement.span)
                  ? statement.sentence
                  : statement.span;
  const std::string_view words = cut_at_word(report.article->quoted(span), kMostBytes);
  span.end = span.begin + static_cast<std::uint32_t>(words.size());
  return {report.article->id, span, collapse(words).text, fact_key(statement)};
}

std::set<std::string> facts_of(std::span<const Report> reports, ArticleId article) {
  std::set<std::string> facts;
  for (const Told& told : all_told(reports))
    if (reports[told.report].article->id == article) facts.insert(fact_key(*told.statement));
  return facts;
}

}  // namespace

std::vector<std::string> find_new_keys(std::span<const Report> reports) {
  std::vector<std::string> keys;
  std::set<std::string> seen;
  for (const Told& told : all_told(reports))
    if (std::string key = fact_key(*told.statement); told.is_new && seen.insert(key).second)
      keys.push_back(std::move(key));
  return keys;
}

std::vector<Range> find_fresh(std::span<const Report> reports, const Sentence& sentence, const Shown& shown,
                              const std::vector<std::string>& new_keys) {
  std::vector<Range> ranges;
  const std::set<std::string_view> are_new(new_keys.begin(), new_keys.end());
  for (const Statement& statement : reports[sentence.report].reading->statements) {
    if (!statement.span.overlaps(sentence.source)) continue;
    if (!are_new.contains(fact_key(statement))) continue;
    std::vector<Span> spans = argument_spans(statement.claim);
    std::erase_if(spans, [&](const Span& span) { return !sentence.source.contains(span); });
    if (spans.empty()) spans = evidence_without_title(statement, sentence.source);
    for (const Span& span : spans)
      ranges.emplace_back(shown.place(span.begin - sentence.source.begin),
                          shown.place(span.end - sentence.source.begin));
  }
  return tidy(std::move(ranges), shown.text);
}

std::vector<Addition> find_additions(std::span<const Report> reports, ArticleId first,
                                     const Sentence& sentence) {
  std::vector<Addition> additions;
  std::set<std::string> told_before = facts_of(reports, first);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    const Report& report = reports[i];
    std::vector<const Statement*> added;
    std::vector<std::string> keys;
    for (std::size_t j = 0; j < report.reading->statements.size(); ++j) {
      const Statement& statement = report.reading->statements[j];
      keys.push_back(fact_key(statement));
      const bool is_new = j < report.is_new.size() && report.is_new[j];
      const bool is_in_line = sentence.report == i && statement.span.overlaps(sentence.source);
      if (report.article->id != first && !report.is_copy && is_new && !is_in_line &&
          !told_before.contains(keys.back()))
        added.push_back(&statement);
    }
    told_before.insert(keys.begin(), keys.end());
    std::stable_sort(added.begin(), added.end(), [](const Statement* a, const Statement* b) {
      return worth(a->claim) < worth(b->claim);
    });
    for (std::size_t j = 0; j < std::min(added.size(), kMostAdditions); ++j)
      additions.push_back(add(report, *added[j]));
  }
  return additions;
}

}  // namespace logline::line
