// Prizes and their categories in one part of an article, and the statements that somebody has won them.
//
// Borrows everything; adds to the context's statements. One thread.
//
//     const std::vector<Prize> prizes = prizes_at(part, t);        // "Emmy and DGA Award"
//     add_award(part, prizes, person, {}, evidence, "award:won");
#pragma once

#include <vector>

#include "read/credit_lists.h"
#include "read/credit_titles.h"

namespace logline {

constexpr std::uint32_t kCategoryWithin = 10;  // tokens of a category: "named best drama series at the"

struct Prize {
  const PhraseRow* row;
  TokenRange range;
  Part part;  // where it is named
};

struct PartAwards {
  Context& context;
  const NameLists& lists;
  const CreditTitles& titles;
  const Tokens& tokens;
};

// Prizes that stand in a row, joined by commas and "and".
[[nodiscard]] std::vector<Prize> prizes_at(const PartAwards& part, std::uint32_t at);
// "best actress", also behind an article, at the token.
[[nodiscard]] bool names_category(const PartAwards& part, std::uint32_t at);
// An award each, unless it is known.
void add_award(const PartAwards& part, const std::vector<Prize>& prizes, Argument person, Argument title,
               TokenRange evidence, const char* rule);
// To whom it goes that is named from a token on: a person, or else a title.
void add_winner(const PartAwards& part, const std::vector<Prize>& prizes, TokenRange lead,
                std::uint32_t begin);
// "an Emmy for best actress for 'Low Tide'": the work that a person's prize is for, from a token on.
[[nodiscard]] Argument work_behind(const PartAwards& part, std::uint32_t from);
// Who is the subject of a verb at the token: named right before it, "who", or "she".
[[nodiscard]] std::vector<ListedName> winners_before(const PartAwards& part, std::uint32_t verb);

}  // namespace logline
