#include "store/sqlite/row_codec.h"

#include "record/fold.h"
#include "wire/fields.h"
#include "wire/json.h"

namespace logline::store {
namespace {

tl::unexpected<Error> damaged(Error error) {
  error.where = error.where.empty() ? "views" : "views: " + error.where;
  error.remedy = "run `logline rebuild`";
  return tl::unexpected(std::move(error));
}

template <class Value>
Result<Value> decode_with(std::string_view body, Result<Value> (*decode)(const Json&)) {
  const auto json = parse_json(body);
  if (!json) return damaged(json.error());
  auto value = decode(*json);
  if (!value) return damaged(value.error());
  return value;
}

Result<ArticleRow> article_row(const Json& json) {
  Fields fields(json);
  auto article = article_from_json(fields.object("article"));
  if (!article) return tl::unexpected(article.error());
  auto reading = reading_from_json(fields.object("reading"), article->id);
  if (!reading) return tl::unexpected(reading.error());
  ArticleRow row{.article = std::move(*article), .reading = std::move(*reading)};
  row.seq = static_cast<Seq>(fields.number("seq", 0, std::numeric_limits<std::int64_t>::max()).value_or(0));
  row.story = fields.id<StoryId>("story");
  if (const auto copied = fields.id<ArticleId>("copy_of"); !copied.is_none()) row.copy_of = copied;
  row.is_completed = fields.flag("completed");
  auto edits = read_list<Edit>(fields.list("edits"), edit_from_json);
  if (!edits) return tl::unexpected(edits.error());
  row.edits = std::move(*edits);
  row.earlier_addresses = fields.texts("earlier_addresses");
  for (const char digit : fields.text("new")) row.is_new.push_back(digit == '1');
  if (fields.error()) return tl::unexpected(*fields.error());
  return row;
}

Result<StoryRow> story_row(const Json& json) {
  Fields fields(json);
  auto story = story_from_json(fields.object("story"));
  if (!story) return tl::unexpected(story.error());
  auto line = line_from_json(fields.object("line"));
  if (!line) return tl::unexpected(line.error());
  StoryRow row{.story = std::move(*story), .line = std::move(*line)};
  row.at = fields.time("at");
  row.outlets = fields.number_or<int>("outlets", 0);
  row.title_keys = fields.texts("titles");
  row.has_news = fields.flag("has_news");
  if (fields.error()) return tl::unexpected(*fields.error());
  return row;
}

}  // namespace

std::string encode(const ArticleRow& row) {
  Json json{{"article", to_json(row.article)}, {"reading", to_json(row.reading)}};
  json["seq"] = row.seq;
  json["story"] = row.story.to_string();
  json["copy_of"] = row.copy_of ? Json(row.copy_of->to_string()) : Json();
  std::string digits;
  for (const bool is_new : row.is_new) digits.push_back(is_new ? '1' : '0');
  json["new"] = digits;
  if (row.is_completed) json["completed"] = true;
  if (!row.earlier_addresses.empty()) json["earlier_addresses"] = row.earlier_addresses;
  if (!row.edits.empty()) json["edits"] = to_json(row.edits);
  return to_line(json);
}

std::string encode(const StoryRow& row) {
  Json json{{"story", to_json(row.story)}, {"line", to_json(row.line)}};
  json["at"] = row.at ? Json(row.at->to_iso()) : Json();
  json["outlets"] = row.outlets;
  json["titles"] = row.title_keys;
  json["has_news"] = row.has_news;
  return to_line(json);
}

std::string encode(const Record& record) { return to_line(to_json(record)); }
std::string encode(const Title& title) { return to_line(to_json(title)); }

Result<ArticleRow> decode_article(std::string_view body) { return decode_with(body, article_row); }
Result<StoryRow> decode_story(std::string_view body) { return decode_with(body, story_row); }
Result<Record> decode_record(std::string_view body) { return decode_with(body, record_from_json); }
Result<Title> decode_title(std::string_view body) { return decode_with(body, title_from_json); }

std::set<std::pair<std::string, std::string>> subjects_of(const ArticleRow& row) {
  std::set<std::pair<std::string, std::string>> subjects;
  for (const Statement& statement : row.reading.statements) {
    if (auto title = fold_name(title_of(statement.claim).value); !title.empty())
      subjects.emplace("title", std::move(title));
    if (auto person = record::person_key(statement); !person.empty())
      subjects.emplace("person", std::move(person));
  }
  return subjects;
}

}  // namespace logline::store
