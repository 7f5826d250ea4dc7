// Which mention stands at each token of a part: how the readers walk from words to the names that were found
// in them.
//
// Borrows the tokens and the mentions it was made from, and is out of date once mentions are added. One
// thread.
//
//     MentionMap people = map_mentions(context.parts[0], context.people);
//     if (const Mention* who = people.at(7)) who->value      // the person whose name covers token 7
#pragma once

#include <cstdint>
#include <vector>

#include "model/mention.h"
#include "read/context.h"

namespace logline {

class MentionMap {
 public:
  // The mention that covers the token; nullptr: none.
  [[nodiscard]] const Mention* at(std::uint32_t token) const {
    return cover_[token] == 0 ? nullptr : &(*mentions_)[cover_[token] - 1];
  }
  // The mention that begins at the token.
  [[nodiscard]] const Mention* begins_at(std::uint32_t token) const;
  // One past the last token of the mention that covers the token; the token itself when none does.
  [[nodiscard]] std::uint32_t end_of(std::uint32_t token) const;

 private:
  friend MentionMap map_mentions(const PartTokens& part, const std::vector<Mention>& mentions);
  const std::vector<Mention>* mentions_ = nullptr;
  std::vector<std::uint32_t> cover_;  // per token: 1 + index of the mention, 0 none
};

MentionMap map_mentions(const PartTokens& part, const std::vector<Mention>& mentions);

}  // namespace logline
