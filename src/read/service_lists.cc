#include "read/service_lists.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "model/words.h"
#include "read/timex.h"
#include "read/title_line.h"

// The headline says what happens and where: a phrase of service_list_cues with a service right behind. In the
// text a short line with a day is a heading ("April 3", "Leaving April 3:"); the lines under it are titles,
// each up to a bracket, a dash or a colon, or several on the heading's own line behind a colon. A line that
// is neither ends the day's list, and without a heading there is no list.

namespace logline {
namespace {

constexpr std::uint32_t kLongestDayLine = 8, kLongestTitleLine = 16, kServiceWithin = 2, kSeasonWithin = 3;
constexpr std::size_t kMostListed = 400;  // titles of one article

struct ListLead {
  Relation relation;
  const Mention* service;
  const PhraseRow* cue;
};

std::optional<ListLead> lead_in(const Context& context, const PartTokens& part) {
  const PhraseTable& cues = context.lexicon.table("service_list_cues");
  const auto size = static_cast<std::uint32_t>(part.tokens.all.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const auto cue = cues.longest_at(part.tokens, i);
    if (!cue || cue->last >= size) continue;
    const std::uint32_t last = std::min(size, cue->last + kServiceWithin);
    const Mention* service =
        mention_in(context.organisations, span_of(part.part, part.tokens, {cue->last, last}));
    if (service == nullptr) continue;
    return ListLead{from_word<Relation>(cue->row->columns[0]).value_or(Relation::streams), service, cue->row};
  }
  return std::nullopt;
}

class ServiceList {
 public:
  ServiceList(Context& context, const PartTokens& part, const ListLead& lead)
      : context_(context), part_(part), tokens_(part.tokens), lead_(lead) {
    for (const Statement& statement : context.statements)
      if (const auto* claim = std::get_if<AvailabilityClaim>(&statement.claim)) said_.insert(fact_of(*claim));
  }

  void read() {
    std::optional<When> day;
    for (const TokenRange line : lines()) {
      if (const Mention* date = heading_date(line)) {
        day = When{*date_of_timex(date->value), date->span};
        read_titles({tokens_of(tokens_, date->span).last, line.last}, *day);
      } else if (day && !read_title(line, *day)) {
        day.reset();
      }
    }
  }

