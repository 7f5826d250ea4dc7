// What the readers of one article share: its parts as tokens, and what the readers before them have found.
//
// read.cc makes one Context per article and calls the readers in the order in which they need each other:
// people, titles, times, quotes, then what is stated. Borrowed: article, titles and lexicon outlive it. One
// thread.
//
//     Context context = make_context(article, titles, lexicon);
//     find_people(context);
#pragma once

#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "model/article.h"
#include "model/mention.h"
#include "model/reading.h"
#include "model/title.h"
#include "text/tokens.h"

namespace logline {

struct PartTokens {
  Part part;
  Tokens tokens;
};

struct Context {
  const Article& article;
  const TitleIndex& titles;
  const Lexicon& lexicon;
  std::vector<PartTokens>
      parts;  // headline, standfirst, text (those that are not empty), then images' alt texts
  std::vector<Mention> people;  // each by (part, begin); value: the fullest form the article uses ("Ben
                                // Stiller" for "Stiller")
  std::vector<Mention> title_mentions;  // value: the title as the article writes it at its fullest
  std::vector<Mention> characters;
  std::vector<Mention> organisations;  // networks, streamers, studios, guilds
  std::vector<Mention> places;
  std::vector<Mention> times;   // value: TIMEX3
  std::vector<Mention> quotes;  // value: the words; speaker
  std::string main_title;       // as written; empty: none, or several
  std::vector<Statement> statements;

  [[nodiscard]] std::string_view text_of(const Span& span) const { return article.quoted(span); }
};

Context make_context(const Article& article, const TitleIndex& titles, const Lexicon& lexicon);

// The readers, in the order in which read.cc calls them. Each adds to the context and touches nothing that is
// there.
void find_people(Context& context);        // people.cc
void find_titles(Context& context);        // titles.cc: also main_title, organisations
void find_times(Context& context);         // times.cc
void find_quotes(Context& context);        // quotes.cc: quotes with speakers, and QuoteClaims
void find_statuses(Context& context);      // status.cc
void find_availability(Context& context);  // availability.cc
void find_credits(Context& context);       // credits.cc: also characters
void find_awards(Context& context);        // awards.cc
void find_related(Context& context);       // related.cc: related titles and synopses
void find_genres(Context& context);        // genres.cc: last, of an article about television
void find_more_people(Context& context);   // more_people.cc: by what was learned of names; states nothing

}  // namespace logline
