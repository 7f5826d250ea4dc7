#include "store/sqlite/title_genres.h"

#include <algorithm>

#include "store/cursor.h"
#include "store/sqlite/story_places.h"

namespace logline::store {
namespace {

Result<std::vector<std::string>> read_texts(Rows rows) {
  std::vector<std::string> texts;
  while (rows.next()) texts.emplace_back(rows.text(0));
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return texts;
}

Result<void> run_both(Connection& connection, const std::string& title, const std::string& genre,
                      std::string_view first, std::string_view second) {
  if (auto done = connection.run(first, {genre, title}); !done) return done;
  return connection.run(second, {genre, title});
}

}  // namespace

Result<void> set_genres(Connection& connection, const std::string& title,
                        const std::vector<std::string>& genres) {
  const auto before = read_texts(connection.rows("genres_of_title", {title}));
  if (!before) return tl::unexpected(before.error());
  for (const std::string& genre : *before)
    if (std::ranges::find(genres, genre) == genres.end())
      if (auto done = run_both(connection, title, genre, "forget_genre", "take_off_genre_list"); !done)
        return done;
  for (const std::string& genre : genres)
    if (std::ranges::find(*before, genre) == before->end())
      if (auto done = run_both(connection, title, genre, "add_genre", "put_on_genre_list"); !done)
        return done;
  return {};
}

Result<void> list_by_genre(Connection& connection, const StoryRow& row, const std::string& id) {
  for (const std::string& title : row.title_keys)
    if (auto done = connection.run("list_by_genre", {title, sort_time(row.at), id}); !done) return done;
  return {};
}

// One after the other: each is found behind the last without a look at the titles between.
Result<std::vector<std::string>> genres_behind(Connection& connection, std::string_view after,
                                               std::size_t limit) {
  std::vector<std::string> genres;
  std::string last(after);
  while (genres.size() < limit) {
    auto next = read_texts(connection.rows("next_genre", {last}));
    if (!next) return next;
    if (next->empty()) break;
    last = next->front();
    genres.push_back(last);
  }
  return genres;
}

Result<std::vector<RecordName>> titles_of_genre(Connection& connection, std::string_view genre,
                                                std::string_view after, std::size_t limit) {
  std::vector<RecordName> names;
  Rows rows = connection.rows("titles_of_genre", {genre, after, bounded(limit)});
  while (rows.next()) names.push_back({"title", std::string(rows.text(0)), std::string(rows.text(1))});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return names;
}

}  // namespace logline::store
