// Who plays whom: "Ada Cole plays Mara Voss", "Mara Voss (Ada Cole)", "Cole's Mara Voss".
//
// Adds to the book; borrows everything else. One thread.
//
//     find_roles(lists, titles, book);
#pragma once

#include "read/credit_book.h"
#include "read/credit_lists.h"
#include "read/credit_titles.h"

namespace logline {

void find_roles(const NameLists& lists, const CreditTitles& titles, CreditBook& book);

// "Mara Voss and Edmund Pike" from a token on.
[[nodiscard]] std::vector<TokenRange> characters_from(const NameLists& lists, std::uint32_t at);
// The job that a table of verbs of acting gives; actor when the row has none.
[[nodiscard]] Job part_of(const PhraseRow& row, std::size_t column);

struct PlayedPart {
  TokenRange character, evidence;
  Job job = Job::actor;
  const char* rule;
  Polarity polarity = Polarity::yes;
};
void add_part(const NameLists& lists, const ListedName& name, Argument title, const PlayedPart& part,
              CreditBook& book);
// Each of the players with their character where there are as many; else the last with the first.
void add_parts(const NameLists& lists, const std::vector<ListedName>& players, const Argument& title,
               const PlayedPart& part, CreditBook& book);

// The brackets behind the names of a cast: other titles of theirs ("Ada Cole (Low Tide, Marrow)") or the
// characters.
void read_brackets(const std::vector<ListedName>& names, const NameLists& lists, const Argument& title,
                   CreditBook& book, Job job = Job::actor);
// The same before a verb: "Ada Cole (Mara) and Bo Ferrant (Pike) return"; only where they are people's names.
void read_brackets_of_people(const std::vector<ListedName>& names, const NameLists& lists,
                             const Argument& title, CreditBook& book);

}  // namespace logline
