// The three ways of printing news: text for a person at a terminal, markdown to share, JSON lines for
// programs (docs/FORMATS.md).
//
// Each returns what is to be written; nothing is written here. Lines are sentences of the reports; everything
// else is counted or ordered.
//
//     std::fputs(print_text(news, {.style = {is_terminal_out()}}).c_str(), stdout);
#pragma once

#include <functional>
#include <string>

#include "app/news.h"
#include "app/terminal.h"

namespace logline::app {

struct TextOptions {
  Style style{};
  int width = 80;
  bool shows_all = false;  // stories that are not about television too
  bool explains = false;   // every statement with its evidence, underlined
};

std::string print_text(const News& news, const TextOptions& options);
std::string print_markdown(const News& news, bool shows_all);

struct JsonlOptions {
  bool has_mentions = false;
  bool has_records = true;
};
// One line at a time, because a day of news is larger than one string should be.
void print_jsonl(const News& news, const JsonlOptions& options,
                 const std::function<void(const std::string&)>& line);

// Every statement of a story with its evidence quoted and underlined.
std::string explain_story(const News& news, const store::StoryRow& story, const Style& style);

}  // namespace logline::app
