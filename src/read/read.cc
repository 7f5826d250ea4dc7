#include "read/read.h"
#include "read/dated_rows.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "read/context.h"
#include "read/reveals.h"
#include "read/roundup.h"
#include "read/scope.h"
#include "read/service_lists.h"
#include "read/status_lists.h"

namespace logline {
namespace {

// The longest part shows it, whatever the outlet says; empty for a text too short to tell.
std::string language_shown(const Context& context) {
  std::string language;
  for (const PartTokens& part : context.parts)
    if (part.part == Part::text() || language.empty())
      language = detect_language(part.tokens, context.lexicon.languages());
  return language;
}

// A text too short to tell is taken to be in the language that its outlet says, or in the lexicon's.
bool is_readable(const Context& context, std::string language) {
  if (language.empty()) language = context.article.language.substr(0, 2);
  return language.empty() || language == context.lexicon.language();
}

// What a character says is no quotation of anybody.
void leave_dialogue_to_the_plot(Context& context) {
  std::set<std::string, std::less<>> characters;
  for (const Mention& character : context.characters) characters.insert(fold_name(character.value));
  for (const Mention& person : context.people) characters.erase(fold_name(person.value));
  std::erase_if(context.statements, [&](const Statement& statement) {
    const auto* quote = std::get_if<QuoteClaim>(&statement.claim);
    return quote != nullptr && characters.contains(fold_name(quote->speaker.value));
  });
}

void find_all(Context& context) {
  find_people(context);
  find_titles(context);
  find_times(context);
  find_quotes(context);
  find_listed_statuses(context);
  find_dated_rows(context);
  find_statuses(context);
  find_availability(context);
  find_service_lists(context);
  find_credits(context);
  find_awards(context);
  find_related(context);
  leave_dialogue_to_the_plot(context);
  find_more_people(context);
}

void move_to(std::vector<Mention>& all, std::vector<Mention>& some) {
  all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

// The sentences that a span touches; the span itself in a part that has none.
Span sentence_around(const Context& context, const Span& span) {
  for (const PartTokens& part : context.parts) {
    if (part.part != span.part || part.tokens.sentences.empty()) continue;
    const Sentence& first = part.tokens.sentences[part.tokens.sentence_of_byte(span.begin)];
    const Sentence& last = part.tokens.sentences[part.tokens.sentence_of_byte(span.end - 1)];
    return {span.part, std::min(first.begin, span.begin), std::max(last.end, span.end)};
  }
  return span;
}

// In an article that gives plot away every statement may; news of the business of a series does so only in
// words of plot.
std::vector<Reveal> reveals_of(const Context& context, const Statement& statement,
                               const std::vector<Reveal>& of_article) {
  const bool is_business = std::holds_alternative<StatusClaim>(statement.claim) ||
                           std::holds_alternative<AvailabilityClaim>(statement.claim) ||
                           std::holds_alternative<GenreClaim>(statement.claim);
  return is_business && !tells_plot(context, statement.sentence) ? std::vector<Reveal>{} : of_article;
}

// The headline of a round-up ("everything renewed and cancelled in May") speaks of no title that it doesn't
// name.
void leave_titles_to_the_list(std::vector<Statement>& statements) {
  std::erase_if(statements, [](const Statement& statement) {
    return std::holds_alternative<StatusClaim>(statement.claim) && statement.span.part == Part::headline() &&
           !title_of(statement.claim).span;
  });
}

// A street or a town may have a series' name: what is said in its news is not said of the series.
void leave_quotes_to_speakers(std::vector<Statement>& statements) {
  for (Statement& statement : statements)
    if (auto* quote = std::get_if<QuoteClaim>(&statement.claim)) quote->title = {};
}

std::vector<Mention> take_mentions(Context& context) {
  std::vector<Mention> all;
  for (auto* some : {&context.people, &context.title_mentions, &context.characters, &context.organisations,
                     &context.places, &context.times, &context.quotes})
    move_to(all, *some);
  std::stable_sort(all.begin(), all.end(),
                   [](const Mention& a, const Mention& b) { return a.span < b.span; });
  return all;
}

}  // namespace

Reading read_article(const Article& article, const TitleIndex& titles, const Lexicon& lexicon) {
  Reading reading;
  Context context = make_context(article, titles, lexicon);
  reading.language = language_shown(context);
  if (!is_readable(context, reading.language)) return reading;
  find_all(context);
  const Scope scope = find_scope(context);
  reading.is_about_television = scope.is_about_television;
  reading.teaches_titles = scope.is_certain;
  if (!reading.is_about_television || !speaks_of_series(context))
    leave_quotes_to_speakers(context.statements);
  reading.is_roundup = is_roundup(context);
  if (reading.is_roundup) leave_titles_to_the_list(context.statements);
  reading.main_title = fold_name(context.main_title);
  reading.reveals = find_reveals(context, reading.is_about_television);
  if (reading.is_about_television) find_genres(context);
  for (Statement& statement : context.statements) {
    statement.article = article.id;
    statement.said_at = article.published;
    statement.sentence = sentence_around(context, statement.span);
    statement.reveals = reveals_of(context, statement, reading.reveals);
  }
  std::stable_sort(context.statements.begin(), context.statements.end(),
                   [](const Statement& a, const Statement& b) { return a.span < b.span; });
  reading.statements = std::move(context.statements);
  reading.mentions = take_mentions(context);
  return reading;
}

}  // namespace logline
