#include "read/name_evidence.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kLongestCue = 6;       // words of a phrase that may end before a name
constexpr std::uint32_t kMostAuxiliaries = 4;  // between a name and its verb: "is also set to"

// The row of a phrase that ends exactly at `end`, the longest; nullptr when none does.
const PhraseRow* row_before(const PhraseTable& table, const Tokens& tokens, std::uint32_t end) {
  const std::uint32_t from = end - std::min(end, kLongestCue);
  for (std::uint32_t i = from; i < end; ++i) {
    const auto hit = table.longest_at(tokens, i);
    if (hit && hit->last == end) return hit->row;
  }
  return nullptr;
}

bool stands_at(const Tokens& tokens, std::uint32_t at, std::string_view sign) {
  return at < tokens.all.size() && tokens.text_of(tokens.all[at]) == sign;
}

// "Mara Voss", "the Duchess": what somebody may play.
bool names_character(const Tokens& tokens, std::uint32_t at, const NameTables& tables, bool is_one_enough) {
  if (is_one_enough && at + 1 < tokens.all.size() && tables.determiners.longest_at(tokens, at)) ++at;
  if (at + 1 >= tokens.all.size() || tables.jobs.longest_at(tokens, at)) return false;
  return tokens.all[at].is_capitalised && (is_one_enough || tokens.all[at + 1].is_capitalised);
}

// "stars as" says more of who does it than "plays", which teams do too.
bool is_cast_phrase(const PhraseHit& cue, const NameTables& tables, const Tokens& tokens) {
  const auto last = tables.role_cues.longest_at(tokens, cue.last - 1);
  return cue.last - cue.first > 1 && last && last->row->columns[0] == "listed";
}

}  // namespace

bool has_job_before(const Tokens& tokens, const NameRun& run, const NameTables& tables) {
  const bool has_comma = run.first > 0 && stands_at(tokens, run.first - 1, ",");  // "its creator, Ada Cole"
  return row_before(tables.jobs, tokens, run.first - (has_comma ? 1 : 0)) != nullptr;
}

bool has_name_cue_before(const Tokens& tokens, const NameRun& run, const NameTables& tables) {
  std::uint32_t end = run.first;
  while (end > 0 && tables.list_words.longest_at(tokens, end - 1)) --end;  // "starring newcomer Ada Cole"
  const PhraseRow* cue = row_before(tables.credit_cues, tokens, end);
  if (cue == nullptr || cue->columns[2] != "yes") return false;
  return cue->columns[1] == "after" || cue->columns[1] == "both" || cue->columns[1] == "asked";
}

bool has_role_after(const Tokens& tokens, const NameRun& run, const NameTables& tables) {
  std::uint32_t next = run.last;
  if (next + 2 < tokens.all.size() && stands_at(tokens, next, ",")) ++next;
  for (std::uint32_t skipped = 0; skipped <= kMostAuxiliaries; ++skipped) {
    if (next + 2 >= tokens.all.size() || tokens.all[next].starts_sentence) return false;
    const auto cue = tables.role_cues.longest_at(tokens, next);
    if (cue && cue->last + 1 < tokens.all.size()) {
      const bool is_loose = cue->last - cue->first == 1 && cue->row->columns[0] != "listed";  // "played"
      return !is_loose && names_character(tokens, cue->last, tables, is_cast_phrase(*cue, tables, tokens));
    }
    const auto auxiliary = tables.auxiliaries.longest_at(tokens, next);
    if (!auxiliary) return false;
    next = auxiliary->last;
  }
  return false;
}

bool has_credit_after(const Tokens& tokens, std::uint32_t at, const NameTables& tables) {
  for (std::uint32_t skipped = 0; skipped <= kMostAuxiliaries; ++skipped) {
    if (at >= tokens.all.size() || tokens.all[at].starts_sentence) return false;
    const auto cue = tables.credit_cues.longest_at(tokens, at);
    if (cue && cue->row->columns[2] == "yes")
      return cue->row->columns[1] != "after" && cue->row->columns[1] != "asked";
    const auto auxiliary = tables.auxiliaries.longest_at(tokens, at);
    if (!auxiliary) return false;
    at = auxiliary->last;
  }
  return false;
}

bool has_person_after(const Tokens& tokens, const NameRun& run, const NameTables& tables) {
  const std::uint32_t next = run.last;
  if (next + 2 >= tokens.all.size()) return false;
  const bool has_comma = stands_at(tokens, next, ","), has_bracket = stands_at(tokens, next, "(");
  if (has_comma || has_bracket) {
    const Token& age = tokens.all[next + 1];
    return age.kind == TokenKind::number && age.end - age.begin == 2 &&
           stands_at(tokens, next + 2, has_comma ? "," : ")");
  }
  if (tokens.all[next].kind != TokenKind::word) return false;
  const auto verb = tables.verbs.longest_at(tokens, next);
  return verb && verb->row->columns[0] != "weak" && verb->row->columns[0] != "source";
}

}  // namespace logline
