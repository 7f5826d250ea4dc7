// A line: a story told in one sentence taken from its reports, with what is new in it marked. Made by line/;
// a plain value.
//
// Nothing is generated: `text` is the bytes of `source` in `article` (white space collapsed), and `fresh` are
// byte ranges of `text`.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/timestamp.h"
#include "model/ids.h"
#include "model/reveal.h"
#include "model/span.h"

namespace logline {

// What one report adds to what earlier reports of the story said.
struct Addition {
  ArticleId article;
  Span span{};
  std::string text{};  // the words of span
  std::string key{};   // fact_key of the statement that is added
};

// Who says something, and when.
struct LineSource {
  ArticleId article;
  std::string outlet{};  // outlet_name()
  std::string address{};
  std::optional<Timestamp> at{};
};

struct Line {
  StoryId story;
  ArticleId article;  // whose sentence it is
  Span source{};
  std::string text{};
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      fresh{};                          // what is new, [begin, end) bytes of text, by begin
  std::vector<std::string> new_keys{};  // fact keys that are new in this story, in order of statement
  std::vector<Addition> additions{};    // in the order of the reports
  std::vector<LineSource> sources{};    // the first report by date, then those with additions, each once
  std::vector<Reveal> reveals{};        // what the line itself gives away
  std::string kicker{};                 // title, as the reports write it; empty when unresolved
  std::string label{};  // what the main statement says happened ("renewed", "not_scheduled"), or empty
  std::optional<int> season{};
};

}  // namespace logline
