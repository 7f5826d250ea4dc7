// What the views keep, as plain values: one row per article and per story, and a batch of changes to them. No
// thread owns them.
//
//     changes.articles.push_back({.article = article, .reading = reading, .seq = seq, .story =
//     placement.story});
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/timestamp.h"
#include "model/article.h"
#include "model/edit.h"
#include "model/ids.h"
#include "model/line.h"
#include "model/reading.h"
#include "model/record.h"
#include "model/story.h"
#include "model/title.h"

namespace logline::store {

// What somebody at the desk says that an image shows.
struct DescribedImage {
  std::string image{};  // its address
  std::string text{};
  friend bool operator==(const DescribedImage&, const DescribedImage&) = default;
};

// A statement that somebody at the desk has withdrawn: neither records nor lines know it any more.
struct HeldBack {
  StatementId id{};
  std::vector<Statement> statements{};  // of the reading, as far as it has it now
  std::vector<std::size_t> places{};    // of each among all statements of the article
};

struct ArticleRow {
  Article article{};
  Reading reading{};
  Seq seq = 0;  // of the document in which the article first arrived; later revisions keep it
  StoryId story{};
  std::optional<ArticleId> copy_of{};
  std::uint16_t crowd = 0;      // this and is_decided: what the grouper wants back after a restart
  bool is_decided = false;      // a person said in which story it belongs
  std::vector<StoryId> left{};  // stories that went on without it, oldest first; the last of very many
  std::vector<bool> is_new{};   // per statement of the reading
  bool is_completed = false;    // came in a feed with a summary; the text is that of its page
  std::vector<Edit> edits{};    // what its outlet changed since, oldest first; the last of very many
  std::vector<std::string> earlier_addresses{};  // where it was before its feed gave it another one
  std::vector<DescribedImage> described{};       // by the desk; of images that it has, had, or may have again
  std::vector<HeldBack> held_back{};             // statements that are not in the reading, by id
};

struct StoryRow {
  Story story{};
  Line line{};
  std::optional<Timestamp> at{};          // of the first report
  int outlets = 0;                        // how many report it
  std::vector<std::string> title_keys{};  // folded names of the titles it is about
  bool has_news = false;                  // something in it is new
  // All that its reports, their statements and what they said before give away, each once. To whom nothing of
  // it is ahead, the story is as it stands here.
  std::vector<Reveal> gives_away{};
  // Labels that its line has or may have by what the wall leaves of it (line/reported.h). Written, not read
  // back.
  std::vector<std::string> labels{};
  // Of its last report, when it has several and not all of them may be seen by everybody: what the wall
  // leaves of the story may be as late as this. Written, not read back.
  std::optional<Timestamp> late{};
};

// What one article says of a title or a person.
struct SaidRow {
  Article article{};  // id, outlet, address, published; images where it has a first look
  Seq seq = 0;
  StoryId story{};
  std::vector<Reveal> reveals{};        // of the article as a whole
  std::vector<Statement> statements{};  // about the subject, in order
  std::vector<std::size_t> places{};    // of each among all statements of the article
};

// A number by which an article is found again (pipeline/identity.h).
using ArticleKey = std::uint64_t;

// When a feed last said what stands in an article. A feed of 0: no feed's own words, only no later than that.
struct Heard {
  std::uint64_t feed = 0;  // hash of the feed (pipeline/hearing.h)
  std::int64_t at = 0;     // UTC seconds
  friend bool operator==(const Heard&, const Heard&) = default;
};

struct RecordName {
  std::string subject;  // "title" or "person"
  std::string key;      // folded name
  std::string name;     // as written
};

// What one batch of the journal changes. Rows replace rows of the same id. Articles that are new must stand
// in the order in which they were placed: each_article() gives them back in that order.
struct ViewChanges {
  Seq applied = 0;  // the views now reflect the journal up to here
  std::vector<ArticleRow> articles{};
  std::vector<ArticleId> removed_articles{};
  std::vector<std::pair<ArticleKey, ArticleId>> keys{};  // of articles that are there or in this batch
  std::vector<std::pair<ArticleId, Heard>> heard{};      // the same
  std::vector<StoryRow> stories{};
  std::vector<StoryId> removed_stories{};
  std::vector<std::pair<StoryId, StoryId>> moved_stories{};  // what a story was, what it is part of now
  std::vector<Record> records{};
  std::vector<std::pair<std::string, std::string>> removed_records{};  // subject, key
  std::vector<Title> titles{};
  std::vector<std::pair<std::string, ArticleId>> seen_once{};  // folded names met for the first time
  std::vector<std::string> seen_again{};  // applied after seen_once: no longer names of one article alone
};

// Folded names that one article alone has mentioned, with that article.
using SeenOnce = std::map<std::string, ArticleId, std::less<>>;

}  // namespace logline::store
