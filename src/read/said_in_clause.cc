// Of which name or object the clause around a phrase speaks: relative clauses, references, other series.
#include <algorithm>

#include "read/said_of_title.h"

namespace logline {
namespace {

constexpr std::uint32_t kObjectReach = 5, kExamplesReach = 4, kRelativeReach = 8, kLongestExampleGap = 7;

}  // namespace

bool SentenceView::opens_relative_clause(std::uint32_t token) const {
  if (is_sign(part_.tokens, token, ",")) ++token;
  return token < sentence_.last &&
         context_.lexicon.table("relative_words").longest_at(part_.tokens, token).has_value();
}

std::optional<std::uint32_t> SentenceView::relative_end(TokenRange cue) const {
  const std::uint32_t from = std::max(sentence_.first, cue.first - std::min(cue.first, kRelativeReach));
  bool is_inside = false;
  for (std::uint32_t i = cue.first; !is_inside && i-- > from;)
    if (is_sign(part_.tokens, i, ",")) {
      if (!opens_relative_clause(i)) return std::nullopt;
      is_inside = true;
    }
  if (!is_inside) return std::nullopt;
  for (std::uint32_t i = cue.last; i < std::min(sentence_.last, cue.last + kRelativeReach); ++i)
    if (is_sign(part_.tokens, i, ",")) return i;
  return std::nullopt;
}

// "Unlike 'Marrow', which | was cancelled": the name before the comma is one, and not "the show".
bool SentenceView::is_said_of_unknown(TokenRange cue) const {
  const std::uint32_t from = std::max(sentence_.first, cue.first - std::min(cue.first, kRelativeReach));
  for (std::uint32_t i = cue.first; i-- > from;) {
    if (!is_sign(part_.tokens, i, ",")) continue;
    if (!opens_relative_clause(i) || i == sentence_.first) return false;
    const Span before = span_of(part_.part, part_.tokens, {i - 1, i});
    return (part_.tokens.all[i - 1].is_capitalised || is_quote_mark(part_.tokens, i - 1)) &&
           mention_in(context_.organisations, before) == nullptr;
  }
  return false;
}

bool SentenceView::closes_relative_clause(TokenRange cue) const {
  const auto end = relative_end(cue);
  return end && *end == cue.last;
}

const Mention* SentenceView::object_after(std::uint32_t from, std::uint32_t reach,
                                          std::uint32_t limit) const {
  const Mention* title = title_after(from, reach);
  if (title == nullptr) return nullptr;
  const std::uint32_t first = tokens_of(part_.tokens, title->span).first;
  if (first >= limit) return nullptr;
  const PhraseTable& leads = context_.lexicon.table("clause_leads");
  for (std::uint32_t i = from; i < first; ++i)
    if (leads.longest_at(part_.tokens, i)) return nullptr;
  return title;
}

bool SentenceView::is_reference(const Mention& title) const {
  std::uint32_t first = tokens_of(part_.tokens, title.span).first;
  while (first > sentence_.first && is_quote_mark(part_.tokens, first - 1)) --first;
  if (phrase_before(context_.lexicon.table("reference_leads"), part_.tokens, first)) return true;
  std::uint32_t next = tokens_of(part_.tokens, title.span).last;  // "greenlights a Salt | spin-off"
  while (is_quote_mark(part_.tokens, next)) ++next;
  if (is_sign(part_.tokens, next, "-") && !part_.tokens.all[next].has_space_before) return true;  // "-style"
  return next < sentence_.last &&
         context_.lexicon.table("offshoot_words").longest_at(part_.tokens, next).has_value();
}

std::optional<std::uint32_t> SentenceView::others_after(std::uint32_t token) const {
  const PhraseTable& others = context_.lexicon.table("other_series");
  for (std::uint32_t i = token; i < std::min(sentence_.last, token + kObjectReach); ++i) {
    if (part_.tokens.all[i].kind == TokenKind::punctuation || is_quote_mark(part_.tokens, i) ||
        mention_in(context_.title_mentions, span_of(part_.part, part_.tokens, {i, i + 1})) != nullptr)
      return std::nullopt;
    const auto hit = others.longest_at(part_.tokens, i);
    if (hit && (i == token || hit->row->columns[0] == "noun")) return hit->last;
  }
  return std::nullopt;
}

bool SentenceView::opens_object(std::uint32_t token) const {
  return token < sentence_.last &&
         context_.lexicon.table("articles").longest_at(part_.tokens, token).has_value();
}

bool SentenceView::ends_in_others(std::uint32_t token) const {
  const auto hit = token > sentence_.first
                       ? phrase_before(context_.lexicon.table("other_series"), part_.tokens, token)
                       : std::nullopt;
  return hit && hit->first >= sentence_.first && hit->row->columns[0] == "noun";
}

std::vector<const Mention*> SentenceView::named_examples(std::uint32_t token) const {
  const PhraseTable& leads = context_.lexicon.table("example_leads");
  for (std::uint32_t i = token; i < std::min(sentence_.last, token + kExamplesReach); ++i)
    if (const auto hit = leads.longest_at(part_.tokens, i); hit || is_sign(part_.tokens, i, ":")) {
      const Mention* title = title_after(hit ? hit->last : i + 1, kLongestExampleGap);
      return title != nullptr ? list_right(*title) : std::vector<const Mention*>{};
    }
  return {};
}

}  // namespace logline
