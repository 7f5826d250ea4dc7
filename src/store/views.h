// The views: articles, stories, lines, records and titles, derived from the journal, and the questions that
// pages and commands ask of them. Dropped and replayed by `rebuild`.
//
// write() applies a batch and the journal position it reflects in one transaction: exactly once, by
// construction. Lists are pages by cursor; nothing counts, nothing skips. A cursor is opaque text: `next` of
// the page before, empty for the first; one that is damaged is an error. One process writes, any number read
// meanwhile and see whole batches. An object serves one thread at a time; open one per thread
// (installation.h). What a reader may see is not decided here (wall/).
//
//     Result<StoryPage> page = views.log({.limit = 50});
//     for (const StoryRow& row : page->stories) …
//     views.log({.before = page->next});          // next is empty at the end
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/cursor.h"
#include "store/view_rows.h"

namespace logline::store {

// A list of stories about television: those about a title, those whose line has a label or gets it by what
// the wall leaves of them (StoryRow::labels), and those about a title that has a genre, whoever says so.
enum class StoryList : std::uint8_t { title, label, genre };  // as sql/ has them: 0, 1, 2

struct StoryListKey {
  StoryList list = StoryList::title;
  std::string key{};  // of a title its folded name, of a genre its key
};

struct LogQuery {
  std::string before{};               // cursor
  std::size_t limit = 50;             // 1–1000
  std::vector<StoryListKey> lists{};  // only stories that stand on one of these; empty: all
};

// A list of reports about television, newest first: those of an outlet, those that have an image without a
// description, and those that have one that the desk described, by the report's date; those that their outlet
// changed, once for each change, by its date.
enum class ArticleList : std::uint8_t { outlet, undescribed, described, changed };

struct ListQuery {
  ArticleList list = ArticleList::outlet;
  std::string key{};       // of an outlet its folded name (model/outlet_name.h), else empty
  std::string before{};    // cursor
  std::size_t limit = 50;  // 1–1000
};

struct ListedArticle {
  ArticleRow row;
  Cursor place;  // in the list; what stands behind it comes next
};

struct StoryPage {
  std::vector<StoryRow> stories;
  std::string next;
};

// Where the words were found: in a report (article is set) or in the story's line (article is none).
struct SearchHit {
  StoryId story;
  ArticleId article;
};

// Reports of a time, by their own date in UTC seconds; one without a date is in the unbounded one only.
struct Period {
  std::int64_t from = std::numeric_limits<std::int64_t>::min();
  std::int64_t until = std::numeric_limits<std::int64_t>::max();  // not included
};

struct SearchPage {
  std::vector<SearchHit> hits;  // newest first
  std::string next;
};

using ArticleVisitor = std::function<void(const ArticleRow&)>;
using StoryVisitor = std::function<void(const StoryRow&)>;
using RecordVisitor = std::function<void(const Record&)>;

class Views {
 public:
  virtual ~Views() = default;

  // All that is asked until release() is answered as of one moment, and without a lock for each question. For
  // who only reads; not twice.
  virtual Result<void> hold() { return {}; }
  virtual void release() {}

  // The journal position that the views reflect; 0 when empty.
  virtual Result<Seq> applied() = 0;
  // Another number after anything was written, by whomever; says nothing else.
  virtual Result<std::uint64_t> version() = 0;
  // Removals first, then rows, then the position, all or nothing. An error when changes.applied lies before
  // applied().
  virtual Result<void> write(const ViewChanges& changes) = 0;

  virtual Result<std::optional<ArticleRow>> article(ArticleId id) = 0;
  virtual Result<std::optional<ArticleId>> article_by_key(ArticleKey key) = 0;
  // All by which an article is found.
  virtual Result<std::vector<ArticleKey>> keys_of(ArticleId id) = 0;
  virtual Result<std::optional<Heard>> heard(ArticleId id) = 0;
  // Of a story that has become part of another one, that other one.
  virtual Result<std::optional<StoryRow>> story(StoryId id) = 0;
  // In the order in which they arrived.
  virtual Result<std::vector<ArticleRow>> articles_of(StoryId id) = 0;
  // Those that left the story while others stayed, in the order in which they arrived.
  virtual Result<std::vector<ArticleRow>> articles_left(StoryId id) = 0;
  // Stories about television, newest first (undated last).
  virtual Result<StoryPage> log(const LogQuery& query) = 0;
  // Stories about television that stand in the log behind a place, of which the wall may leave something that
  // stands before it (StoryRow::late). At most 1,000, and none that began over 90 days before.
  virtual Result<std::vector<StoryRow>> late(const Cursor& place) = 0;

  // Newest first, undated last.
  virtual Result<std::vector<ListedArticle>> listed(const ListQuery& query) = 0;

  // `subject` is "title" or "person", `key` a folded name.
  virtual Result<std::optional<Record>> record(std::string_view subject, std::string_view key) = 0;
  // Of keys after `after`, in byte order.
  virtual Result<std::vector<RecordName>> record_names(std::string_view subject, std::string_view after,
                                                       std::size_t limit) = 0;
  // Keys of genres that titles with a record have, after `after`, in byte order.
  virtual Result<std::vector<std::string>> genres(std::string_view after, std::size_t limit) = 0;
  // Those titles, of keys after `after`, in byte order. Whether a reader may know it is not asked here.
  virtual Result<std::vector<RecordName>> titles_of_genre(std::string_view genre, std::string_view after,
                                                          std::size_t limit) = 0;
  // What articles say of that title or person, by (date of the article, seq), undated first: the order for
  // folding. With more than `limit`, the last ones.
  virtual Result<std::vector<SaidRow>> said_about(
      std::string_view subject, std::string_view key,
      std::size_t limit = std::numeric_limits<std::size_t>::max()) = 0;
  // The same articles whole, in the same order.
  virtual Result<std::vector<ArticleRow>> articles_about(
      std::string_view subject, std::string_view key,
      std::size_t limit = std::numeric_limits<std::size_t>::max()) = 0;

  // Reports and lines that contain all the words; the last word may be the beginning of one. Nothing that a
  // person types is an error: no words, no hits. Accents and case do not matter.
  virtual Result<SearchPage> search(std::string_view words, std::string_view before, std::size_t limit,
                                    const Period& period) = 0;
  Result<SearchPage> search(std::string_view words, std::string_view before, std::size_t limit) {
    return search(words, before, limit, {});
  }
  // Titles and persons with all the words in their name, the shortest first, the very name before them. At
  // most 500.
  virtual Result<std::vector<RecordName>> names_with(std::string_view words) = 0;
  // Titles and persons whose folded names share a run of three letters with `folded`. At most 5,000.
  virtual Result<std::vector<RecordName>> names_near(std::string_view folded) = 0;

  // In the order in which they became known.
  virtual Result<std::vector<Title>> titles() = 0;
  // Those with this folded name or alias.
  virtual Result<std::vector<Title>> titles_named(std::string_view folded) = 0;
  virtual Result<SeenOnce> seen_once() = 0;
  // In the order in which they were placed: what restores the grouper.
  virtual Result<void> each_article(const ArticleVisitor& visit) = 0;

  // For the export, in order of id (records: subject and key), so that the same views give the same bytes.
  // The visitor may ask further questions of the same object, but not write.
  virtual Result<void> each_story_by_id(const StoryVisitor& visit) = 0;
  virtual Result<void> each_article_by_id(const ArticleVisitor& visit) = 0;
  virtual Result<void> each_record(const RecordVisitor& visit) = 0;
};

}  // namespace logline::store
