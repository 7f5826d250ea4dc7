#include "read/reveals.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "model/said_where.h"
#include "model/words.h"
#include "read/said_of_title.h"

// A recap or a spoiler warning is enough alone; words of plot have to add up, and count double in the
// headline; in news of other things, or of a series' making, they have to say more. Season and episode are
// the first that the article names, headline first; 0 where it names none. A headline that numbers an episode
// is about what happens in it.

namespace logline {
namespace {

constexpr int kEnough = 4, kEnoughOfOther = 6, kHeadlineFactor = 2, kNumberedEpisode = 5;
constexpr std::uint32_t kTokensLooked = 600;

int weigh(const PhraseTable& cues, const PartTokens& part) {
  std::set<const PhraseRow*> seen;
  int weight = 0;
  const auto end = std::min(kTokensLooked, static_cast<std::uint32_t>(part.tokens.all.size()));
  for (std::uint32_t i = 0; i < end;) {
    const auto hit = cues.longest_at(part.tokens, i);
    if (hit && seen.insert(hit->row).second) weight += std::atoi(hit->row->columns[1].c_str());
    i = hit ? hit->last : i + 1;
  }
  return part.part == Part::headline() ? weight * kHeadlineFactor : weight;
}

// "episode 5", "the fifth episode", "S2E5" is left for later.
int episode_of(const Lexicon& lexicon, const Tokens& tokens) {
  const PhraseTable& words = lexicon.table("season_words");
  for (std::uint32_t i = 0; i < tokens.all.size(); ++i) {
    const auto hit = words.longest_at(tokens, i);
    if (!hit || hit->row->columns[0] != "episode" || hit->row->columns[1] != "1") continue;
    if (const auto number = number_at(tokens, hit->last); number && *number < 1000) return *number;
    const auto spelt = hit->last < tokens.all.size() ? words.longest_at(tokens, hit->last) : std::nullopt;
    if (spelt && spelt->row->columns[0] == "number") return std::atoi(spelt->row->columns[1].c_str());
    const auto ordinal = i > 0 ? words.longest_at(tokens, i - 1) : std::nullopt;
    if (ordinal && ordinal->row->columns[0] == "ordinal") return std::atoi(ordinal->row->columns[1].c_str());
  }
  return 0;
}

// "wouldn't live to see a second season" is not the season of an article that gives an episode away: outside
// the headline only a sentence that speaks of an episode says it.
bool speaks_of_episode(const Lexicon& lexicon, const PartTokens& part, const Sentence& sentence) {
  if (part.part == Part::headline()) return true;
  for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
    for (const TableName table : {TableName("plot_cues"), TableName("season_words")})
      if (const auto hit = lexicon.table(table).longest_at(part.tokens, i);
          hit && (hit->row->columns[0] == "episode" || hit->row->columns[0] == "recap" ||
                  hit->row->columns[0] == "warning"))
        return true;
  return false;
}

int season_of(const Context& context, const PartTokens& part) {
  for (const Sentence& sentence : part.tokens.sentences)
    if (!speaks_of_episode(context.lexicon, part, sentence))
      continue;
    else if (const auto season =
                 SentenceView(context, part, sentence).season_near({sentence.first, sentence.last}, 0))
      return season->number;
  return 0;
}

// "Pennant cancels Salt", "Ana Pell joins Salt": the news is of a series' making, not of its plot.
bool is_of_business(const Statement& statement, const PhraseTable& business) {
  if (const auto* status = std::get_if<StatusClaim>(&statement.claim))
    return business.has(to_word(status->event));
  return std::holds_alternative<CreditClaim>(statement.claim);
}

bool leads_with_business(const Context& context) {
  const PhraseTable& business = context.lexicon.table("business_events");
  return std::any_of(context.statements.begin(), context.statements.end(), [&](const Statement& statement) {
    return is_said_in_headline(statement) && is_of_business(statement, business);
  });
}

}  // namespace

std::vector<Reveal> find_reveals(const Context& context, bool is_about_television) {
  if (context.main_title.empty()) return {};
  const PhraseTable& cues = context.lexicon.table("plot_cues");
  int weight = 0;
  Reveal reveal{context.main_title, 0, 0};
  for (const PartTokens& part : context.parts) {
    weight += weigh(cues, part);
    if (reveal.season == 0) reveal.season = season_of(context, part);
    if (reveal.episode == 0) reveal.episode = episode_of(context.lexicon, part.tokens);
    if (part.part == Part::headline() && reveal.season > 0 && reveal.episode > 0) weight += kNumberedEpisode;
  }
  const bool is_of_other = !is_about_television || leads_with_business(context);
  if (weight < (is_of_other ? kEnoughOfOther : kEnough)) return {};
  return {reveal};
}

bool tells_plot(const Context& context, const Span& span) {
  const PhraseTable& cues = context.lexicon.table("plot_cues");
  for (const PartTokens& part : context.parts) {
    if (part.part != span.part) continue;
    for (auto i = part.tokens.token_at(span.begin);
         i < part.tokens.all.size() && part.tokens.all[i].begin < span.end; ++i)
      if (cues.longest_at(part.tokens, i)) return true;
  }
  return false;
}

}  // namespace logline
