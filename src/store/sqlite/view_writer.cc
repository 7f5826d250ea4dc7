#include "store/sqlite/view_writer.h"

#include "store/sqlite/row_codec.h"
#include "store/sqlite/row_writer.h"

namespace logline::store {
namespace {

Result<void> remove_rows(Connection& connection, const ViewChanges& changes) {
  for (const ArticleId id : changes.removed_articles)
    if (auto done = remove_article(connection, id); !done) return done;
  for (const StoryId id : changes.removed_stories)
    if (auto done = remove_story(connection, id); !done) return done;
  for (const auto& [subject, key] : changes.removed_records)
    if (auto done = remove_record(connection, subject, key); !done) return done;
  return {};
}

Result<void> put_rows(Connection& connection, const ViewChanges& changes) {
  for (const ArticleRow& row : changes.articles)
    if (auto done = put_article(connection, row); !done) return done;
  for (const auto& [key, article] : changes.keys)
    if (auto done = connection.run("put_key", {static_cast<std::int64_t>(key), article.to_string()}); !done)
      return done;
  for (const auto& [article, heard] : changes.heard)
    if (auto done = connection.run("put_heard",
                                   {article.to_string(), static_cast<std::int64_t>(heard.feed), heard.at});
        !done)
      return done;
  for (const StoryRow& row : changes.stories)
    if (auto done = put_story(connection, row); !done) return done;
  for (const auto& [id, story] : changes.moved_stories)
    if (auto done = connection.run("move_story", {id.to_string(), story.to_string()}); !done) return done;
  for (const Record& record : changes.records)
    if (auto done = put_record(connection, record); !done) return done;
  for (const Title& title : changes.titles)
    if (auto done = put_title(connection, title); !done) return done;
  for (const auto& [name, article] : changes.seen_once)
    if (auto done = connection.run("see_once", {name, article.to_string()}); !done) return done;
  for (const std::string& name : changes.seen_again)
    if (auto done = connection.run("see_again", {name}); !done) return done;
  return {};
}

}  // namespace

Result<void> write_changes(Connection& connection, const ViewChanges& changes) {
  if (auto done = remove_rows(connection, changes); !done) return done;
  if (auto done = put_rows(connection, changes); !done) return done;
  return connection.run("set_applied", {changes.applied});
}

}  // namespace logline::store
