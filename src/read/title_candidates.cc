#include "read/title_candidates.h"

#include <algorithm>

#include "read/title_lists.h"
#include "read/title_worked_on.h"

// Evidence for one candidate, from what stands right beside it. Weights are small whole numbers, three of
// which make a title (titles.cc); a mark or a capital alone never does, because scare quotes, songs, films
// and towns have them too.

namespace logline {
namespace {

constexpr int kService = 2, kStatus = 1, kStrongStatus = 2, kHeadlineStatus = 3, kMarked = 1,
              kHeadlineMark = 2, kSeasonNumber = 3, kCatalogue = 3, kCommonWord = 1, kManyWords = 1,
              kApposition = 3, kDescribed = 3, kEpisodeName = -9, kSubject = 1, kNumbered = 1, kPlainly = 3;
constexpr std::uint32_t kSeasonReach = 14;

class Evidence {
 public:
  Evidence(const Context& context, std::size_t part)
      : context_(context),
        part_(context.parts[part].part),
        tokens_(context.parts[part].tokens),
        contexts_(context.lexicon.table("title_contexts")),
        status_(context.lexicon.table("status_cues")) {}

  [[nodiscard]] int weigh(TokenRange range, bool is_marked) const {
    std::uint32_t before = range.first, after = range.last;
    while (before > 0 && is_quote_mark(tokens_, before - 1)) --before;
    while (after < tokens_.all.size() && (is_sign(tokens_, after, ",") || is_sign(tokens_, after, ".")) &&
           is_quote_mark(tokens_, after + 1))
      ++after;
    while (is_quote_mark(tokens_, after)) ++after;
    if (is_torn_genitive(after)) ++after;
    if (is_marked && names_episode(before)) return kEpisodeName;
    int weight = before_weight(before) + after_weight(before, after) + catalogue_weight(range);
    if (weight == kCommonWord) weight += known_weight(range, before, after);
    const bool is_owned = before + 1 == range.first && before > 0 && !tokens_.all[before].has_space_before &&
                          names_service(before - 1);  // "CBS' Salt"
    if (is_owned) weight += kService;
    if (weight == kService && is_between_commas(before, after)) weight = kApposition;
    if (weight == 0 && is_name_of_many_words(range)) weight = kManyWords;
    if (is_marked && weight < kPlainly)
      weight += weigh_worked_on(context_, {part_, tokens_, before, after}, weight);
    if (is_marked) weight += part_ == Part::headline() ? kHeadlineMark : kMarked;
    return weight;
  }

 private:
  static int number_of(const std::string& column) { return column[0] - '0'; }

  [[nodiscard]] bool names_service(std::uint32_t at) const {
    return at < tokens_.all.size() &&
           mention_in(context_.organisations, {part_, tokens_.all[at].begin, tokens_.all[at].end}) != nullptr;
  }

  // "Game of Thrones", "Orange Is the New Black": capitals with small words inside are hardly ever anything
  // but a work's name.
  [[nodiscard]] bool is_name_of_many_words(TokenRange range) const {
    if (range.last - range.first < 3) return false;
    for (std::uint32_t i = range.first + 1; i + 1 < range.last; ++i)
      if (tokens_.all[i].kind == TokenKind::word && !tokens_.all[i].is_capitalised &&
          !is_genitive(tokens_, i) && !context_.lexicon.table("list_joiners").longest_at(tokens_, i))
        return true;
    return false;
  }

  [[nodiscard]] int status_weight(const PhraseRow& row) const {
    if (!context_.lexicon.table("title_events").has(row.columns[0])) return kStatus;
    return part_ == Part::headline() ? kHeadlineStatus : kStrongStatus;
  }

  [[nodiscard]] int before_weight(std::uint32_t at) const {
    int weight = 0;
    if (const auto hit = phrase_before(contexts_, tokens_, at); hit && hit->row->columns[0] == "before")
      weight = number_of(hit->row->columns[1]);
    if (at >= 1 && is_sign(tokens_, at - 1, ","))
      if (const auto hit = phrase_before(contexts_, tokens_, at - 1); hit && hit->row->columns[0] == "before")
        weight += kService;
    if (at >= 1 && is_sign(tokens_, at - 1, ":") && opens_list_of_series(at - 1)) weight += kDescribed;
    if (follows_season_number(at)) weight += kSeasonNumber;
    if (at >= 2 && is_genitive(tokens_, at - 1) && names_service(at - 2)) weight += kService;
    if (const auto hit = phrase_before(status_, tokens_, skip_back(at));
        hit && hit->row->columns[1] != "before" && (is_quote_mark(tokens_, at) || !leads_to_time(*hit)))
      weight += status_weight(*hit->row) + subject_weight(*hit) + numbered_weight(at);
    return weight;
  }

