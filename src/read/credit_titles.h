// Which title a credit belongs to: the one right beside it, the one its sentence is about, or the one that
// the article is about.
//
// Borrows everything. Pure; safe from several threads.
//
//     Argument title = titles.left_of(cue);       // "Low Tide" in "Low Tide, a drama starring …"
#pragma once

#include "model/statement.h"
#include "read/mention_map.h"
#include "read/neighbours.h"

namespace logline {

class CreditTitles {
 public:
  CreditTitles(const Context& context, const PartTokens& part);

  // For names that follow a cue at the token.
  [[nodiscard]] Argument left_of(std::uint32_t token) const;
  // The title that begins at the token, behind an article, "season 2 of", an outlet's genitive and marks;
  // absent when none does.
  [[nodiscard]] Argument starting_at(std::uint32_t token) const;
  // The title that ends right before the token, also in the genitive and in marks; absent when none does.
  [[nodiscard]] Argument ending_at(std::uint32_t token) const;
  // The title of the sentence around the token: behind it first ("in Low Tide"), then before it, then what
  // the article is about.
  [[nodiscard]] Argument around(std::uint32_t token) const;
  [[nodiscard]] Argument main() const;

 private:
  [[nodiscard]] Argument argument_of(const Mention& title) const { return {title.value, title.span}; }
  [[nodiscard]] bool names_main(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] const Mention* last_before(std::uint32_t token, std::uint32_t from) const;
  [[nodiscard]] Argument capitals_before(std::uint32_t token) const;
  [[nodiscard]] bool is_main_at(std::uint32_t token) const;
  [[nodiscard]] bool is_in_main(const Mention& title) const;
  [[nodiscard]] bool names_main_before(std::uint32_t token) const;
  void find_sections();

  struct Section {
    std::uint32_t begin;  // token from which on the article is about this title
    Argument title;
  };

  const Context& context_;
  const PartTokens& part_;
  const Tokens& tokens_;
  const MentionMap titles_;
  const PhraseTable& connectors_;
  std::string main_;               // folded
  std::vector<Section> sections_;  // of an article that treats title after title, each under its name
};

}  // namespace logline
