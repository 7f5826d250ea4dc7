#include "read/status_lists.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "model/words.h"
#include "read/said_of_title.h"
#include "read/timex.h"
#include "read/title_line.h"

// A lead is a sentence that has both a phrase of list_leads ("the full list of") and one of list_cues ("won't
// be returning"). Its list is either the short paragraphs right behind it, a title each, or, where a feed has
// lost the line feeds, a sentence of nothing but names under at least two networks. There titles are cut
// apart by what is known (the article's own titles, the catalogue, networks, brackets, articles); what is
// left between two cuts is a title when it is short.

namespace logline {
namespace {

constexpr std::uint32_t kLongestItem = 12, kMostBareWords = 2, kFewestNames = 8, kMostKnown = 8,
                        kLongestListAside = 40, kFewestLines = 3;
constexpr int kMostLeads = 64;  // in one article: each is followed through what stands behind it

class ListReader {
 public:
  ListReader(Context& context, const PartTokens& part)
      : context_(context),
        part_(part),
        tokens_(part.tokens),
        small_(context.lexicon.table("title_small_words")) {}

  void read() {
    read_under_headline();
    int leads = 0;
    for (std::size_t i = 0; i < tokens_.sentences.size() && leads < kMostLeads; ++i) {
      const Sentence& sentence = tokens_.sentences[i];
      if (!take_lead(part_, {sentence.first, sentence.last})) continue;
      ++leads;
      if (!read_lines(i)) read_run(i);
    }
  }

