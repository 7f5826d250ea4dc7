#include "read/roundup.h"

#include <set>

namespace logline {
namespace {

// Titles of which something happens; two in one article are one event with two titles often enough.
constexpr std::size_t kTitlesOfRoundup = 4, kTitlesWithCue = 2;

bool has_roundup_headline(const Context& context) {
  const PhraseTable& cues = context.lexicon.table("roundup_cues");
  for (const PartTokens& part : context.parts) {
    if (part.part != Part::headline()) continue;
    for (std::uint32_t i = 0; i < part.tokens.all.size(); ++i)
      if (cues.longest_at(part.tokens, i)) return true;
  }
  return false;
}

}  // namespace

bool is_roundup(const Context& context) {
  std::set<std::string> titles;
  for (const Statement& statement : context.statements)
    if (const auto* status = std::get_if<StatusClaim>(&statement.claim); status && !status->title.is_absent())
      titles.insert(fold_name(status->title.value));
  return titles.size() >= kTitlesOfRoundup ||
         (titles.size() >= kTitlesWithCue && has_roundup_headline(context));
}

}  // namespace logline
