#include "read/mention_map.h"

namespace logline {

const Mention* MentionMap::begins_at(std::uint32_t token) const {
  if (cover_[token] == 0 || (token > 0 && cover_[token - 1] == cover_[token])) return nullptr;
  return at(token);
}

std::uint32_t MentionMap::end_of(std::uint32_t token) const {
  std::uint32_t end = token;
  while (end < cover_.size() && cover_[token] != 0 && cover_[end] == cover_[token]) ++end;
  return end;
}

MentionMap map_mentions(const PartTokens& part, const std::vector<Mention>& mentions) {
  MentionMap map;
  map.mentions_ = &mentions;
  map.cover_.assign(part.tokens.all.size(), 0);
  for (std::uint32_t i = 0; i < mentions.size(); ++i) {
    const Span& span = mentions[i].span;
    if (span.part != part.part) continue;
    for (std::uint32_t t = part.tokens.token_at(span.begin);
         t < map.cover_.size() && part.tokens.all[t].begin < span.end; ++t)
      map.cover_[t] = i + 1;
  }
  return map;
}

}  // namespace logline
