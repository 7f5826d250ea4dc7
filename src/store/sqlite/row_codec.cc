#include "store/sqlite/row_codec.h"

#include "store/sqlite/body.h"
#include "wire/fields.h"
#include "wire/json.h"

namespace logline::store {
namespace {

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
  row.crowd = static_cast<std::uint16_t>(fields.number("crowd", 0, UINT16_MAX).value_or(0));
  row.is_completed = fields.flag("completed");
  auto edits = read_list<Edit>(fields.list("edits"), edit_from_json);
  if (!edits) return tl::unexpected(edits.error());
  row.edits = std::move(*edits);
  row.earlier_addresses = fields.texts("earlier_addresses");
  for (const char digit : fields.text("new")) row.is_new.push_back(digit == '1');
  if (fields.error()) return tl::unexpected(*fields.error());
  return row;
}

Result<LineSource> source_from_json(const Json& json) {
  Fields fields(json);
  LineSource source{fields.id<ArticleId>("article"), fields.text("outlet"), fields.text("address"),
                    fields.time("at")};
  if (fields.error()) return tl::unexpected(*fields.error());
  return source;
}

Json sources_to_json(const std::vector<LineSource>& sources) {
  Json list = Json::array();
  for (const LineSource& source : sources)
    list.push_back({{"article", source.article.to_string()},
                    {"outlet", source.outlet},
                    {"address", source.address},
                    {"at", time_or_null(source.at)}});
  return list;
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
  row.gives_away = read_reveals(fields);
  auto sources = read_list<LineSource>(fields.list("sources"), source_from_json);
  if (!sources) return tl::unexpected(sources.error());
  row.line.sources = std::move(*sources);
  if (fields.error()) return tl::unexpected(*fields.error());
  return row;
}

}  // namespace

std::string encode(const ArticleRow& row) {
  Json json{{"article", to_json(row.article)}, {"reading", to_json(row.reading)}};
  json["seq"] = row.seq;
  json["story"] = row.story.to_string();
  json["copy_of"] = row.copy_of ? Json(row.copy_of->to_string()) : Json();
  if (row.crowd != 0) json["crowd"] = row.crowd;
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
  json["reveals"] = Json::array();
  for (const Reveal& reveal : row.gives_away) json["reveals"].push_back(to_json(reveal));
  json["sources"] = sources_to_json(row.line.sources);
  return to_line(json);
}

std::string encode(const Record& record) { return to_line(to_json(record)); }
std::string encode(const Title& title) { return to_line(to_json(title)); }

Result<ArticleRow> decode_article(std::string_view body) { return decode_body(body, article_row); }
Result<StoryRow> decode_story(std::string_view body) { return decode_body(body, story_row); }
Result<Record> decode_record(std::string_view body) { return decode_body(body, record_from_json); }
Result<Title> decode_title(std::string_view body) { return decode_body(body, title_from_json); }

}  // namespace logline::store
