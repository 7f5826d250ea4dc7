// What a person decided, as the journal keeps it:
//
//     {"merge": [["…"], ["…"]]}                                 these stories are one
//     {"split": ["…"], "from": ["…"]}                           these articles are a story of their own
//     {"describe": {"article": "…", "image": "…", "text": "…", "address": "…", "outlet": "…"}}
//     {"withdraw": {"articles": ["…"], "statement": "…"}}       "restore": taken back
//
// each with "at", when it was decided, and "by", whose login it was, as far as that is known. Articles are
// named by their ids, so that a decision means the same where stories are grouped otherwise: by a later
// version, or after some articles were taken down. A statement goes by a hash of what it says: nothing that
// an outlet wrote is kept here, where a takedown would have to look for it. The words of a description are
// the desk's; they go with their article (without_words). Plain values.
//
//     journal.append({decision_entry(StoryDecision{.split = {article}}, last, {.at = now})});
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "model/ids.h"
#include "store/journal.h"

namespace logline::store {

// Of a story that is to be merged: enough of its articles that some stay when others are taken down.
inline constexpr std::size_t kMostNamed = 12;

// Either stories to merge or articles to split off.
struct StoryDecision {
  std::vector<std::vector<ArticleId>>
      merge{};                     // of each story that is one with the others, its first articles
  std::vector<ArticleId> split{};  // that are a story of their own
  std::vector<ArticleId> from{};   // of those that stay where they were, the first; not known of old entries
  friend bool operator==(const StoryDecision&, const StoryDecision&) = default;
};

struct ImageDecision {
  ArticleId article{};
  std::string image{};              // its address
  std::string text{};               // what it shows; empty: a description is withdrawn
  std::string address{}, outlet{};  // of the article: by them a takedown knows it
  bool is_taken_down = false;       // its words are gone with its article
  friend bool operator==(const ImageDecision&, const ImageDecision&) = default;
};

struct StatementDecision {
  std::vector<ArticleId> articles{};  // that say it: one and its copies
  StatementId statement{};
  bool is_restored = false;  // an earlier decision about it is taken back
  friend bool operator==(const StatementDecision&, const StatementDecision&) = default;
};

using Decision = std::variant<StoryDecision, ImageDecision, StatementDecision>;

// `last`: the journal's position. The same may be decided, undone and decided again: it tells them apart.
JournalEntry decision_entry(const Decision& decision, Seq last, const Signature& signature = {});
// nullopt: a decision about something else.
Result<std::optional<Decision>> parse_decision(std::string_view payload);
// Who decided it, and when, of decisions and takedowns alike; nothing of what is damaged or old.
Signature parse_signature(std::string_view payload);
// What a takedown of its article leaves of the payload of an ImageDecision.
std::string without_words(std::string_view payload);

// One line of plain text of at most kLongestDescription bytes; an error says what is wrong with it.
inline constexpr std::size_t kLongestDescription = 1000;
Result<std::string> clean_description(std::string_view typed);

}  // namespace logline::store