  // "will return in | Belfast": a place or a time follows.
  [[nodiscard]] static bool leads_to_time(const PhraseHit& cue) { return cue.row->columns[4] == "time"; }

  // "has commissioned five dramas: | Salt, Marrow and Ash"
  [[nodiscard]] bool opens_list_of_series(std::uint32_t colon) const {
    const auto word = phrase_before(context_.lexicon.table("series_words"), tokens_, colon);
    return word && word->row->columns[0] == "series" && part_ == Part::text();
  }

  // "ABC has cancelled Salt": a network or streamer does it.
  [[nodiscard]] int subject_weight(const PhraseHit& cue) const {
    if (!context_.lexicon.table("title_events").has(cue.row->columns[0])) return 0;
    std::uint32_t at = cue.first;
    while (const auto verb = phrase_before(context_.lexicon.table("auxiliaries"), tokens_, at))
      at = verb->first;
    if (at > 1 && is_genitive(tokens_, at - 1)) --at;  // "Pennant's recently axed Salt"
    const bool is_service =
        at > 0 && (names_service(at - 1) ||
                   phrase_before(context_.lexicon.table("service_nouns"), tokens_, at).has_value());
    return is_service ? kSubject : 0;
  }

  // "to leave Salt, and could be gone before season 3 starts": what has numbered seasons is a series.
  [[nodiscard]] int numbered_weight(std::uint32_t at) const {
    const auto limit = std::min(static_cast<std::uint32_t>(tokens_.all.size()), at + kSeasonReach);
    for (std::uint32_t i = at; i < limit && (i == at || !tokens_.all[i].starts_sentence); ++i)
      if (is_season_number(i) || is_ordinal_season(i)) return kNumbered;
    return 0;
  }

  // "third season"
  [[nodiscard]] bool is_ordinal_season(std::uint32_t at) const {
    const PhraseTable& words = context_.lexicon.table("season_words");
    const auto ordinal = words.longest_at(tokens_, at);
    if (!ordinal || ordinal->row->columns[0] != "ordinal") return false;
    const auto season = words.longest_at(tokens_, ordinal->last);
    return season && season->row->columns[0].starts_with("season");
  }

  // "Salt 's season 2": feeds that drop markup tear the genitive off.
  [[nodiscard]] bool is_torn_genitive(std::uint32_t at) const {
    return at > 0 && at < tokens_.all.size() && is_quote_mark(tokens_, at - 1) &&
           tokens_.all[at - 1].has_space_before && !tokens_.all[at].has_space_before &&
           tokens_.all[at].end - tokens_.all[at].begin == 1 && !tokens_.all[at].is_capitalised;
  }

  // "Renewed: Salt", "those to get the axe on May 4 were Salt"
  [[nodiscard]] std::uint32_t skip_back(std::uint32_t at) const {
    if (at >= 1 && is_sign(tokens_, at - 1, ":")) return at - 1;
    const auto verb = phrase_before(context_.lexicon.table("auxiliaries"), tokens_, at);
    if (!verb) return at;
    at = verb->first;
    while (at > 0 &&
           (number_at(tokens_, at - 1) || context_.lexicon.table("months").longest_at(tokens_, at - 1) ||
            context_.lexicon.table("weekdays").longest_at(tokens_, at - 1)))
      --at;
    return at;
  }

  // "its latest spin-off, Salt, to …": a word for a series stands in front of the first comma.
  [[nodiscard]] bool is_between_commas(std::uint32_t before, std::uint32_t after) const {
    if (before < 2 || !is_sign(tokens_, before - 1, ",") || !is_sign(tokens_, after, ",")) return false;
    return phrase_before(context_.lexicon.table("series_words"), tokens_, before - 1).has_value();
  }

  // "this week's episode, 'Low Water'", "episode 4: 'Low Water'", "an episode titled 'Low Water'".
  [[nodiscard]] bool names_episode(std::uint32_t at) const {
    if (follows_numbered_episode(at)) return true;
    if (at >= 1 && (is_sign(tokens_, at - 1, ",") || is_sign(tokens_, at - 1, ":"))) --at;
    if (const auto hit = phrase_before(contexts_, tokens_, at);
        hit && context_.lexicon.table("naming_words").longest_at(tokens_, hit->last - 1))
      at = hit->first;
    if (at >= 1 && is_sign(tokens_, at - 1, ",")) --at;
    if (at >= 2 && number_at(tokens_, at - 1)) --at;
    const auto word = phrase_before(context_.lexicon.table("season_words"), tokens_, at);
    return word && word->row->columns[0] == "episode" && word->row->columns[1] == "1";
  }

