// The choice of the sentence.
//
// Candidates are the evidence of the main fact, and the headlines of the reports that tell it there. Each has
// a cost: giving plot away (more than all else together, so it is taken only when every candidate does),
// clickbait, not naming the title, leaving out the date or the person that is the news, being too short to be
// a sentence, being cut off, and length. A copy costs a little more than its original. Equal costs go to the
// report that came first.
#include "line/choose.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <vector>

namespace logline::line {
namespace {

constexpr double kSpoiler = 100, kNoTitle = 1.5, kStub = 2, kCutOff = 2, kClickbait = 1.5, kCopy = 0.1,
                 kPerByte = 0.01, kNoSentenceEnd = 0.3, kNoDate = 2, kNoPerson = 1.5;
constexpr std::uint32_t kShortest = 20, kLongest = 240, kMostOfSentence = 400;

std::uint32_t size_of(const std::string& text) { return static_cast<std::uint32_t>(text.size()); }

// "LONDON, April 2 (Transom) – Ada Cole is leaving": without the place and the agency.
Span behind_dateline(const Article& article, Span sentence, const Span& evidence) {
  constexpr std::size_t kLongestDateline = 60;
  const std::string_view opening = article.quoted(sentence).substr(0, kLongestDateline);
  for (const std::string_view dash : {") \u2013 ", ") \u2014 ", ") - ", ") -- "})
    if (const auto at = opening.find(dash); at != std::string_view::npos) {
      const std::uint32_t begin = sentence.begin + static_cast<std::uint32_t>(at + dash.size());
      if (begin <= evidence.begin) sentence.begin = begin;
      break;
    }
  return sentence;
}

// The whole headline where the evidence is part of it, else the sentence around it; evidence over many
// sentences, as a long quotation, stands for itself.
Span sentence_of(const Article& article, const Statement& statement) {
  const Span& evidence = statement.span;
  if (evidence.part.kind == PartKind::headline) return {Part::headline(), 0, size_of(article.headline)};
  const bool is_known = statement.sentence.contains(evidence);
  return is_known && statement.sentence.length() <= kMostOfSentence
             ? behind_dateline(article, statement.sentence, evidence)
             : evidence;
}

bool gives_plot_away(const Reading& reading, const Span& sentence) {
  for (const Statement& statement : reading.statements)
    if (!statement.reveals.empty() && statement.span.overlaps(sentence)) return true;
  return false;
}

bool names_title(const Statement& statement, std::string_view text) {
  const Argument& title = title_of(statement.claim);
  return (" " + fold_name(text) + " ").find(" " + fold_name(title.value) + " ") != std::string::npos;
}

// The fact has a date that this sentence leaves out.
bool lacks_date(const Told& told, const Span& sentence, bool has_date) {
  const auto* status = std::get_if<StatusClaim>(&told.statement->claim);
  if (!has_date || status == nullptr) return false;
  return !status->when || !status->when->span || !sentence.contains(*status->when->span);
}

// News of a cast that doesn't say who.
bool lacks_person(const Report& report, const Told& told, const Span& sentence) {
  const auto* status = std::get_if<StatusClaim>(&told.statement->claim);
  if (status == nullptr || status->event != Event::casting) return false;
  const std::vector<Statement>& statements = report.reading->statements;
  return std::none_of(statements.begin(), statements.end(), [&](const Statement& other) {
    const auto* credit = std::get_if<CreditClaim>(&other.claim);
    return credit != nullptr && (other.span.overlaps(sentence) ||
                                 (credit->person.span && sentence.contains(*credit->person.span)));
  });
}

bool has_date(const MainFact& main) {
  return std::any_of(main.told.begin(), main.told.end(), [](const Told& told) {
    const auto* status = std::get_if<StatusClaim>(&told.statement->claim);
    return status != nullptr && status->when && status->when->span &&
           (status->event == Event::scheduled || status->event == Event::delayed);
  });
}

double cost_of(const Report& report, const Statement& statement, const Span& sentence,
               const Clickbait& clickbait) {
  const std::string_view text = report.article->quoted(sentence);
  double cost = kPerByte * static_cast<double>(text.size()) + kClickbait * clickbait.weigh(text);
  if (gives_plot_away(*report.reading, sentence)) cost += kSpoiler;
  if (!names_title(statement, text)) cost += kNoTitle;
  if (sentence.length() < kShortest) cost += kStub;
  if (sentence.length() > kLongest || text.ends_with("\u2026") || text.ends_with("...")) cost += kCutOff;
  const bool is_headline = sentence.part.kind == PartKind::headline;
  if (!is_headline && !text.ends_with('.') && !text.ends_with('"') && !text.ends_with("\u201d"))
    cost += kNoSentenceEnd;
  if (report.is_copy) cost += kCopy;
  return cost;
}

Sentence first_headline(std::span<const Report> reports) {
  for (const bool with_copies : {false, true})
    for (std::size_t i = 0; i < reports.size(); ++i)
      if (!reports[i].article->headline.empty() && (with_copies || !reports[i].is_copy))
        return {i, {Part::headline(), 0, size_of(reports[i].article->headline)}};
  // No report has a headline: the beginning of the first one's text, its first paragraph at most.
  const std::string& text = reports.front().article->text;
  return {0, {Part::text(), 0, static_cast<std::uint32_t>(std::min(text.find('\n'), text.size()))}};
}

}  // namespace

Sentence choose_sentence(std::span<const Report> reports, const std::optional<MainFact>& main,
                         const Clickbait& clickbait) {
  assert(!reports.empty());
  if (!main) return first_headline(reports);
  std::optional<Sentence> best;
  double lowest = 0;
  const bool is_dated = has_date(*main);
  for (const Told& told : main->told) {
    const Report& report = reports[told.report];
    const Span sentence = sentence_of(*report.article, *told.statement);
    double cost = cost_of(report, *told.statement, sentence, clickbait);
    if (lacks_date(told, sentence, is_dated)) cost += kNoDate;
    if (lacks_person(report, told, sentence)) cost += kNoPerson;
    if (best && cost >= lowest) continue;
    best = Sentence{told.report, sentence};
    lowest = cost;
  }
  return *best;
}

}  // namespace logline::line
