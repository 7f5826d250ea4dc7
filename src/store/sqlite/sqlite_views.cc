#include "store/sqlite/sqlite_views.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "base/recent.h"
#include "store/article_lists.h"
#include "store/cursor.h"
#include "store/sqlite/article_keys.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/match_expression.h"
#include "store/sqlite/row_codec.h"
#include "store/sqlite/said_rows.h"
#include "store/sqlite/seen_once.h"
#include "store/sqlite/story_places.h"
#include "store/sqlite/title_genres.h"
#include "store/sqlite/view_writer.h"
#include "store/sqlite/word_index.h"

namespace logline::store {
namespace {

constexpr std::size_t kLongestPage = 1000;
constexpr std::size_t kRecentStories = 1'000;        // rows
constexpr std::int64_t kLongestStory = 90 * 86'400;  // seconds

template <class Row>
using Decode = Result<Row> (*)(std::string_view);

// Every row's first column, decoded.
template <class Row, class Visit>
Result<void> visit_rows(Rows rows, Decode<Row> decode, const Visit& visit) {
  while (rows.next()) {
    auto row = decode(rows.bytes(0));
    if (!row) return tl::unexpected(row.error());
    visit(std::move(*row));
  }
  return rows.status();
}

template <class Row>
Result<std::vector<Row>> collect(Rows rows, Decode<Row> decode) {
  std::vector<Row> found;
  auto done = visit_rows(std::move(rows), decode, [&](Row row) { found.push_back(std::move(row)); });
  if (!done) return tl::unexpected(done.error());
  return found;
}

template <class Row>
Result<std::optional<Row>> first(Rows rows, Decode<Row> decode) {
  auto found = collect(std::move(rows), decode);
  if (!found) return tl::unexpected(found.error());
  if (found->empty()) return std::nullopt;
  return std::move(found->front());
}

std::size_t page_length(std::size_t limit) { return std::clamp<std::size_t>(limit, 1, kLongestPage); }

class SqliteViews final : public Views {
 public:
  explicit SqliteViews(Connection connection) : connection_(std::move(connection)) {}

  Result<void> hold() override;
  void release() override;
  Result<Seq> applied() override;
  Result<std::uint64_t> version() override;
  Result<void> write(const ViewChanges& changes) override;
  Result<StoryPage> log(const LogQuery& query) override;
  Result<std::vector<StoryRow>> late(const Cursor& place) override;
  Result<std::vector<ListedArticle>> listed(const ListQuery& query) override;
  Result<std::vector<RecordName>> record_names(std::string_view subject, std::string_view after,
                                               std::size_t limit) override {
    return names("record_names", {subject, after, bounded(limit)});
  }
  Result<std::vector<SaidRow>> said_about(std::string_view subject, std::string_view key,
                                          std::size_t limit) override;
  Result<std::vector<ArticleRow>> articles_about(std::string_view subject, std::string_view key,
                                                 std::size_t limit) override;
  using Views::search;
  Result<SearchPage> search(std::string_view words, std::string_view before, std::size_t limit,
                            const Period& period) override;
  Result<std::vector<RecordName>> names_with(std::string_view words) override;
  Result<std::vector<RecordName>> names_near(std::string_view folded) override;

  Result<std::optional<ArticleRow>> article(ArticleId id) override {
    return first<ArticleRow>(connection_.rows("article", {id.to_string()}), decode_article);
  }
  Result<std::optional<ArticleId>> article_by_key(ArticleKey key) override {
    return store::article_by_key(connection_, key);
  }
  Result<std::vector<ArticleKey>> keys_of(ArticleId id) override { return store::keys_of(connection_, id); }
  Result<std::optional<Heard>> heard(ArticleId id) override { return store::heard(connection_, id); }
  Result<std::optional<StoryRow>> story(StoryId id) override;
  Result<std::vector<ArticleRow>> articles_of(StoryId id) override {
    return collect<ArticleRow>(connection_.rows("articles_of", {id.to_string()}), decode_article);
  }
  Result<std::vector<ArticleRow>> articles_left(StoryId id) override {
    return collect<ArticleRow>(connection_.rows("articles_left", {id.to_string()}), decode_article);
  }
  Result<std::optional<Record>> record(std::string_view subject, std::string_view key) override {
    return first<Record>(connection_.rows("record", {subject, key}), decode_record);
  }
  Result<std::vector<Title>> titles() override {
    return collect<Title>(connection_.rows("titles"), decode_title);
  }
  Result<std::vector<Title>> titles_named(std::string_view folded) override {
    return collect<Title>(connection_.rows("titles_named", {folded}), decode_title);
  }
  Result<SeenOnce> seen_once() override { return read_seen_once(connection_); }
  Result<std::vector<std::string>> genres(std::string_view after, std::size_t limit) override {
    return genres_behind(connection_, after, limit);
  }
  Result<std::vector<RecordName>> titles_of_genre(std::string_view genre, std::string_view after,
                                                  std::size_t limit) override {
    return store::titles_of_genre(connection_, genre, after, limit);
  }
  Result<void> each_article(const ArticleVisitor& visit) override {
    return visit_rows<ArticleRow>(connection_.rows("each_article"), decode_article, visit);
  }
  Result<void> each_story_by_id(const StoryVisitor& visit) override {
    return visit_rows<StoryRow>(connection_.rows("each_story_by_id"), decode_story, visit);
  }
  Result<void> each_article_by_id(const ArticleVisitor& visit) override {
    return visit_rows<ArticleRow>(connection_.rows("each_article_by_id"), decode_article, visit);
  }
  Result<void> each_record(const RecordVisitor& visit) override {
    return visit_rows<Record>(connection_.rows("each_record"), decode_record, visit);
  }

