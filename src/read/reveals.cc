#include "read/reveals.h"

#include <algorithm>
#include <cstdlib>
#include <set>

#include "model/said_where.h"
#include "model/words.h"
#include "read/reveal_titles.h"
#include "read/said_of_title.h"

// A recap or a spoiler warning is enough alone; words of plot have to add up, and count double in the
// headline; in news of other things, or of a series' making, they have to say more. Season and episode are
// the first that the article names, headline first; 0 where it names none. A headline that numbers an episode
// is about what happens in it.

namespace logline {
namespace {

constexpr int kEnough = 4, kEnoughOfOther = 6, kHeadlineFactor = 2, kNumberedEpisode = 5, kAired = 4;
constexpr std::uint32_t kTokensLooked = 600;

struct Plot {
  int weight = 0;
  bool is_of_episode = false;  // speaks of one that was on, which only television does
  bool is_of_aired = false;    // and by it alone it is known what the article is about
};

Plot weigh(const PhraseTable& cues, const PartTokens& part) {
  std::set<const PhraseRow*> seen;
  Plot plot;
  const auto end = std::min(kTokensLooked, static_cast<std::uint32_t>(part.tokens.all.size()));
  for (std::uint32_t i = 0; i < end;) {
    const auto hit = cues.longest_at(part.tokens, i);
    if (hit && seen.insert(hit->row).second) {
      plot.weight += std::atoi(hit->row->columns[1].c_str());
      plot.is_of_episode |= hit->row->columns[0] == "aired";
    }
    i = hit ? hit->last : i + 1;
  }
  if (part.part == Part::headline()) plot.weight *= kHeadlineFactor;
  return plot;
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
                  hit->row->columns[0] == "warning" || hit->row->columns[0] == "aired"))
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

// What the article is about; or, where that isn't known and it speaks of an episode, what its words say was
// on.
std::string revealed_title(const Context& context, bool is_about_television, Plot& plot) {
  const auto aired = aired_title(context, is_about_television && context.main_title.empty());
  const bool is_known = !context.main_title.empty();
  if (aired && (!is_known || fold_name(*aired) == fold_name(context.main_title))) {
    plot.weight += kAired;
    plot.is_of_aired = true;
    return *aired;
  }
  if (is_known) return context.main_title;
  plot.is_of_aired = plot.is_of_episode;
  return plot.is_of_episode ? leading_title(context).value_or("") : "";
}

}  // namespace

std::vector<Reveal> find_reveals(const Context& context, bool is_about_television) {
  const PhraseTable& cues = context.lexicon.table("plot_cues");
  Plot plot;
  Reveal reveal{"", 0, 0};
  for (const PartTokens& part : context.parts) {
    const Plot found = weigh(cues, part);
    plot.weight += found.weight;
    plot.is_of_episode |= found.is_of_episode;
  }
  reveal.title = revealed_title(context, is_about_television, plot);
  if (reveal.title.empty()) return {};
  for (const PartTokens& part : context.parts) {
    if (reveal.season == 0) reveal.season = season_of(context, part);
    if (reveal.episode == 0) reveal.episode = episode_of(context.lexicon, part.tokens);
    if (part.part == Part::headline() && reveal.season > 0 && reveal.episode > 0)
      plot.weight += kNumberedEpisode;
  }
  const bool is_of_other = !plot.is_of_aired && (!is_about_television || leads_with_business(context));
  if (plot.weight < (is_of_other ? kEnoughOfOther : kEnough)) return {};
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
