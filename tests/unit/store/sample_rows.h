// Invented rows, the same for the same number: what the tests of the store put in and expect back.
#pragma once

#include <string>

#include "store/journal.h"
#include "store/views.h"

namespace logline::store {

// Article `number` reports in story number/3 that "Harbour Lights <number%7>" is renewed, a day after the one
// before.
inline ArticleRow sample_article(int number) {
  const std::string n = std::to_string(number);
  const std::string title = "Harbour Lights " + std::to_string(number % 7);
  ArticleRow row;
  row.article.name = "https://screen-gull.example/" + n;
  row.article.id = ArticleId::of(row.article.name);
  row.article.source = row.article.address = row.article.name;
  row.article.outlet = "Screen Gull";
  row.article.headline = title + " is renewed";
  row.article.text =
      "The series “" + title + "” returns, says Ines Okafor. Häuser am Meer " + n + ".\nNothing else.";
  row.article.published =
      Timestamp{1700000000 + std::int64_t{86400} * number, TimePrecision::minute, std::int16_t{-300}};
  row.article.published->utc_seconds -= row.article.published->utc_seconds % 60;
  row.article.byline = {"Anna Bell"};
  row.article.images = {{"https://screen-gull.example/i.jpg", "A lighthouse", "At night", "Harbour TV"}};
  row.article.marks = {{MarkKind::emphasis, 0, 3}};
  Statement renewed;
  renewed.article = row.article.id;
  renewed.claim = StatusClaim{{title, Span{Part::headline(), 0, 16}}, 2, Event::renewed, std::nullopt};
  renewed.said_at = row.article.published;
  renewed.span = {Part::headline(), 0, 27};
  renewed.reveals = {{title, 1, 6}};
  renewed.rule = "renewed";
  Statement quote = renewed;
  quote.claim = QuoteClaim{
      {"Ines Okafor", std::nullopt}, {"returns", std::nullopt}, {}, std::nullopt, {title, std::nullopt}};
  row.reading = {.is_about_television = true,
                 .main_title = fold_name(title),
                 .statements = {renewed, quote},
                 .mentions = {{MentionKind::title, {Part::headline(), 0, 16}, title, {}}}};
  row.seq = static_cast<Seq>(number + 1);
  row.story = StoryId::of("story " + std::to_string(number / 3));
  if (number % 3 == 2)
    row.copy_of = ArticleId::of("https://screen-gull.example/" + std::to_string(number - 1));
  row.is_new = {true, number % 2 == 0};
  return row;
}

// The story of articles 3*number … 3*number+2.
inline StoryRow sample_story(int number) {
  const ArticleRow first = sample_article(3 * number);
  StoryRow row;
  row.story.id = first.story;
  for (int i = 0; i < 3; ++i) row.story.articles.push_back(sample_article(3 * number + i).article.id);
  row.story.copies = {{row.story.articles[1], row.story.articles[2]}};
  row.story.first = first.article.id;
  row.story.is_about_television = true;
  row.line.story = first.story;
  row.line.article = first.article.id;
  row.line.source = {Part::headline(), 0, 27};
  row.line.text = first.article.headline;
  row.line.fresh = {{17, 27}};
  row.line.new_keys = {fact_key(first.reading.statements[0])};
  row.line.additions = {{row.story.articles[1], {Part::text(), 0, 10}, "The series", "key"}};
  row.line.kicker = "Harbour Lights";
  row.line.label = "renewed";
  row.line.season = 2;
  row.at = first.article.published;
  row.outlets = 2;
  row.title_keys = {first.reading.main_title};
  row.has_news = number % 2 == 0;
  row.gives_away = first.reading.statements[0].reveals;
  row.line.sources = {{first.article.id, "Screen Gull", first.article.address, first.article.published},
                      {row.story.articles[1], "", "", std::nullopt}};
  return row;
}

inline Record sample_record(int number) {
  Record record{"title", "Harbour Lights " + std::to_string(number), "", {}};
  record.key = fold_name(record.name);
  RecordField status{"status:s2", {}, {}, {}};
  status.chosen.value = "renewed";
  status.chosen.since = sample_article(number).article.published;
  status.chosen.sources = {sample_article(number).article.id};
  record.fields = {status};
  return record;
}

inline Title sample_title(int number) {
  Title title;
  title.name = "Harbour Lights " + std::to_string(number);
  title.id = TitleId::of(fold_name(title.name));
  title.year = 2020 + number;
  title.aliases = {"HL" + std::to_string(number)};
  return title;
}

// Stories first … last-1 with their articles; the journal position is that of the last article.
inline ViewChanges sample_changes(int first, int last) {
  ViewChanges changes;
  for (int story = first; story < last; ++story) {
    for (int i = 0; i < 3; ++i) changes.articles.push_back(sample_article(3 * story + i));
    changes.stories.push_back(sample_story(story));
  }
  changes.applied = static_cast<Seq>(3 * last);
  return changes;
}

inline JournalEntry sample_entry(int number) {
  JournalEntry entry;
  entry.key = "document " + std::to_string(number);
  entry.document.source = entry.document.address = "https://screen-gull.example/" + std::to_string(number);
  entry.document.content_type = "text/html";
  entry.document.received_at = Timestamp::from_utc(1700000000 + number);
  entry.document.headers = {{"etag", "\"" + std::to_string(number) + "\""}};
  entry.document.outlet = "Screen Gull";
  entry.document.is_decoded = number % 2 == 0;
  entry.document.bytes =
      std::string("<html>\0\xff", 8) + std::string(static_cast<std::size_t>(number % 50) * 40, 'a');
  return entry;
}

// Everything the views say, in one text, to compare two of them.
inline std::string everything_in(Views& views) {
  std::string all = std::to_string(views.applied().value_or(0)) + "\n";
  const auto add = [&](const ArticleRow& row) {
    all += row.article.name + " " + row.story.to_string() + " " + std::to_string(row.seq) + " " +
           row.article.text + "\n";
  };
  bool is_whole = views.each_article(add).has_value() && views.each_article_by_id(add).has_value();
  is_whole &= views
                  .each_story_by_id(
                      [&](const StoryRow& row) { all += row.story.id.to_string() + row.line.text + "\n"; })
                  .has_value();
  is_whole &=
      views
          .each_record([&](const Record& record) { all += record.subject + record.key + record.name + "\n"; })
          .has_value();
  const auto titles = views.titles();
  is_whole &= titles.has_value();
  for (const Title& title : titles.value_or(std::vector<Title>{})) all += title.name + "\n";
  std::string cursor;
  do {
    const auto page = views.search("harbour", cursor, 100);
    is_whole &= page.has_value();
    if (!page) break;
    for (const SearchHit& hit : page->hits) all += hit.story.to_string() + hit.article.to_string() + "\n";
    cursor = page->next;
  } while (!cursor.empty());
  return is_whole ? all : all + "NOT WHOLE";
}

}  // namespace logline::store