  void add_to_context() {
    if (found_.empty()) return;
    std::erase_if(context_.statements, is_of_headline);
    context_.statements.insert(context_.statements.end(), std::make_move_iterator(found_.begin()),
                               std::make_move_iterator(found_.end()));
    auto& titles = context_.title_mentions;
    titles.insert(titles.end(), named_.begin(), named_.end());
    std::stable_sort(titles.begin(), titles.end(),
                     [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

 private:
  using Fact = std::tuple<std::string, std::string, Relation>;
  static Fact fact_of(const AvailabilityClaim& claim) {
    return {fold_name(claim.title.value), claim.service.value, claim.relation};
  }

  // Said in the headline of a title that it doesn't name: the list says it better.
  static bool is_of_headline(const Statement& statement) {
    const auto* claim = std::get_if<AvailabilityClaim>(&statement.claim);
    return claim != nullptr && statement.span.part == Part::headline() &&
           (!claim->title.span || claim->title.span->part != Part::headline());
  }

  // The paragraphs.
  [[nodiscard]] std::vector<TokenRange> lines() const {
    std::vector<TokenRange> all;
    for (std::size_t i = 0; i < tokens_.sentences.size(); ++i) {
      const Sentence& sentence = tokens_.sentences[i];
      if (i > 0 && sentence.paragraph == tokens_.sentences[i - 1].paragraph)
        all.back().last = sentence.last;
      else
        all.push_back({sentence.first, sentence.last});
    }
    return all;
  }

  // The day that a line begins with, but for a word or two: alone, or with titles behind it.
  [[nodiscard]] const Mention* heading_date(TokenRange line) const {
    if (line.first == line.last) return nullptr;
    const std::uint32_t last = std::min(line.last, line.first + kLongestDayLine);
    const Mention* date = mention_in(context_.times, span_of(part_.part, tokens_, {line.first, last}));
    if (date == nullptr || !date_of_timex(date->value)) return nullptr;
    const TokenRange at = tokens_of(tokens_, date->span);
    if (at.first < line.first || at.first > line.first + 2 || at.last > line.last) return nullptr;
    if (at.last == line.last) return date;
    const bool leads_to_title = tokens_.all[at.last].is_capitalised && at.first == line.first;
    const bool is_closed = tokens_.all[at.last].kind == TokenKind::punctuation;
    return leads_to_title || is_closed ? date : nullptr;
  }

  // Titles one after another, behind a heading's colon.
  void read_titles(TokenRange line, const When& day) {
    const PhraseTable& joiners = context_.lexicon.table("list_joiners");
    for (std::uint32_t at = line.first; at < line.last;) {
      const bool is_between =
          tokens_.all[at].kind == TokenKind::punctuation || joiners.holds(tokens_, at, at + 1);
      if (is_between) {
        ++at;
        continue;
      }
      std::uint32_t end = at;
      while (end < line.last && !is_sign(tokens_, end, ",") && !is_sign(tokens_, end, ";") &&
             !joiners.holds(tokens_, end, end + 1))
        ++end;
      if (!read_title({at, end}, day)) return;
      at = std::max(end, at + 1);
    }
  }

  // Whether the line is a title.
  bool read_title(TokenRange line, const When& day) {
    if (line.last - line.first > kLongestTitleLine || found_.size() >= kMostListed) return false;
    TokenRange title{line.first, line.first};
    if (tokens_.all[line.first].kind == TokenKind::punctuation) ++title.first;  // "- Salt"
    if (title.first == line.last) return false;
    if (is_quote_mark(tokens_, title.first)) ++title.first;
    title.last = end_of_title_line(context_.lexicon, tokens_, {title.first, line.last});
    while (title.last > title.first && is_quote_mark(tokens_, title.last - 1)) --title.last;
    if (title.last <= title.first) return false;
    add(title, line.last, day);
    return true;
  }

  // "Salt: Season 2", "Salt (Season 2)".
  [[nodiscard]] std::optional<int> season_behind(std::uint32_t at, std::uint32_t last) const {
    const PhraseTable& words = context_.lexicon.table("season_words");
    for (std::uint32_t i = at; i + 1 < last && i < at + kSeasonWithin; ++i)
      if (const auto hit = words.longest_at(tokens_, i); hit && hit->row->columns[0] == "season")
        return number_at(tokens_, hit->last);
    return std::nullopt;
  }

  void add(TokenRange range, std::uint32_t line_last, const When& day) {
    const Span span = span_of(part_.part, tokens_, range);
    Mention title{MentionKind::title, span, std::string(tokens_.text_of(range.first, range.last)), {}};
    const Mention* known = mention_in(context_.title_mentions, span);
    if (known != nullptr) title.value = known->value;
    AvailabilityClaim claim{.title = {title.value, span},
                            .season = season_behind(range.last, line_last),
                            .service = {lead_.service->value, lead_.service->span},
                            .relation = lead_.relation,
                            .from = day};
    if (!said_.insert(fact_of(claim)).second) return;
    if (known == nullptr) named_.push_back(std::move(title));
    found_.push_back({.article = {},
                      .claim = std::move(claim),
                      .span = span,
                      .rule = "service_list:" + lead_.cue->phrase});
  }

  Context& context_;
  const PartTokens& part_;
  const Tokens& tokens_;
  const ListLead lead_;
  std::set<Fact> said_;
  std::vector<Mention> named_;
  std::vector<Statement> found_;
};

}  // namespace

void find_service_lists(Context& context) {
  if (context.parts.empty() || context.parts.front().part != Part::headline()) return;
  const auto lead = lead_in(context, context.parts.front());
  if (!lead) return;
  for (const PartTokens& part : context.parts) {
    if (part.part != Part::text()) continue;
    ServiceList list(context, part, *lead);
    list.read();
    list.add_to_context();
  }
}

}  // namespace logline
