// What read/ makes of one article: its statements and mentions, whether it is about television, and what it
// gives away.
//
// A plain value; every span points into the article it was made from.
//
//     Reading reading = read_article(article, titles, lexicon);
#pragma once

#include <vector>

#include "model/mention.h"
#include "model/reveal.h"
#include "model/statement.h"

namespace logline {

struct Reading {
  std::string language{};  // that its words show, BCP 47; empty: too short to tell. Kept with the article
  bool is_about_television = false;
  bool teaches_titles =
      false;                // words that are television's alone say so, and not titles known before. Not kept
  bool is_roundup = false;  // covers several events of several titles ("everything renewed and cancelled")
  std::string main_title{};  // folded name of the title the article is about; empty: none or several
  std::vector<Statement> statements{};  // by evidence position
  std::vector<Mention> mentions{};      // by position
  std::vector<Reveal> reveals{};
};

}  // namespace logline