  // "Salt season 2 episode 4: photos from 'Low Water'": behind the number a headline tells of the episode.
  [[nodiscard]] bool follows_numbered_episode(std::uint32_t at) const {
    if (part_ != Part::headline()) return false;
    const PhraseTable& words = context_.lexicon.table("season_words");
    const PhraseTable& of = context_.lexicon.table("of_words");
    const std::uint32_t from = std::max(2U, at - std::min(at, kSeasonReach));
    for (std::uint32_t i = at; i-- > from;) {
      if (of.longest_at(tokens_, i)) return false;
      const auto hit = words.longest_at(tokens_, i);
      if (hit && hit->row->columns[0] == "episode" && hit->row->columns[1] == "1" && hit->last < at)
        return number_at(tokens_, hit->last).has_value();
    }
    return false;
  }

  [[nodiscard]] int after_weight(std::uint32_t before, std::uint32_t at) const {
    if (at >= tokens_.all.size()) return 0;
    if (is_sign(tokens_, at, ",")) return std::max(apposition_weight(at + 1), cast_weight(before, at + 1));
    if (is_sign(tokens_, at, ":")) ++at;
    if (is_genitive(tokens_, at)) ++at;
    if (is_sign(tokens_, at, "(") && names_service(at + 1)) return kService + bracket_weight(at);
    if (at >= tokens_.all.size()) return 0;
    if (names_service(at)) return service_series_weight(at + 1);
    int weight = is_season_number(at) ? kSeasonNumber : 0;
    const std::uint32_t noun = skip_ordinal(at);
    if (const auto hit = contexts_.longest_at(tokens_, noun); hit && hit->row->columns[0] == "after")
      weight += number_of(hit->row->columns[1]);
    if (const auto hit = status_.longest_at(tokens_, skip_auxiliaries(at));
        hit && hit->row->columns[1] != "after")
      weight += status_weight(*hit->row) + news_weight(before, hit->last);
    return weight + definition_weight(at);
  }

  // "Salt returns | for its second season", "Salt premieres | March 31 on Pennant": what happens to a series.
  [[nodiscard]] int news_weight(std::uint32_t before, std::uint32_t at) const {
    if (before > 0 && is_sign(tokens_, before - 1, ",")) return 0;  // the end of a list of other things
    const auto limit = std::min(static_cast<std::uint32_t>(tokens_.all.size()), at + kSeasonReach);
    for (std::uint32_t i = at; i < limit && !tokens_.all[i].starts_sentence; ++i)
      if (is_season_number(i) || is_ordinal_season(i) || names_service(i)) return kNumbered;
    return 0;
  }

  // "Nashville is a country music drama"
  [[nodiscard]] int definition_weight(std::uint32_t at) const {
    const auto cue = context_.lexicon.table("definition_cues").longest_at(tokens_, at);
    return cue ? apposition_weight(cue->last - 1) : 0;
  }

  // "Salt (Pennant): renewed"
  [[nodiscard]] int bracket_weight(std::uint32_t at) const {
    std::uint32_t next = at + 2;
    while (next < tokens_.all.size() && next < at + 5 && !is_sign(tokens_, next - 1, ")")) ++next;
    if (is_sign(tokens_, next, ":")) ++next;
    const auto hit = next < tokens_.all.size() ? status_.longest_at(tokens_, next) : std::nullopt;
    return hit ? status_weight(*hit->row) : 0;
  }

  // "'Hard Knocks' HBO series"
  [[nodiscard]] int service_series_weight(std::uint32_t at) const {
    const PhraseTable& series = context_.lexicon.table("series_words");
    for (std::uint32_t i = at; i < at + 2 && i < tokens_.all.size(); ++i)
      if (series.longest_at(tokens_, i)) return 3;
    return 0;
  }

  // "Nashville, the country music drama": an article, at most four words, a word for a series.
  [[nodiscard]] int apposition_weight(std::uint32_t at) const {
    if (at >= tokens_.all.size() || !context_.lexicon.table("apposition_leads").longest_at(tokens_, at))
      return 0;
    for (std::uint32_t i = at + 1;
         i < at + 7 && i < tokens_.all.size() && tokens_.all[i].kind != TokenKind::punctuation; ++i)
      if (context_.lexicon.table("series_words").longest_at(tokens_, i)) return 3;
    return 0;
  }

  // "The Jetty, | starring Ada Cole" at the beginning of a sentence
  [[nodiscard]] int cast_weight(std::uint32_t before, std::uint32_t at) const {
    if (!tokens_.all[before].starts_sentence) return 0;
    const auto cue = context_.lexicon.table("credit_cues").longest_at(tokens_, at);
    return cue && cue->row->columns[1] == "after" && cue->row->columns[2] == "yes" ? kDescribed : 0;
  }

