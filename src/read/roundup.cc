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

// "ABC cancels Salt after eight seasons": the headline is about one series, whatever else the text lists.
bool has_headline_of_one(const Context& context) {
  std::set<std::string> named, told;
  for (const Mention& title : context.title_mentions)
    if (title.span.part == Part::headline()) named.insert(fold_name(title.value));
  for (const Statement& statement : context.statements)
    if (const auto* status = std::get_if<StatusClaim>(&statement.claim))
      told.insert(fold_name(status->title.value));
  return named.size() == 1 && told.contains(*named.begin());
}

}  // namespace

bool is_roundup(const Context& context) {
  std::set<std::string> titles;
  for (const Statement& statement : context.statements)
    if (const auto* status = std::get_if<StatusClaim>(&statement.claim); status && !status->title.is_absent())
      titles.insert(fold_name(status->title.value));
  if (titles.size() >= kTitlesWithCue && has_roundup_headline(context)) return true;
  return titles.size() >= kTitlesOfRoundup && !has_headline_of_one(context);
}

}  // namespace logline
