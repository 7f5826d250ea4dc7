#include "read/organisations.h"

#include "read/neighbours.h"
#include "read/new_services.h"

namespace logline {
namespace {

// A name that means other things too ("Gold", "Stan") counts only beside a word of television.
bool has_television_near(const Lexicon& lexicon, const Tokens& tokens, const PhraseHit& hit) {
  const PhraseTable& contexts = lexicon.table("title_contexts");
  const PhraseTable& cues = lexicon.table("status_cues");
  const auto count = static_cast<std::uint32_t>(tokens.all.size());
  if (phrase_before(lexicon.table("service_leads"), tokens, hit.first) && hit.last < count &&
      !tokens.all[hit.last].is_capitalised)
    return true;
  const std::uint32_t next = is_genitive(tokens, hit.last) ? hit.last + 1 : hit.last;
  for (std::uint32_t i = next; i < count && i < next + (next > hit.last ? 5U : 1U); ++i)
    if (contexts.longest_at(tokens, i) || cues.longest_at(tokens, i)) return true;
  return false;
}

bool is_written_as_name(const Tokens& tokens, const PhraseHit& hit) {
  const Token& first = tokens.all[hit.first];
  if (first.kind == TokenKind::word && !first.is_capitalised && !hit.row->phrase.starts_with("e")) {
    const auto lead = static_cast<unsigned char>(hit.row->phrase[0]);
    if (lead < 'a' || lead > 'z') return false;
  }
  const bool is_short_name = hit.last - hit.first == 1 && hit.row->phrase.size() <= 4;
  return !is_short_name || first.is_all_caps || hit.row->phrase == tokens.text_of(first);
}

// "Harbour | Nine": the end of another name.
bool ends_a_name(const Context& context, const PartTokens& part, const PhraseHit& hit) {
  if (part.part != Part::text() || hit.first == 0 || hit.last - hit.first != 1) return false;
  const Token& before = part.tokens.all[hit.first - 1];
  return before.kind == TokenKind::word && before.is_capitalised &&
         !context.lexicon.table("title_stoppers").longest_at(part.tokens, hit.first - 1) &&
         !is_genitive(part.tokens, hit.first - 1);
}

}  // namespace

void find_organisations(Context& context) {
  const PhraseTable& networks = context.lexicon.table("networks");
  for (const PartTokens& part : context.parts) {
    const Tokens& tokens = part.tokens;
    for (std::uint32_t i = 0; i < tokens.all.size(); ++i) {
      const auto hit = networks.longest_at(tokens, i);
      if (!hit || !is_written_as_name(tokens, *hit)) continue;
      if (hit->row->columns[2] == "no" &&
          (ends_a_name(context, part, *hit) || !has_television_near(context.lexicon, tokens, *hit)))
        continue;
      const Span span = span_of(part.part, tokens, {hit->first, hit->last});
      if (mention_in(context.people, span) == nullptr)
        context.organisations.push_back(
            {MentionKind::organisation, span, hit->row->columns[0], std::nullopt});
      i = hit->last - 1;
    }
  }
  find_new_services(context);
}

}  // namespace logline
