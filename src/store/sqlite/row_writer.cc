#include "store/sqlite/row_writer.h"

#include "model/record.h"
#include "store/article_lists.h"
#include "store/cursor.h"
#include "store/sqlite/row_codec.h"
#include "store/sqlite/title_genres.h"
#include "store/sqlite/word_index.h"

namespace logline::store {
namespace {

// A row that is there: its number, and its words.
struct Found {
  std::optional<std::int64_t> place{};
  WordPlace words{};
};

Result<Found> find_row(Connection& connection, std::string_view query, const std::string& id) {
  Rows rows = connection.rows(query, {id});
  Found found;
  if (rows.next()) {
    found.place = rows.integer(0);
    if (!rows.is_null(1)) found.words = {rows.integer(1), rows.integer(2)};
  }
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return found;
}

// Of a text that lives until the end of the expression.
wrap::SqlValue bytes_of(const std::string& body) { return wrap::SqlValue::Bytes{body}; }

wrap::SqlValue value_of(const std::optional<std::int64_t>& number) {
  return number ? wrap::SqlValue(*number) : wrap::SqlValue(nullptr);
}

Result<void> put_subjects(Connection& connection, const ArticleRow& row, std::int64_t place) {
  if (auto done = connection.run("forget_subjects", {place}); !done) return done;
  const std::int64_t said_at = sort_time(row.article.published);
  for (const auto& [subject, places] : subjects_of(row))
    if (auto done = connection.run("add_subject", {subject.first, subject.second, said_at, row.seq, place,
                                                   bytes_of(encode_said(row, places))});
        !done)
      return done;
  return {};
}

Result<void> put_lists(Connection& connection, const ArticleRow& row, std::int64_t place) {
  if (auto done = connection.run("forget_lists", {place}); !done) return done;
  const std::string id = row.article.id.to_string();
  for (const ListPlace& one : lists_of(row))
    if (auto done = connection.run("add_to_list", {name_of(one.list), one.key, one.at, id, place}); !done)
      return done;
  return {};
}

Result<void> put_left(Connection& connection, const ArticleRow& row, std::int64_t place) {
  if (auto done = connection.run("forget_left", {place}); !done) return done;
  for (const StoryId story : row.left)
    if (auto done = connection.run("add_left", {story.to_string(), place}); !done) return done;
  return {};
}

Result<void> put_story_lists(Connection& connection, const StoryRow& row, const std::string& id) {
  if (auto done = connection.run("forget_story_lists", {id}); !done) return done;
  if (!row.story.is_about_television) return {};
  const auto put = [&](StoryList list, const std::vector<std::string>& keys) -> Result<void> {
    for (const std::string& key : keys)
      if (auto done =
              connection.run("add_story_to_list", {static_cast<int>(list), key, sort_time(row.at), id});
          !done)
        return done;
    return {};
  };
  if (auto done = put(StoryList::title, row.title_keys); !done) return done;
  if (auto done = put(StoryList::label, row.labels); !done) return done;
  return list_by_genre(connection, row, id);
}

Result<void> remove_row(Connection& connection, const Found& found, std::string_view query) {
  if (!found.place) return {};
  if (auto done = update_words(connection, found.words, nullptr); !done) return tl::unexpected(done.error());
  return connection.run(query, {*found.place});
}

}  // namespace

Result<void> put_article(Connection& connection, const ArticleRow& row) {
  const Article& article = row.article;
  const std::string id = article.id.to_string();
  const auto found = find_row(connection, "article_place", id);
  if (!found) return tl::unexpected(found.error());
  const Words words{id, sort_time(article.published), article.headline, article.text};
  const auto at = update_words(connection, found->words, row.reading.is_about_television ? &words : nullptr);
  if (!at) return tl::unexpected(at.error());
  const std::string story = row.story.to_string();
  const std::string body = encode(row);
  const wrap::SqlValue words_at = value_of(at->row);
  auto done = found->place
                  ? connection.run("change_article",
                                   {*found->place, row.seq, story, words_at, at->hash, bytes_of(body)})
                  : connection.run("add_article", {id, row.seq, story, words_at, at->hash, bytes_of(body)});
  if (!done) return done;
  const std::int64_t place = found->place.value_or(connection.database().last_insert_rowid());
  if (done = put_lists(connection, row, place); !done) return done;
  if (found->place || !row.left.empty())
    if (done = put_left(connection, row, place); !done) return done;
  return put_subjects(connection, row, place);
}

Result<void> put_story(Connection& connection, const StoryRow& row) {
  const std::string id = row.story.id.to_string();
  const auto found = find_row(connection, "story_place", id);
  if (!found) return tl::unexpected(found.error());
  const bool is_television = row.story.is_about_television;
  const std::int64_t time = sort_time(row.at);
  const Words words{id, time, row.line.kicker, row.line.text};
  const auto at = update_words(connection, found->words, is_television ? &words : nullptr);
  if (!at) return tl::unexpected(at.error());
  const std::string body = encode(row);
  const wrap::SqlValue words_at = value_of(at->row);
  const wrap::SqlValue late =
      value_of(row.late ? std::optional(row.late->utc_seconds) : std::optional<std::int64_t>());
  auto done =
      found->place
          ? connection.run("change_story",
                           {*found->place, time, is_television, words_at, at->hash, bytes_of(body), late})
          : connection.run("add_story", {id, time, is_television, words_at, at->hash, bytes_of(body), late});
  if (!done) return done;
  return put_story_lists(connection, row, id);
}

Result<void> put_record(Connection& connection, const Record& record) {
  std::optional<std::int64_t> place;
  std::string name;
  {
    Rows rows = connection.rows("record_place", {record.subject, record.key});
    if (rows.next()) {
      place = rows.integer(0);
      name = rows.text(1);
    }
    if (auto done = rows.status(); !done) return done;
  }
  const bool is_title = record.subject == "title";
  if (auto done = is_title ? set_genres(connection, record.key, genres_of(record)) : Result<void>(); !done)
    return done;
  const std::string body = encode(record);
  auto done = place ? connection.run("change_record", {*place, record.name, bytes_of(body)})
                    : connection.run("add_record", {record.subject, record.key, record.name, bytes_of(body)});
  if (!done || (place && name == record.name)) return done;
  const std::int64_t at = place.value_or(connection.database().last_insert_rowid());
  done = place ? connection.run("remove_name", {at}) : connection.run("add_near_name", {at, record.key});
  if (!done) return done;
  return connection.run("add_name", {at, record.name});
}

Result<void> put_title(Connection& connection, const Title& title) {
  const std::string id = title.id.to_string();
  if (auto done = connection.run("put_title", {id, bytes_of(encode(title))}); !done) return done;
  if (auto done = connection.run("forget_title_names", {id}); !done) return done;
  for (const std::string& name : folded_names(title))
    if (auto done = connection.run("add_title_name", {name, id}); !done) return done;
  return {};
}

Result<void> remove_article(Connection& connection, ArticleId id) {
  const auto found = find_row(connection, "article_place", id.to_string());
  if (!found) return tl::unexpected(found.error());
  return remove_row(connection, *found, "remove_article");  // its subjects go with it
}

Result<void> remove_story(Connection& connection, StoryId id) {
  const auto found = find_row(connection, "story_place", id.to_string());
  if (!found) return tl::unexpected(found.error());
  return remove_row(connection, *found, "remove_story");  // it leaves its lists with it
}

Result<void> remove_record(Connection& connection, const std::string& subject, const std::string& key) {
  std::optional<std::int64_t> place;
  {
    Rows rows = connection.rows("record_place", {subject, key});
    if (rows.next()) place = rows.integer(0);
    if (auto done = rows.status(); !done) return done;
  }
  if (!place) return {};
  if (subject == "title")
    if (auto done = set_genres(connection, key, {}); !done) return done;
  if (auto done = connection.run("remove_name", {*place}); !done) return done;
  if (auto done = connection.run("remove_near_name", {*place, key}); !done) return done;
  return connection.run("remove_record", {*place});
}

}  // namespace logline::store
