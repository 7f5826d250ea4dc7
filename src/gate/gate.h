// The gate: everything that anybody is shown of the views comes through it, and through nothing else.
//
// It answers for one reader: pages, answers of the API, feeds and live updates ask it instead of the views,
// so what is past the reader's progress is not there for them, by construction. A page of a list ends behind
// its last visible row and has a `next` only when a visible row follows; so neither its length nor its cursor
// tells of hidden rows. Borrows views and word list; one thread at a time.
//
//     Gate gate(views, progress, clickbait);
//     Result<SeenPage> page = gate.log({}, 40, [](const store::StoryRow&) { return true; });
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gate/seen.h"
#include "gate/told_before.h"
#include "record/fold.h"
#include "store/views.h"

namespace logline::gate {

using record::Quotations;

// A line that lies behind the wall, for readers who wish to be told: which title, and on which day.
struct Walled {
  std::string title;
  std::optional<Timestamp> at;
};

struct SeenPage {
  std::vector<SeenStory> stories{};  // newest first
  std::vector<Walled> walls{};       // of the stretch, when the reader wishes placeholders
  std::string next{};
};

struct SeenStatement {
  const Statement* statement = nullptr;
  const Article* article = nullptr;
};

// What is known of a title or a person, folded from what the reader may see.
struct SeenRecord {
  std::vector<store::SaidRow> said{};  // by date of the article, undated first
  Record record{};
  std::vector<SeenStatement> statements{};  // about the subject, by time; they point into `said`
};

// A report that may be seen and holds the words, with its story.
struct SeenHit {
  SeenStory story;
  ArticleId article;
};

// Whether a story belongs to a page at all.
using StoryWanted = std::function<bool(const store::StoryRow&)>;

struct SearchQuery {
  std::string words{};
  std::string before{};     // cursor
  store::Period period{};   // of the reports
  std::string title_key{};  // only stories about this title; empty: all
  StoryWanted is_wanted{};  // and of those it lets through; none: all
};

struct SeenHits {
  std::vector<SeenHit> hits{};  // newest first, one for each story
  std::string next{};
};

// A report of a list, and its story.
struct SeenReport {
  SeenStory story;
  store::ArticleRow article;
};

struct SeenReports {
  std::vector<SeenReport> reports{};  // in the order of the list
  std::string next{};
};

struct SeenNames {
  std::vector<store::RecordName> names{};  // by key
  std::string next{};                      // key of the last, when another follows
};

// Whether a report of a list belongs to a page at all.
using ReportWanted = std::function<bool(const SeenReport&)>;

class Gate {
 public:
  // `told` is shared by the gates of one thread, which are all of the same views.
  Gate(store::Views& views, wall::Progress progress, const line::Clickbait& clickbait,
       ToldBefore* told = nullptr)
      : views_(views), progress_(std::move(progress)), clickbait_(clickbait), told_(told) {}

  [[nodiscard]] const wall::Progress& progress() const { return progress_; }
  // Of which titles it is asked how far the reader is, from now on (wall::Progress::asked).
  void note_asked(wall::Asked* asked) { progress_.asked = asked; }

  // nullopt: there is none. One that is walled says so; a reader who wishes no placeholders is to be told
  // that there is none.
  Result<std::optional<SeenStory>> story(StoryId id, Depth depth = Depth::reports);
  Result<SeenPage> log(const store::LogQuery& query, std::size_t size, const StoryWanted& is_wanted,
                       Depth depth = Depth::line);
  // The reports that left a story while others stayed, each with the story it is in now.
  Result<std::vector<SeenReport>> left(StoryId id);
  // A list of reports. Nobody is told that something of it is behind the wall: of a placeholder neither
  // outlet nor time is known. Of a list of changes each report has the change alone that puts it there.
  Result<SeenReports> reports(const store::ListQuery& query, std::size_t size, const ReportWanted& is_wanted,
                              Depth depth = Depth::line);
  // What may be seen of a report that was found.
  Result<std::optional<store::ArticleRow>> report(ArticleId id);

  // Folded names of the services that are a title's home, stream it or air it: by what may be seen, and by a
  // catalogue that was imported. With a region not those that are said to have it in another one alone.
  Result<std::set<std::string>> services_of(const std::string& key, const std::string& region = {});

  // Keys of the genres that a title has: by what may be seen, and by a catalogue that was imported; none of a
  // title of which nothing may be seen.
  Result<std::vector<std::string>> genres_of(const std::string& key);
  // Genres that a title has of which something may be seen, and those titles of one genre.
  Result<std::vector<std::string>> genres();
  Result<SeenNames> titles_of_genre(const std::string& genre, std::string after, std::size_t size);

  // `subject` is "title" or "person", `key` a folded name. nullopt: nothing is known that may be seen.
  // Whoever takes quotations from the statements has no use for them in the record.
  Result<std::optional<SeenRecord>> record(const std::string& subject, const std::string& key,
                                           Quotations quotations = Quotations::left_out);
  // Whether anything is known of it that the reader may see: enough to name it in a list.
  Result<bool> is_named(const std::string& subject, const std::string& key);
  // Under which name a title goes of which nothing may be seen: for a reader who wishes to be told that
  // something is there, or who said something about it. Empty: there is nothing.
  Result<std::string> name_of_hidden(const std::string& key);
  Result<SeenNames> titles(std::string after, std::size_t size);

  // Titles and persons with all the words in their name, and those that are meant when it is mistyped.
  Result<std::vector<store::RecordName>> names_with(const std::string& words, std::size_t size);
  Result<std::vector<store::RecordName>> names_near(const std::string& words, std::size_t size);
  Result<SeenHits> search(const SearchQuery& query, std::size_t size, Depth depth = Depth::line);

  // Moves when anything changed.
  Result<Seq> applied() { return views_.applied(); }
  // Another number after any change (store/views.h).
  Result<std::uint64_t> version() { return views_.version(); }

 private:
  Result<SeenStory> see(store::StoryRow row, Depth depth);
  Result<SeenStory> see_line(store::StoryRow row);
  Result<void> begin();
  Result<std::optional<SeenHit>> see_hit(const store::SearchHit& hit, Depth depth);
  Result<std::vector<store::RecordName>> visible(const std::vector<store::RecordName>& names,
                                                 std::size_t size);
  struct PageWanted {
    store::Cursor before, from;  // the stretch of the log, by what is visible
    const StoryWanted& is_wanted;
    Depth depth;
  };
  Result<void> scan(store::LogQuery query, std::size_t size, PageWanted& wanted, SeenPage& page);
  Result<void> take(store::StoryRow row, const PageWanted& wanted, SeenPage& page);
  Result<std::optional<SeenReport>> see_report(store::ListedArticle listed, store::ArticleList list,
                                               Depth depth);
  Result<std::vector<store::SaidRow>> said_about(const std::string& subject,
                                                 const std::vector<std::string>& names);
  Result<std::vector<std::string>> names_of(const std::string& subject, const std::string& key);
  Result<std::vector<std::string>> listed_genres(const std::string& key);

  store::Views& views_;
  wall::Progress progress_;
  const line::Clickbait& clickbait_;
  ToldBefore* told_;
  std::uint64_t version_ = 0;  // of the views, before any row of this question was read
};

// A story that lies behind the wall, as a placeholder tells of it.
Walled show_wall(const store::StoryRow& row, const wall::Progress& progress);

}  // namespace logline::gate
