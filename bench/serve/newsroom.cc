#include "newsroom.h"

#include <array>
#include <cmath>

#include "../invented/names.h"
#include "line/reported.h"
#include "line/write_line.h"
#include "store/given_away.h"

namespace logline::bench {
namespace {

constexpr std::size_t kStoriesAtOnce = 400;

struct Told {
  Event event;
  std::string_view words;
};
constexpr std::array<Told, 8> kEvents{{{Event::renewed, " is renewed for season "},
                                       {Event::cancelled, " is cancelled after season "},
                                       {Event::scheduled, " has a date for season "},
                                       {Event::filming, " is filming season "},
                                       {Event::first_look, ": a first look at season "},
                                       {Event::trailer, ": the trailer of season "},
                                       {Event::casting, " is casting for season "},
                                       {Event::premiered, " has begun season "}}};

Span add_paragraph(Article& article, const std::string& text) {
  if (!article.text.empty()) article.text += '\n';
  const auto begin = static_cast<std::uint32_t>(article.text.size());
  article.text += text;
  return {Part::text(), begin, static_cast<std::uint32_t>(article.text.size())};
}

}  // namespace

StoryId story_id(std::size_t number) { return StoryId::of("story " + std::to_string(number)); }

std::int64_t story_time(const Size& size, std::size_t number) {
  return kBegins +
         static_cast<std::int64_t>(static_cast<double>(number) * kLasts / static_cast<double>(size.stories));
}

std::size_t person_of(const Size& size, std::size_t title, std::size_t which) {
  return which == 5 ? title * title % (people(size) / 100 + 1) : (title * 2 + which) % people(size);
}

void Newsroom::add_filler(std::string& text) {
  const std::size_t words = 25 + dice_.below(50);
  for (std::size_t i = 0; i < words; ++i) text += word(dice_.skewed(kWords, 4)) + (i + 1 < words ? " " : ".");
}

void Newsroom::add_quote(store::ArticleRow& row, std::size_t title) {
  std::string said;
  add_filler(said);
  const std::string who = person_name(person_of(size_, title, dice_.below(6)));
  const Span span = add_paragraph(row.article, "“" + said + "” said " + who + ".");
  row.reading.statements.push_back(
      {.article = row.article.id,
       .claim = QuoteClaim{.speaker = {who}, .text = {said}, .title = {title_name(title)}},
       .span = span,
       .sentence = span});
}

void Newsroom::add_credit(store::ArticleRow& row, std::size_t title) {
  const std::string who = person_name(person_of(size_, title, dice_.below(6))),
                    as = capital(dice_.below(5'000));
  const Span span = add_paragraph(row.article, who + " plays " + as + " in " + title_name(title) + ".");
  row.reading.statements.push_back(
      {.article = row.article.id,
       .claim = CreditClaim{.title = {title_name(title)}, .person = {who}, .character = {as}},
       .span = span,
       .sentence = span});
}

// What every statement has, and what is new in it.
void Newsroom::finish(store::ArticleRow& row, std::size_t title, bool gives_away) {
  const std::string name = title_name(title);
  const std::vector<Reveal> reveals{
      {name, 1 + static_cast<int>(dice_.below(4)), static_cast<int>(dice_.below(9))}};
  for (Statement& statement : row.reading.statements) {
    statement.said_at = row.article.published;
    statement.rule = "invented";
    if (gives_away && dice_.chance(0.7)) statement.reveals = reveals;
    row.is_new.push_back(known_[title].insert(fact_key(statement)).second);
  }
  if (gives_away && dice_.chance(0.7)) row.reading.reveals = reveals;
  row.reading.is_about_television = true;
  row.reading.main_title = fold_name(name);
}

store::ArticleRow Newsroom::report(std::size_t title, int event, std::size_t number, std::int64_t at,
                                   bool gives_away) {
  store::ArticleRow row;
  Article& article = row.article;
  const std::size_t outlet = dice_.skewed(kOutlets);
  const std::string name = title_name(title), host = "https://" + word(outlet + 900) + ".example/";
  article.address = article.name = host + "television/" + std::to_string(number);
  article.id = ArticleId::of(article.name);
  article.outlet = capital(outlet + 900) + " Television";
  article.published = Timestamp::from_utc(at);
  article.byline = {person_name(outlet * 7)};
  const auto& told = kEvents[static_cast<std::size_t>(event) % kEvents.size()];
  const int season = 1 + event / static_cast<int>(kEvents.size());
  article.headline = name + std::string(told.words) + std::to_string(season);
  const auto title_end = static_cast<std::uint32_t>(name.size());
  const Span whole{Part::headline(), 0, static_cast<std::uint32_t>(article.headline.size())};
  row.reading.statements.push_back(
      {.article = article.id,
       .claim =
           StatusClaim{
               .title = {name, Span{Part::headline(), 0, title_end}}, .season = season, .event = told.event},
       .span = whole,
       .sentence = whole});
  std::string filler;
  add_filler(filler);
  add_paragraph(article, article.headline + ", " + filler);
  if (dice_.chance(0.5)) add_quote(row, title);
  if (dice_.chance(0.6)) add_credit(row, title);
  filler.clear();
  add_filler(filler);
  add_paragraph(article, filler);
  finish(row, title, gives_away);
  return row;
}

void Newsroom::tell_story(store::ViewChanges& changes) {
  const std::size_t left = size_.stories - stories_;
  const double mean = static_cast<double>(size_.articles - articles_) / static_cast<double>(left);
  std::size_t reports = 1 + static_cast<std::size_t>(-std::log(1 - dice_.share()) * (mean - 0.5));
  if (left == 1 || reports > size_.articles - articles_ - (left - 1))
    reports = size_.articles - articles_ - (left - 1);
  const std::size_t title = dice_.skewed(size_.titles);
  const int event = static_cast<int>(dice_.below(kEvents.size() * 5));
  const double kind = dice_.share();  // 12 %: all of it gives something away; 8 %: some of its reports do
  std::int64_t at = story_time(size_, stories_);
  store::StoryRow row;
  row.story.id = story_id(stories_);
  std::vector<store::ArticleRow> rows;
  for (std::size_t i = 0; i < reports; ++i, at += static_cast<std::int64_t>(dice_.below(5'000))) {
    const bool gives_away = kind < 0.12 || (kind < 0.2 && 2 * i > reports);
    rows.push_back(report(title, event, articles_++, at, gives_away));
    rows.back().story = row.story.id;
    rows.back().seq = static_cast<Seq>(articles_);
    row.story.articles.push_back(rows.back().article.id);
  }
  std::vector<line::Report> told;
  std::vector<const store::ArticleRow*> all;
  for (const store::ArticleRow& one : rows) {
    told.push_back({&one.article, &one.reading, one.is_new, false});
    all.push_back(&one);
    for (const bool is_new : one.is_new) row.has_news = row.has_news || is_new;
  }
  row.story.first = rows.front().article.id;
  row.story.is_about_television = true;
  row.at = rows.front().article.published;
  row.line = line::write_line(row.story, told, clickbait_);
  row.outlets = line::count_outlets(told);
  row.title_keys = line::titles_of(told);
  row.gives_away = store::given_away(all);
  row.labels = row.gives_away.empty() ? std::vector{row.line.label} : line::labels_of(told);
  if (!row.gives_away.empty() && rows.size() > 1) row.late = rows.back().article.published;
  changes.stories.push_back(std::move(row));
  for (store::ArticleRow& one : rows) changes.articles.push_back(std::move(one));
  ++stories_;
}

bool Newsroom::next(store::ViewChanges& changes) {
  changes = {};
  for (std::size_t i = 0; i < kStoriesAtOnce && stories_ < size_.stories; ++i) tell_story(changes);
  changes.applied = static_cast<Seq>(articles_);
  return !changes.stories.empty();
}

}  // namespace logline::bench
