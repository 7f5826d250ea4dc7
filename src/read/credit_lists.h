// Lists of names as casts give them: "Emmy winner Ada Cole (Low Tide, Marrow), newcomer Bo Ferrant as Pike,
// and Quill Oster".
//
// A list goes on over commas, joining words, prizes and jobs before a name, a bracket behind it, and a role
// ("as a weary pilot who …") up to the next name. Borrows everything. Pure; linear in the list; safe from
// several threads.
//
//     for (const ListedName& name : lists.starting_at(cue_end)) name.person->value;
#pragma once

#include <vector>

#include "read/mention_map.h"
#include "read/neighbours.h"

namespace logline {

struct ListedName {
  const Mention* person;
  TokenRange range{0, 0};
  TokenRange bracket{0, 0};    // inside the bracket behind the name; empty: none
  TokenRange character{0, 0};  // behind "as"; empty: none
};

class NameLists {
 public:
  NameLists(const Context& context, const PartTokens& part);

  // The list that begins at a token (words that may lead a name are stepped over); empty when no name is
  // there.
  [[nodiscard]] std::vector<ListedName> starting_at(std::uint32_t at) const;
  // The list whose last name, with the bracket behind it, ends right before a token.
  [[nodiscard]] std::vector<ListedName> ending_at(std::uint32_t end) const;
  // Where auxiliaries begin that end right before a token: "Ada Cole | is set to | star".
  [[nodiscard]] std::uint32_t before_auxiliaries(std::uint32_t end) const;
  // Capitalised words from a token on that name a character: "President Alma Reyes", "the Baker", "young Ned
  // Pike".
  [[nodiscard]] TokenRange character_at(std::uint32_t at) const;

  const Context& context;
  const PartTokens& part;
  const Tokens& tokens;
  const MentionMap people;

 private:
  [[nodiscard]] std::uint32_t lead_end(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t first_name(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t next_name(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t behind_aside(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t behind_of(std::uint32_t at, std::uint32_t limit) const;
  [[nodiscard]] std::uint32_t behind_role(std::uint32_t at, ListedName& name) const;
  [[nodiscard]] std::uint32_t behind_bracket(std::uint32_t at, ListedName& name) const;
  [[nodiscard]] std::uint32_t before_bracket(std::uint32_t end) const;
  [[nodiscard]] bool is_behind_article(std::uint32_t at) const;
  [[nodiscard]] bool is_character_of_other(std::uint32_t first) const;
  [[nodiscard]] bool is_separator(std::uint32_t at) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(tokens.all.size()); }

  const PhraseTable& joiners_;
  const PhraseTable& list_words_;
  const PhraseTable& jobs_;
  const PhraseTable& awards_;
  const PhraseTable& award_cues_;
  const PhraseTable& honorifics_;
  const PhraseTable& role_cues_;
  const PhraseTable& credit_cues_;
  const PhraseTable& determiners_;
  const PhraseTable& asides_;
  const PhraseTable& articles_;
  const PhraseTable& auxiliaries_;
  const PhraseTable& of_words_;
};

}  // namespace logline
