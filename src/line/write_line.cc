#include "line/write_line.h"

#include <set>
#include <string>
#include <utility>

#include "base/tally.h"
#include "line/choose.h"
#include "line/facts.h"
#include "line/fresh.h"
#include "line/reported.h"
#include "line/shown.h"
#include "model/outlet_name.h"

namespace logline::line {
namespace {

void label_line(Line& line, const MainFact& main) {
  Tally<std::string> titles;
  Tally<int> seasons;
  for (const Told& told : main.told) {
    if (const Argument& title = title_of(told.statement->claim); !title.is_absent()) titles.take(title.value);
    if (const std::optional<int> season = season_of(told.statement->claim)) seasons.take(*season);
  }
  const Statement& first = *main.told.front().statement;
  line.kicker = titles.most().value_or("");
  line.label = label_of(first);
  line.season = seasons.most();
}

// What the words of the line give away: what its statements do; without any, what its article does.
std::vector<Reveal> reveals_of(const Report& report, const Span& source) {
  std::set<Reveal> reveals;
  bool has_statement = false;
  for (const Statement& statement : report.reading->statements) {
    if (!statement.span.overlaps(source)) continue;
    has_statement = true;
    reveals.insert(statement.reveals.begin(), statement.reveals.end());
  }
  if (!has_statement) reveals.insert(report.reading->reveals.begin(), report.reading->reveals.end());
  return {reveals.begin(), reveals.end()};
}

bool is_before(const std::optional<Timestamp>& a, const std::optional<Timestamp>& b) {
  return a && (!b || *a < *b);
}

// Whom the line names.
std::vector<LineSource> sources_of(std::span<const Report> reports, const std::vector<Addition>& additions) {
  const Article* first = reports.front().article;
  std::set<ArticleId> adding;
  for (const Addition& addition : additions) adding.insert(addition.article);
  for (const Report& report : reports)
    if (is_before(report.article->published, first->published)) first = report.article;
  std::vector<LineSource> sources;
  const auto add = [&](const Article& article) {
    sources.push_back({article.id, outlet_name(article), article.address, article.published});
  };
  add(*first);
  for (const Report& report : reports)
    if (report.article != first && adding.contains(report.article->id)) add(*report.article);
  return sources;
}

}  // namespace

Line write_line(const Story& story, std::span<const Report> reports, const Clickbait& clickbait) {
  const std::optional<MainFact> main = find_main_fact(reports);
  const Sentence sentence = choose_sentence(reports, main, clickbait);
  const Report& report = reports[sentence.report];
  const Shown shown = collapse(report.article->quoted(sentence.source));
  Line line;
  line.story = story.id;
  line.article = report.article->id;
  line.source = sentence.source;
  line.text = shown.text;
  line.new_keys = find_new_keys(reports);
  line.fresh = find_fresh(reports, sentence, shown, line.new_keys);
  line.additions = find_additions(reports, story.first, sentence);
  line.sources = sources_of(reports, line.additions);
  line.reveals = reveals_of(report, sentence.source);
  if (main) label_line(line, *main);
  return line;
}

}  // namespace logline::line
