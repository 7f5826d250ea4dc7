// What the views keep, as plain values: one row per article and per story, and a batch of changes to them. No
// thread owns them.
//
//     changes.articles.push_back({.article = article, .reading = reading, .seq = seq, .story =
//     placement.story});
#pragma once

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

struct ArticleRow {
  Article article{};
  Reading reading{};
  Seq seq = 0;  // of the document in which the article first arrived; later revisions keep it
  StoryId story{};
  std::optional<ArticleId> copy_of{};
  std::vector<bool> is_new{};  // per statement of the reading
  bool is_completed = false;   // came in a feed with a summary; the text is that of its page
  std::vector<Edit> edits{};   // what its outlet changed since, oldest first; the last of very many
  std::vector<std::string> earlier_addresses{};  // where it was before its feed gave it another one
};

struct StoryRow {
  Story story{};
  Line line{};
  std::optional<Timestamp> at{};          // of the first report
  int outlets = 0;                        // how many report it
  std::vector<std::string> title_keys{};  // folded names of the titles it is about
  bool has_news = false;                  // something in it is new
  // Of its last report, when it has several and not all of them may be seen by everybody: what the wall
  // leaves of the story may be as late as this. Written, not read back.
  std::optional<Timestamp> late{};
};

// A number by which an article is found again (pipeline/identity.h).
using ArticleKey = std::uint64_t;

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