 private:
  Result<std::vector<RecordName>> names(std::string_view query, wrap::SqlValues values);
  Result<std::optional<StoryRow>> row_of(const std::string& id);
  Result<std::vector<StoryRow>> rows_at(const std::vector<Cursor>& places);
  Result<void> forget_old();

  Connection connection_;
  Recent<StoryRow> recent_{kRecentStories};
  std::uint64_t version_ = 0;                // of these
  std::uint64_t written_ = 0;                // batches, by this object
  bool is_held_ = false, is_known_ = false;  // that moment's version is `version_`
};

Result<void> SqliteViews::hold() {
  auto begun = connection_.run("hold");
  is_held_ = begun.has_value();
  is_known_ = false;
  return begun;
}

void SqliteViews::release() {
  if (is_held_) (void)connection_.run("release");
  is_held_ = is_known_ = false;
}

Result<Seq> SqliteViews::applied() {
  Rows rows = connection_.rows("applied");
  const Seq seq = rows.next() ? static_cast<Seq>(rows.integer(0)) : 0;
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return seq;
}

// SQLite's number moves with what other connections write.
Result<std::uint64_t> SqliteViews::version() {
  Rows rows = connection_.rows("version");
  const std::int64_t number = rows.next() ? rows.integer(0) : 0;
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return (written_ << 32U) + static_cast<std::uint64_t>(number);
}

Result<void> SqliteViews::forget_old() {
  if (is_known_) return {};
  const auto now = version();
  if (!now) return tl::unexpected(now.error());
  if (*now != version_) recent_.forget();
  version_ = *now;
  is_known_ = is_held_;
  return {};
}

// Most have been asked for before. A batch that is written in between is seen at the next question.
Result<std::optional<StoryRow>> SqliteViews::row_of(const std::string& id) {
  if (const StoryRow* row = recent_.find(id)) return *row;
  auto row = first<StoryRow>(connection_.rows("story", {id}), decode_story);
  if (row && *row) recent_.keep(id, **row);
  return row;
}

Result<std::vector<StoryRow>> SqliteViews::rows_at(const std::vector<Cursor>& places) {
  if (auto done = forget_old(); !done) return tl::unexpected(done.error());
  std::vector<StoryRow> found;
  for (const Cursor& place : places) {
    auto row = row_of(place.id);
    if (!row) return tl::unexpected(row.error());
    if (*row) found.push_back(std::move(**row));
  }
  return found;
}

Result<std::optional<StoryRow>> SqliteViews::story(StoryId id) {
  constexpr int kMostMoves = 64;  // a longer trail, or a circle, is damage
  std::string at = id.to_string();
  if (auto done = forget_old(); !done) return tl::unexpected(done.error());
  for (int moves = 0; moves < kMostMoves; ++moves) {
    auto here = row_of(at);
    if (!here || *here) return here;
    Rows rows = connection_.rows("story_move", {at});
    const bool has_moved = rows.next();
    if (has_moved) at = rows.text(0);
    if (auto done = rows.status(); !done) return tl::unexpected(done.error());
    if (!has_moved) break;
  }
  return std::nullopt;
}

Result<void> SqliteViews::write(const ViewChanges& changes) {
  auto transaction = Transaction::begin(connection_);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto position = applied();
  if (!position) return tl::unexpected(position.error());
  if (changes.applied < *position)
    return fail("the views stand at journal position " + std::to_string(*position) + " already, after " +
                    std::to_string(changes.applied),
                "views", "run `logline rebuild`");
  if (auto done = write_changes(connection_, changes); !done) return done;
  ++written_;
  return transaction->commit();
}

Result<StoryPage> SqliteViews::log(const LogQuery& query) {
  const auto cursor = parse_cursor(query.before);
  if (!cursor) return tl::unexpected(cursor.error());
  const std::size_t length = page_length(query.limit);
  auto found = places_of(connection_, query.lists, *cursor,
                         length + 1);  // one more, to know whether there is a next page
  if (!found) return tl::unexpected(found.error());
  StoryPage page;
  if (found->size() > length) {
    found->pop_back();
    page.next = to_text(found->back());
  }
  auto rows = rows_at(*found);
  if (!rows) return tl::unexpected(rows.error());
  page.stories = std::move(*rows);
  return page;
}

Result<std::vector<StoryRow>> SqliteViews::late(const Cursor& place) {
  if (place.at < kLongestStory) return std::vector<StoryRow>{};
  const auto found = read_places(connection_.rows("late", {place.at, place.id, place.at - kLongestStory}));
  if (!found) return tl::unexpected(found.error());
  return rows_at(*found);
}

Result<std::vector<ListedArticle>> SqliteViews::listed(const ListQuery& query) {
  const auto cursor = parse_cursor(query.before);
  if (!cursor) return tl::unexpected(cursor.error());
  const std::int64_t wanted = bounded(page_length(query.limit));
  Rows rows = connection_.rows("listed", {cursor->at, cursor->id, wanted, name_of(query.list), query.key});
  std::vector<ListedArticle> found;
  while (rows.next()) {
    auto row = decode_article(rows.bytes(0));
    if (!row) return tl::unexpected(row.error());
    found.push_back({std::move(*row), {.at = rows.integer(1), .id = std::string(rows.text(2))}});
  }
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return found;
}

Result<std::vector<SaidRow>> SqliteViews::said_about(std::string_view subject, std::string_view key,
                                                     std::size_t limit) {
  if (limit == std::numeric_limits<std::size_t>::max())
    return read_said(connection_.rows("all_said_about", {subject, key}));
  auto found = read_said(connection_.rows("said_about", {subject, key, bounded(limit)}));
  if (found) std::reverse(found->begin(), found->end());
  return found;
}

Result<std::vector<ArticleRow>> SqliteViews::articles_about(std::string_view subject, std::string_view key,
                                                            std::size_t limit) {
  auto found =
      collect<ArticleRow>(connection_.rows("articles_about", {subject, key, bounded(limit)}), decode_article);
  if (found) std::reverse(found->begin(), found->end());
  return found;
}

Result<std::vector<RecordName>> SqliteViews::names(std::string_view query, wrap::SqlValues values) {
  std::vector<RecordName> names;
  Rows rows = connection_.rows(query, values);
  while (rows.next())
    names.push_back({std::string(rows.text(0)), std::string(rows.text(1)), std::string(rows.text(2))});
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return names;
}

Result<std::vector<RecordName>> SqliteViews::names_with(std::string_view words) {
  const std::string expression = match_expression(words);
  if (expression.empty()) return std::vector<RecordName>{};
  return names("names_with", {expression, fold_name(words)});
}

Result<std::vector<RecordName>> SqliteViews::names_near(std::string_view folded) {
  const std::string expression = trigram_expression(folded);
  if (expression.empty()) return std::vector<RecordName>{};
  return names("names_near", {expression});
}

Result<SearchPage> SqliteViews::search(std::string_view words, std::string_view before, std::size_t limit,
                                       const Period& period) {
  SearchPage page;
  const auto start =
      before.empty() ? Result<std::int64_t>(std::numeric_limits<std::int64_t>::max()) : parse_number(before);
  if (!start) return tl::unexpected(start.error());
  const std::string expression = match_expression(words);
  if (expression.empty()) return page;
  const std::size_t length = page_length(limit);
  const std::int64_t behind = std::min(*start, first_word_row(period.until));
  Rows rows = connection_.rows("search_words",
                               {expression, behind, bounded(length + 1), first_word_row(period.from)});
  std::int64_t last = 0;
  while (rows.next()) {
    if (page.hits.size() == length) {
      page.next = std::to_string(last);
      break;
    }
    last = rows.integer(0);
    const bool is_report = !rows.is_null(1);
    const auto article = is_report ? ArticleId::from_string(rows.text(1)) : std::nullopt;
    const auto story = StoryId::from_string(rows.text(is_report ? 2 : 3));
    page.hits.push_back({story.value_or(StoryId{}), article.value_or(ArticleId{})});
  }
  if (auto done = rows.status(); !done) return tl::unexpected(done.error());
  return page;
}

}  // namespace

Result<std::unique_ptr<Views>> open_sqlite_views(const std::string& path, wrap::SqliteOptions options) {
  options.is_durable = false;
  auto connection = Connection::open(path, "views", options);
  if (!connection) return tl::unexpected(connection.error());
  return std::make_unique<SqliteViews>(std::move(*connection));
}

}  // namespace logline::store
