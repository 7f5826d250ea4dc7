// The noun phrase that speaks: "he", "Ada Cole", "the network's president", "officials", left or right of a
// speech verb.
//
// Borrows tokens, maps and tables. Pure; safe from several threads.
//
//     if (auto who = phrases.ending_at(verb, floor)) tokens.text_of(who->first, who->last);
#pragma once

#include <optional>

#include "read/mention_map.h"
#include "read/neighbours.h"

namespace logline {

class SpeakerPhrases {
 public:
  SpeakerPhrases(const Context& context, const PartTokens& part);

  // The phrase whose last word stands before `end` (adverbs, auxiliaries and an apposition between them are
  // skipped), not before `floor`.
  [[nodiscard]] std::optional<TokenRange> ending_at(std::uint32_t end, std::uint32_t floor) const;
  // The phrase that begins at `begin`, not over `ceiling`.
  [[nodiscard]] std::optional<TokenRange> starting_at(std::uint32_t begin, std::uint32_t ceiling) const;

  const Context& context;
  const PartTokens& part;
  const MentionMap people;
  const MentionMap organisations;
  const PhraseTable& verbs;
  const PhraseTable& adverbs;
  const PhraseTable& pronouns;
  const PhraseTable& determiners;
  const PhraseTable& nouns;
  const PhraseTable& jobs;
  const PhraseTable& honorifics;
  const PhraseTable& joiners;

 private:
  [[nodiscard]] std::uint32_t skip_adverbs_back(std::uint32_t end, std::uint32_t floor) const;
  [[nodiscard]] std::uint32_t skip_apposition_back(std::uint32_t end, std::uint32_t floor) const;
  [[nodiscard]] std::optional<TokenRange> named_apposition(std::uint32_t end, std::uint32_t floor) const;
  [[nodiscard]] std::optional<TokenRange> words_before(std::uint32_t end, std::uint32_t floor) const;
  [[nodiscard]] std::optional<TokenRange> subject_before(std::uint32_t end, std::uint32_t floor) const;
  [[nodiscard]] bool ends_in_job(std::uint32_t begin, std::uint32_t end) const;
  [[nodiscard]] std::optional<TokenRange> person_behind(std::uint32_t begin, std::uint32_t ceiling) const;
  [[nodiscard]] bool can_start(std::uint32_t at) const;
  [[nodiscard]] std::string_view text(std::uint32_t at) const {
    return part.tokens.text_of(part.tokens.all[at]);
  }
};

}  // namespace logline
