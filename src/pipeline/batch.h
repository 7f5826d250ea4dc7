// The rows that a batch has touched and not yet written, over the past that the views hold.
//
// Whoever asks sees the batch's row where there is one, else the past's. Rows keep the order in which they
// were first touched, so that new articles are written in the order in which they were placed. One thread.
//
//     Result<store::ArticleRow*> row = batch.open(id);   // nullptr: no such article
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "pipeline/past.h"

namespace logline::pipeline {

using Subject = std::pair<std::string, std::string>;  // "title" or "person", folded name

// The subjects of a reading's statements, each once, in order of name.
std::set<Subject> subjects_of(const Reading& reading);

class Batch {
 public:
  explicit Batch(Past& past) : past_(&past) {}

  // The row of an article, taken into the batch to be changed; nullptr when there is none. The pointer stays
  // valid until take().
  Result<store::ArticleRow*> open(ArticleId id);
  // The same without taking it into the batch.
  Result<const store::ArticleRow*> look(ArticleId id);
  // The article that has this key; nullptr when none has.
  Result<const store::ArticleRow*> find(store::ArticleKey key);
  void put_key(store::ArticleKey key, ArticleId id);
  [[nodiscard]] std::vector<std::pair<store::ArticleKey, ArticleId>> take_keys();
  // All keys of an article.
  Result<std::vector<store::ArticleKey>> keys_of(ArticleId id);
  // When a feed last said what stands in it.
  Result<std::optional<store::Heard>> heard(ArticleId id);
  void put_heard(ArticleId id, store::Heard heard) { heard_.insert_or_assign(id, heard); }
  [[nodiscard]] std::vector<std::pair<ArticleId, store::Heard>> take_heard();
  // A row that is new. Its subjects must be told by note().
  store::ArticleRow& add(store::ArticleRow row);
  void remove(ArticleId id);
  // The same of one whose name another gets in this batch: its row must be gone before that is written.
  void give_up(ArticleId id);
  // Call after the reading of a row in the batch was made or replaced: its subjects want folding, its story a
  // line.
  void note(const store::ArticleRow& row);
  void note_story(StoryId story) { stories_.insert(story); }
  void note_subject(Subject subject) { subjects_.insert(std::move(subject)); }

  // Ids of all articles with a statement about a subject, and perhaps of some that had one before they were
  // read again or removed.
  Result<std::set<ArticleId>> about(const Subject& subject);

  [[nodiscard]] const std::set<Subject>& subjects() const { return subjects_; }
  [[nodiscard]] const std::set<StoryId>& stories() const { return stories_; }
  // Rows that are to be removed before those of the batch are written.
  [[nodiscard]] std::vector<ArticleId> removed() const;
  // The rows in order; the batch is empty afterwards.
  std::vector<store::ArticleRow> take();

 private:
  Past* past_;
  std::map<ArticleId, std::size_t> places_;  // of rows_
  std::vector<std::unique_ptr<store::ArticleRow>> rows_;
  std::map<ArticleId, store::ArticleRow> looked_at_;                            // of the past, not changed
  std::unordered_map<store::ArticleKey, std::optional<ArticleId>> known_keys_;  // asked of the past
  std::map<store::ArticleKey, ArticleId> keys_;                                 // of this batch
  std::map<ArticleId, store::Heard> heard_;                                     // of this batch
  std::map<Subject, std::set<ArticleId>> about_;                                // rows of the batch
  std::set<ArticleId> removed_;
  std::set<ArticleId> given_up_;
  std::set<Subject> subjects_;
  std::set<StoryId> stories_;
};

}  // namespace logline::pipeline