  [[nodiscard]] bool is_season_number(std::uint32_t at) const {
    const auto hit = context_.lexicon.table("season_words").longest_at(tokens_, at);
    return hit && hit->row->columns[0] == "season" && number_at(tokens_, hit->last);
  }

  // "season two of"
  [[nodiscard]] bool follows_season_number(std::uint32_t at) const {
    const PhraseTable& words = context_.lexicon.table("season_words");
    if (at < 3 || !context_.lexicon.table("of_words").longest_at(tokens_, at - 1)) return false;
    const auto season = words.longest_at(tokens_, at - 3);
    const auto spelt = words.longest_at(tokens_, at - 2);
    return season && season->row->columns[0] == "season" &&
           (number_at(tokens_, at - 2) || (spelt && spelt->row->columns[0] == "number"));
  }

  [[nodiscard]] std::uint32_t skip_ordinal(std::uint32_t at) const {
    const auto hit = context_.lexicon.table("season_words").longest_at(tokens_, at);
    const bool skips = (hit && hit->row->columns[0] == "ordinal") || (number_at(tokens_, at) && !hit);
    return skips && at + 1 < tokens_.all.size() ? at + 1 : at;
  }

  [[nodiscard]] std::uint32_t skip_auxiliaries(std::uint32_t at) const {
    const PhraseTable& auxiliaries = context_.lexicon.table("auxiliaries");
    std::uint32_t i = at;
    while (i + 1 < tokens_.all.size() && i < at + 4 && !status_.longest_at(tokens_, i) &&
           auxiliaries.longest_at(tokens_, i))
      ++i;
    return i;
  }

  [[nodiscard]] int catalogue_weight(TokenRange range) const {
    if (context_.titles.size() == 0 || range.last - range.first > context_.titles.longest_name() + 2)
      return 0;
    if (context_.titles.find(fold_name(tokens_.text_of(range.first, range.last))) == nullptr) return 0;
    return range.last - range.first > 1 ? kCatalogue : kCommonWord;
  }

  // A known title that is a word like others: "Salt's Ada Cole", or "Salt: Ada to be left heartbroken" over
  // an article.
  [[nodiscard]] int known_weight(TokenRange range, std::uint32_t before, std::uint32_t after) const {
    if (context_.titles.find(fold_name(tokens_.text_of(range.first, range.last))) == nullptr) return 0;
    if (is_genitive(tokens_, after) && after + 1 < tokens_.all.size() &&
        mention_in(context_.people, span_of(part_, tokens_, {after + 1, after + 2})) != nullptr)
      return kService;
    if (before == 0 && part_ == Part::headline() && is_sign(tokens_, after, ":")) return kService;
    return 0;
  }

  const Context& context_;
  Part part_;
  const Tokens& tokens_;
  const PhraseTable& contexts_;
  const PhraseTable& status_;
};

void sort_by_place(std::vector<TitleCandidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const TitleCandidate& a, const TitleCandidate& b) {
    return a.part != b.part ? a.part < b.part : a.range.first < b.range.first;
  });
}

// Those that overlap no candidate there is.
void add_unmarked(const Evidence& evidence, std::size_t part, const std::vector<TokenRange>& ranges,
                  std::vector<TitleCandidate>& candidates) {
  const std::vector<TitleCandidate> taken = candidates;
  auto next = std::find_if(taken.begin(), taken.end(),
                           [&](const TitleCandidate& candidate) { return candidate.part == part; });
  for (const TokenRange& range : ranges) {
    while (next != taken.end() && next->range.last <= range.first) ++next;
    const bool is_taken = next != taken.end() && next->range.first < range.last;
    if (!is_taken) candidates.push_back({part, range, evidence.weigh(range, false), false});
  }
}

}  // namespace

std::vector<TitleCandidate> find_title_candidates(const Context& context) {
  std::vector<TitleCandidate> candidates;
  for (std::size_t part = 0; part < context.parts.size(); ++part) {
    const Evidence evidence(context, part);
    for (const TokenRange& range : find_marked_names(context, part))
      candidates.push_back({part, range, evidence.weigh(range, true), true});
    add_unmarked(evidence, part, find_known_names(context, part), candidates);
    sort_by_place(candidates);
    if (const auto told = find_told_name(context, part); told)
      candidates.push_back({part, *told, evidence.weigh(*told, false), false, true});
    add_unmarked(evidence, part, find_leading_names(context, part), candidates);
    sort_by_place(candidates);
    add_unmarked(evidence, part, find_capitalised_runs(context, part), candidates);
    sort_by_place(candidates);
  }
  share_along_lists(context, candidates);
  return candidates;
}

}  // namespace logline
