#include "read/dated_rows.h"

#include <algorithm>

#include "model/words.h"
#include "read/said_of_title.h"
#include "read/status_date.h"
#include "read/title_line.h"

namespace logline {
namespace {

constexpr std::uint32_t kLongestRowName = 8, kRowDateReach = 3;
constexpr std::size_t kMostRows = 40;

struct DatedRow {
  TokenRange name;
  const Mention* date;
};

class DatedRowReader {
 public:
  DatedRowReader(const Context& context, const SentenceView& view)
      : context_(context), view_(view), tokens_(view.part().tokens) {}

  // The rows behind the first phrase that has any; fewer than two are none.
  std::vector<DatedRow> read() {
    const PhraseTable& cues = context_.lexicon.table("status_cues");
    for (std::uint32_t i = view_.sentence().first; i < view_.sentence().last; ++i) {
      const auto hit = cues.longest_at(tokens_, i);
      if (!hit || hit->row->columns[4] != "time") continue;
      std::vector<DatedRow> rows = rows_from(*hit);
      if (rows.size() < 2) continue;
      cue_ = hit->row;
      return rows;
    }
    return {};
  }
  [[nodiscard]] const PhraseRow& cue() const { return *cue_; }

 private:
  [[nodiscard]] std::vector<DatedRow> rows_from(const PhraseHit& cue) const {
    std::vector<DatedRow> rows;
    const Mention* date = date_from(cue.last, kLongestRowName);
    if (date == nullptr) return rows;
    const std::uint32_t first = tokens_of(tokens_, date->span).first;
    TokenRange name = without_lead({cue.last, first});  // "Pennant will premiere | Salt on | May 4"
    if (!is_name(name) && first - cue.last <= kRowDateReach) name = name_before(cue.first);
    if (!is_name(name)) return rows;
    rows.push_back({name, date});
    while (rows.size() < kMostRows) {
      const std::uint32_t end = tokens_of(tokens_, rows.back().date->span).last, from = behind_joiner(end);
      const Mention* next = from > end ? date_from(from + 1, kLongestRowName) : nullptr;
      if (next == nullptr) break;
      const TokenRange row = without_lead({from, tokens_of(tokens_, next->span).first});
      if (!is_name(row)) break;
      rows.push_back({row, next});
    }
    return rows;
  }

  // The first date that begins at most so many tokens from there on.
  [[nodiscard]] const Mention* date_from(std::uint32_t at, std::uint32_t reach) const {
    for (const Mention* date : view_.dates()) {
      const std::uint32_t first = tokens_of(tokens_, date->span).first;
      if (first >= at) return first - at <= reach ? date : nullptr;
    }
    return nullptr;
  }

  [[nodiscard]] std::uint32_t behind_joiner(std::uint32_t at) const {
    while (at < view_.sentence().last) {
      const auto joiner = context_.lexicon.table("list_joiners").longest_at(tokens_, at);
      if (!joiner && !is_sign(tokens_, at, ",") && !is_sign(tokens_, at, ";")) break;
      at = joiner ? joiner->last : at + 1;
    }
    return at;
  }

  [[nodiscard]] bool is_of_name(std::uint32_t at) const {
    return is_name_token(tokens_, at) || is_quote_mark(tokens_, at) ||
           context_.lexicon.table("title_small_words").longest_at(tokens_, at);
  }

  [[nodiscard]] TokenRange name_before(std::uint32_t end) const {
    while (const auto verb = phrase_before(context_.lexicon.table("auxiliaries"), tokens_, end))
      end = verb->first;
    std::uint32_t first = end;
    while (first > view_.sentence().first && end - first < kLongestRowName && is_of_name(first - 1)) --first;
    while (first < end && !is_name_token(tokens_, first)) ++first;
    return without_marks({first, end});
  }

  // "Salt | on", "'Salt' | on": without the preposition and the marks.
  [[nodiscard]] TokenRange without_lead(TokenRange row) const {
    while (row.last > row.first + 1 && !tokens_.all[row.last - 1].is_capitalised &&
           context_.lexicon.table("time_links").longest_at(tokens_, row.last - 1))
      --row.last;
    return without_marks(row);
  }
  [[nodiscard]] TokenRange without_marks(TokenRange row) const {
    while (row.last > row.first && is_quote_mark(tokens_, row.first)) ++row.first;
    while (row.last > row.first &&
           (is_quote_mark(tokens_, row.last - 1) || is_sign(tokens_, row.last - 1, ",")))
      --row.last;
    return row;
  }

  [[nodiscard]] bool is_name(TokenRange name) const {
    if (name.last <= name.first || name.last - name.first > kLongestRowName) return false;
    for (std::uint32_t i = name.first; i < name.last; ++i)
      if (!is_of_name(i)) return false;
    for (const TableName table : {TableName("pronouns"), TableName("title_stoppers"), TableName("months"),
                                  TableName("weekdays"), TableName("not_titles")})
      if (context_.lexicon.table(table).holds(tokens_, name.first, name.last)) return false;
    const Span span = span_of(view_.part().part, tokens_, name);
    return is_name_token(tokens_, name.first) && tokens_.all[name.last - 1].kind == TokenKind::word &&
           mention_in(context_.people, span) == nullptr &&
           mention_in(context_.organisations, span) == nullptr;
  }

  const Context& context_;
  const SentenceView& view_;
  const Tokens& tokens_;
  const PhraseRow* cue_ = nullptr;
};

Statement statement_of_row(const Context& context, const PartTokens& part, const DatedRow& row,
                           const PhraseRow& cue, Argument title) {
  StatusClaim claim{.title = std::move(title),
                    .event = from_word<Event>(cue.columns[0]).value_or(Event::scheduled)};
  claim.when = when_of_status(context, *row.date, claim.event);
  Statement statement;
  statement.span = span_of(part.part, part.tokens, row.name);
  statement.span.end = std::max(statement.span.end, row.date->span.end);
  statement.rule = "row:" + cue.phrase;
  statement.claim = std::move(claim);
  return statement;
}

// Titles that nobody knew go to `named`.
void read_rows(Context& context, const PartTokens& part, const Sentence& sentence,
               std::vector<Mention>& named) {
  const SentenceView view(context, part, sentence);
  if (view.dates().size() < 2) return;
  DatedRowReader reader(context, view);
  for (const DatedRow& row : reader.read()) {
    const Span span = span_of(part.part, part.tokens, row.name);
    Mention title{MentionKind::title, span, std::string(context.text_of(span)), std::nullopt};
    if (const Mention* known = mention_in(context.title_mentions, span))
      title.value = known->value;
    else
      named.push_back(title);
    context.statements.push_back(statement_of_row(context, part, row, reader.cue(), {title.value, span}));
  }
}

}  // namespace

void find_dated_rows(Context& context) {
  std::vector<Mention> named;
  for (const PartTokens& part : context.parts) {
    if (part.part != Part::text()) continue;
    for (const Sentence& sentence : part.tokens.sentences) read_rows(context, part, sentence, named);
  }
  if (named.empty()) return;
  auto& titles = context.title_mentions;
  titles.insert(titles.end(), named.begin(), named.end());
  std::stable_sort(titles.begin(), titles.end(),
                   [](const Mention& a, const Mention& b) { return a.span < b.span; });
}

}  // namespace logline