  void add_to_context() {
    for (Statement& statement : found_) context_.statements.push_back(std::move(statement));
    auto& titles = context_.title_mentions;
    titles.insert(titles.end(), named_.begin(), named_.end());
    std::stable_sort(titles.begin(), titles.end(),
                     [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

 private:
  // Whether it leads to a list; then `cue_` and `when_` say what of.
  bool take_lead(const PartTokens& part, TokenRange range) {
    const PhraseTable& leads = context_.lexicon.table("list_leads");
    const PhraseTable& cues = context_.lexicon.table("list_cues");
    std::optional<PhraseHit> cue;
    bool has_lead = false;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      has_lead |= leads.longest_at(part.tokens, i).has_value();
      if (!cue) cue = cues.longest_at(part.tokens, i);
    }
    if (!has_lead || !cue) return false;
    cue_ = cue->row;
    // When each was renewed, "everything renewed this spring" doesn't say.
    const bool is_of_event = !context_.lexicon.table("home_events").has(cue_->columns[0]);
    when_ = is_of_event ? date_behind(part, cue->last) : std::nullopt;
    return true;
  }

  // "ending | in 2024"
  [[nodiscard]] std::optional<When> date_behind(const PartTokens& part, std::uint32_t at) const {
    constexpr std::uint32_t kLeadDateReach = 2;
    const auto limit = std::min(static_cast<std::uint32_t>(part.tokens.all.size()), at + kLeadDateReach);
    for (std::uint32_t i = at; i < limit; ++i) {
      const Mention* time = mention_in(context_.times, span_of(part.part, part.tokens, {i, i + 1}));
      const auto date = time != nullptr ? date_of_timex(time->value) : std::nullopt;
      if (date) return When{*date, time->span};
    }
    return std::nullopt;
  }

  // "All the shows ending in 2024" over nothing but titles, a line each.
  void read_under_headline() {
    const PartTokens& head = context_.parts.front();
    if (head.part != Part::headline()) return;
    if (!take_lead(head, {0, static_cast<std::uint32_t>(head.tokens.all.size())})) return;
    const std::vector<TokenRange> lines = title_lines(0);
    if (lines.size() < kFewestLines) return;
    for (const TokenRange& line : lines) add(line);
  }

  [[nodiscard]] bool is_service(std::uint32_t at) const {
    return mention_in(context_.organisations, span_of(part_.part, tokens_, {at, at + 1})) != nullptr;
  }
  [[nodiscard]] bool is_article(std::uint32_t at) const {
    return context_.lexicon.table("articles").longest_at(tokens_, at).has_value();
  }
  // A title a line from that sentence on, up to the first line that isn't one.
  [[nodiscard]] std::vector<TokenRange> title_lines(std::size_t from) const {
    std::vector<TokenRange> lines;
    for (std::size_t i = from; i < tokens_.sentences.size(); ++i) {
      const Sentence& line = tokens_.sentences[i];
      const bool is_own =
          (i == 0 || line.paragraph != tokens_.sentences[i - 1].paragraph) &&
          (i + 1 == tokens_.sentences.size() || tokens_.sentences[i + 1].paragraph != line.paragraph);
      if (!is_own || line.last - line.first > kLongestItem) break;
      if (is_service(line.first)) continue;  // a heading
      const std::uint32_t first = behind_bullet(line);
      const std::uint32_t last = end_of_title_line(context_.lexicon, tokens_, {first, line.last});
      if (last == first) break;
      lines.push_back({first, last});
    }
    return lines;
  }
  [[nodiscard]] std::uint32_t behind_bullet(const Sentence& line) const {
    std::uint32_t first = line.first;
    while (first + 1 < line.last && tokens_.all[first].kind == TokenKind::punctuation) ++first;
    return first;
  }

  bool read_lines(std::size_t lead) {
    const std::vector<TokenRange> lines = title_lines(lead + 1);
    for (const TokenRange& line : lines) add(line);
    return !lines.empty();
  }

  // The first later sentence that is names under networks.
  void read_run(std::size_t lead) {
    for (std::size_t i = lead + 1; i < tokens_.sentences.size(); ++i) {
      const Sentence& sentence = tokens_.sentences[i];
      const std::uint32_t last = end_of_names(sentence);
      if (last - sentence.first < kFewestNames || !is_service(sentence.first)) continue;
      if (count_services(sentence.first, last) < 2) continue;
      cut(sentence.first, last);
      return;
    }
  }

  // One past the last token that may belong to a row of names.
  [[nodiscard]] std::uint32_t end_of_names(const Sentence& sentence) const {
    bool is_aside = false;
    std::uint32_t last = sentence.first;
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) {
      if (is_sign(tokens_, i, "(")) is_aside = true;
      const bool is_plain = tokens_.all[i].kind == TokenKind::word && !is_name_token(tokens_, i);
      if (!is_aside && is_plain && !small_.longest_at(tokens_, i))
        return without_stoppers(sentence.first, last);
      if (is_sign(tokens_, i, ")")) is_aside = false;
      if (!is_plain) last = i + 1;
    }
    return last;
  }

  // The words that open the sentence behind the list are none of it.
  [[nodiscard]] std::uint32_t without_stoppers(std::uint32_t first, std::uint32_t last) const {
    while (last > first && context_.lexicon.table("title_stoppers").longest_at(tokens_, last - 1)) --last;
    return last;
  }

  [[nodiscard]] std::uint32_t count_services(std::uint32_t first, std::uint32_t last) const {
    std::uint32_t count = 0;
    for (std::uint32_t i = first; i < last; ++i) count += is_service(i) && (i == first || !is_service(i - 1));
    return count;
  }

  [[nodiscard]] std::uint32_t end_of_known(std::uint32_t first, std::uint32_t last) const {
    if (const Mention* title =
            mention_in(context_.title_mentions, span_of(part_.part, tokens_, {first, first + 1})))
      if (const TokenRange range = tokens_of(tokens_, title->span); range.first == first) return range.last;
    if (context_.titles.size() == 0) return first;
    for (std::uint32_t end = std::min(last, first + kMostKnown); end > first; --end)
      if (is_name_token(tokens_, end - 1) &&
          context_.titles.find(fold_name(tokens_.text_of(first, end))) != nullptr)
        return end;
    return first;
  }

  void cut(std::uint32_t first, std::uint32_t last) {
    std::uint32_t open = first;  // where the piece that is being gathered begins
    const auto close = [&](std::uint32_t at) {
      if (is_short({open, at})) add({open, at});
    };
    for (std::uint32_t i = first; i < last;) {
      const std::uint32_t known = end_of_known(i, last);
      const bool is_aside = is_sign(tokens_, i, "(");
      if (known == i && !is_aside && !is_service(i)) {
        if (is_article(i) && tokens_.all[i].is_capitalised) {
          close(i);
          open = i;
        }
        ++i;
        continue;
      }
      close(i);
      if (known > i) add({i, known});
      i = std::max(known, i + 1);
      while (is_aside && i < last && !is_sign(tokens_, i - 1, ")")) ++i;
      open = i;
    }
    close(last);
  }

  [[nodiscard]] bool is_short(TokenRange piece) const {
    if (piece.last <= piece.first) return false;
    std::uint32_t words = 0;
    for (std::uint32_t i = piece.first; i < piece.last; ++i)
      words += !small_.longest_at(tokens_, i) && !is_genitive(tokens_, i);
    return words > 0 && words <= kMostBareWords + (is_article(piece.first) ? 1 : 0);
  }

  void add(TokenRange range) {
    while (range.last > range.first && is_quote_mark(tokens_, range.first)) ++range.first;
    while (range.last > range.first && is_quote_mark(tokens_, range.last - 1)) --range.last;
    if (range.last == range.first) return;
    const Span span = span_of(part_.part, tokens_, range);
    Mention title{MentionKind::title, span, std::string(tokens_.text_of(range.first, range.last)),
                  std::nullopt};
    if (const Mention* known = mention_in(context_.title_mentions, span)) {
      title.value = known->value;
    } else {
      named_.push_back(title);
    }
    StatusClaim claim;
    claim.title = {title.value, span};
    claim.event = from_word<Event>(cue_->columns[0]).value_or(Event::announced);
    claim.when = when_;
    Statement statement;
    statement.polarity = cue_->columns[1] == "no" ? Polarity::no : Polarity::yes;
    statement.span = span;
    statement.rule = "list:" + cue_->phrase;
    if (is_excepted(range.last) || is_said(claim, statement.polarity)) return;
    statement.claim = std::move(claim);
    found_.push_back(std::move(statement));
  }

  // "Salt (moving to Pennant)": the bracket says otherwise.
  [[nodiscard]] bool is_excepted(std::uint32_t at) const {
    if (!is_sign(tokens_, at, "(")) return false;
    const std::size_t end = std::min<std::size_t>(tokens_.all.size(), at + kLongestListAside);
    for (; at < end && !is_sign(tokens_, at, ")"); ++at)
      if (context_.lexicon.table("status_cues").longest_at(tokens_, at)) return true;
    return false;
  }

  // Remembers the claim; whether it was said before.
  [[nodiscard]] bool is_said(const StatusClaim& claim, Polarity polarity) {
    return !said_.insert({fold_name(claim.title.value), claim.event, polarity}).second;
  }

  Context& context_;
  const PartTokens& part_;
  const Tokens& tokens_;
  const PhraseTable& small_;
  const PhraseRow* cue_ = nullptr;  // of the last lead
  std::optional<When> when_;
  std::vector<Mention> named_;
  std::set<std::tuple<std::string, Event, Polarity>> said_;
  std::vector<Statement> found_;
};

}  // namespace

void find_listed_statuses(Context& context) {
  for (const PartTokens& part : context.parts) {
    if (part.part != Part::text()) continue;
    ListReader lists(context, part);
    lists.read();
    lists.add_to_context();
  }
}

}  // namespace logline
