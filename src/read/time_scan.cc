#include "read/time_scan.h"

#include <cstdlib>

namespace logline {
namespace {

constexpr int kFirstYear = 1800, kLastYear = 2100;

std::optional<PhraseHit> hit_of(const PhraseTable& table, const Tokens& tokens, std::uint32_t at,
                                std::string_view kind) {
  if (at >= tokens.all.size()) return std::nullopt;
  const auto hit = table.longest_at(tokens, at);
  return hit && hit->row->columns[0] == kind ? hit : std::nullopt;
}

}  // namespace

TimeScan::TimeScan(const TimeAnchor& anchor_of_part, const Tokens& tokens_of_part)
    : anchor(anchor_of_part),
      tokens(tokens_of_part),
      words(anchor.lexicon.table("time_words")),
      parts(anchor.lexicon.table("time_parts")),
      links(anchor.lexicon.table("time_links")),
      months(anchor.lexicon.table("months")),
      weekdays(anchor.lexicon.table("weekdays")),
      seasons(anchor.lexicon.table("season_words")),
      stretches(anchor.lexicon.table("time_stretches")),
      clock(anchor.lexicon.table("clock_words")),
      named_days(anchor.lexicon.table("named_days")),
      any_(anchor.lexicon.set_of({"time_words", "time_links", "time_parts", "season_words", "clock_words"})),
      capitalised_(anchor.lexicon.set_of({"months", "weekdays", "named_days"})) {}

std::optional<PhraseHit> TimeScan::word(std::uint32_t at, std::string_view kind) const {
  return hit_of(words, tokens, at, kind);
}

std::optional<PhraseHit> TimeScan::unit(std::uint32_t at) const {
  const auto one = word(at, "unit");
  return one ? one : word(at, "units");
}

bool TimeScan::is_link(std::uint32_t at, std::string_view kind) const {
  return hit_of(links, tokens, at, kind).has_value();
}

// A word may stand for several kinds: each has its row.
bool TimeScan::is_stretch(std::uint32_t at, std::string_view kind) const {
  return hit_of(stretches, tokens, at, kind) || hit_of(stretches, tokens, at, "both");
}

std::optional<unsigned> TimeScan::month_at(std::uint32_t at) const {
  if (!is_capitalised(at)) return std::nullopt;
  const auto hit = months.longest_at(tokens, at);
  return hit ? std::optional(static_cast<unsigned>(number_of(*hit->row, 0))) : std::nullopt;
}

std::optional<PhraseHit> TimeScan::season_at(std::uint32_t at) const {
  const auto season = hit_of(seasons, tokens, at, "year_season");
  return season ? season : hit_of(seasons, tokens, at, "quarter");
}

std::optional<int> TimeScan::year_at(std::uint32_t at) const {
  const auto number = number_at(tokens, at);
  const bool is_year = number && *number >= kFirstYear && *number <= kLastYear &&
                       tokens.all[at].end - tokens.all[at].begin == 4;
  return is_year ? number : std::nullopt;
}

std::optional<unsigned> TimeScan::day_at(std::uint32_t at) const {
  const auto number = number_at(tokens, at);
  return number && *number >= 1 && *number <= 31 ? std::optional(static_cast<unsigned>(*number))
                                                 : std::nullopt;
}

bool TimeScan::is_capitalised(std::uint32_t at) const {
  return at < tokens.all.size() && tokens.all[at].is_capitalised;
}

bool TimeScan::may_begin(std::uint32_t at) const {
  const Token& token = tokens.all[at];
  const TokenStarts& starts = tokens.starts[at];
  return token.kind == TokenKind::number || starts.has_any(any_) ||
         (token.is_capitalised && starts.has_any(capitalised_)) ||
         tokens.text_of(token).find('-') != std::string_view::npos;
}

int number_of(const PhraseRow& row, std::size_t column) { return std::atoi(row.columns[column].c_str()); }

}  // namespace logline
