#include "read/name_evidence.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kLongestCue = 6;  // words of a phrase that may end before a name

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

}  // namespace

bool has_job_before(const Tokens& tokens, const NameRun& run, const NameTables& tables) {
  const bool has_comma = run.first > 0 && stands_at(tokens, run.first - 1, ",");  // "its creator, Ada Cole"
  return row_before(tables.jobs, tokens, run.first - (has_comma ? 1 : 0)) != nullptr;
}

bool has_name_cue_before(const Tokens& tokens, const NameRun& run, const NameTables& tables) {
  std::uint32_t end = run.first;
  while (end > 0 && tables.list_words.longest_at(tokens, end - 1)) --end;  // "starring newcomer Ada Cole"
  const PhraseRow* cue = row_before(tables.credit_cues, tokens, end);
  return cue != nullptr && cue->columns[2] == "yes";
}

bool has_role_after(const Tokens& tokens, const NameRun& run, const NameTables& tables) {
  std::uint32_t next = run.last;
  if (next + 2 < tokens.all.size() && stands_at(tokens, next, ",")) ++next;
  if (next + 2 >= tokens.all.size() || tokens.all[next].starts_sentence) return false;
  const auto cue = tables.role_cues.longest_at(tokens, next);
  if (!cue || cue->last + 1 >= tokens.all.size()) return false;
  const bool is_loose = cue->last - cue->first == 1 && cue->row->columns[0] != "listed";  // "played"
  return !is_loose && tokens.all[cue->last].is_capitalised && tokens.all[cue->last + 1].is_capitalised &&
         !tables.jobs.longest_at(tokens, cue->last);
}

bool has_credit_after(const Tokens& tokens, const NameRun& run, const NameTables& tables) {
  const auto cue =
      run.last < tokens.all.size() ? tables.credit_cues.longest_at(tokens, run.last) : std::nullopt;
  return cue && cue->row->columns[1] == "before" && cue->row->columns[2] == "yes";
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
