// Related titles ("a spin-off of Low Tide", "the best series, along with Marrow and The Long Ebb") and
// synopses ("Per its official synopsis, …", "Low Tide follows …").

#include <algorithm>

#include "read/credit_titles.h"

namespace logline {
namespace {

constexpr std::uint32_t kLongestTitle = 9;  // words
constexpr std::size_t kMostRelated = 8;     // titles behind one cue
constexpr std::uint32_t kWordsBefore = 40;  // tokens before a cue in which "series" may stand

class RelatedReader {
 public:
  RelatedReader(Context& context, const PartTokens& part)
      : context_(context),
        part_(part),
        tokens_(part.tokens),
        titles_(context, part),
        known_(map_mentions(part, context.title_mentions)),
        small_(context.lexicon.table("title_small_words")),
        stoppers_(context.lexicon.table("name_stoppers")),
        leads_(context.lexicon.table("title_leads")),
        joiners_(context.lexicon.table("list_joiners")) {}

  void read_related() {
    const PhraseTable& cues = context_.lexicon.table("related_cues");
    for (std::uint32_t t = 1; t + 1 < tokens_.all.size(); ++t) {
      const auto cue = cues.longest_at(tokens_, t);
      if (!cue || cue->last >= tokens_.all.size()) continue;
      const std::vector<TokenRange> items = items_at(cue->last);
      const bool is_weak = cue->row->columns[0] == "weak";
      if (items.empty() || (is_weak && !(has_series_word(t) && has_sure_title(items)))) continue;
      const Argument title = titles_.left_of(t);
      for (const TokenRange& item : items) add_related(title, item, t);
      t = cue->last - 1;
    }
  }

  void read_synopsis() {
    const PhraseTable& cues = context_.lexicon.table("synopsis_cues");
    for (const Sentence& sentence : tokens_.sentences) {
      for (std::uint32_t t = sentence.first; t + 2 < sentence.last; ++t) {
        const auto cue = cues.longest_at(tokens_, t);
        if (!cue || cue->last + 2 >= sentence.last) continue;
        const bool is_start = cue->row->columns[0] == "start";
        const Argument title = is_start ? titles_.left_of(t) : titles_.ending_at(t);
        if (title.is_absent()) continue;
        std::uint32_t first = is_start ? cue->last : t;
        while (first + 1 < sentence.last && tokens_.all[first].kind != TokenKind::word &&
               tokens_.all[first].kind != TokenKind::number)
          ++first;
        const Span span = span_of(part_.part, tokens_, {first, sentence.last});
        SynopsisClaim claim{.title = title, .text = {std::string(context_.text_of(span)), span}};
        context_.statements.push_back({.article = {},
                                       .claim = std::move(claim),
                                       .span = span,
                                       .rule = is_start ? "synopsis:announced" : "synopsis:verb"});
        break;
      }
    }
  }

 private:
  [[nodiscard]] const Token& at(std::uint32_t i) const { return tokens_.all[i]; }

  // One title from a token on: one that is known, or capitalised words with small words between them.
  [[nodiscard]] TokenRange item_at(std::uint32_t first) const {
    const auto size = static_cast<std::uint32_t>(tokens_.all.size());
    while (first < size && (is_quote_mark(tokens_, first) ||
                            (!at(first).is_capitalised && leads_.longest_at(tokens_, first))))
      ++first;
    if (first >= size) return {size, size};
    if (known_.at(first)) return {first, known_.end_of(first)};
    std::uint32_t last = first;
    for (std::uint32_t t = first; t < std::min(size, first + kLongestTitle) && !at(t).starts_sentence; ++t) {
      if (at(t).kind == TokenKind::punctuation || at(t).kind == TokenKind::quote_mark) break;
      if (at(t).is_capitalised || (at(t).kind == TokenKind::number && last > first))
        last = t + 1;
      else if (joiners_.longest_at(tokens_, t) || !small_.longest_at(tokens_, t))
        break;
    }
    return {first, last};
  }

  [[nodiscard]] std::vector<TokenRange> items_at(std::uint32_t first) const {
    std::vector<TokenRange> items;
    while (items.size() < kMostRelated) {
      const TokenRange item = item_at(first);
      if (item.last <= item.first) break;
      items.push_back(item);
      first = item.last;
      const std::uint32_t before = first;
      while (first < tokens_.all.size() && (is_quote_mark(tokens_, first) || is_sign(tokens_, first, ",") ||
                                            joiners_.longest_at(tokens_, first)))
        ++first;
      if (first == before || first >= tokens_.all.size()) break;
    }
    return items;
  }

  [[nodiscard]] bool has_series_word(std::uint32_t cue) const {
    const PhraseTable& words = context_.lexicon.table("series_words");
    const std::uint32_t from = cue - std::min(cue, kWordsBefore);
    for (std::uint32_t t = cue; t-- > from && !at(t + 1).starts_sentence;)
      if (words.longest_at(tokens_, t)) return true;
    return false;
  }

  // A title is sure when it is known for one or holds a word that no name holds ("For", "All").
  [[nodiscard]] bool has_sure_title(const std::vector<TokenRange>& items) const {
    return std::any_of(items.begin(), items.end(), [&](const TokenRange& item) {
      if (known_.at(item.first)) return true;
      for (std::uint32_t t = item.first; t < item.last && item.last - item.first > 1; ++t) {
        const auto word = stoppers_.longest_at(tokens_, t);
        if (word && word->row->columns[0] == "word") return true;
      }
      return false;
    });
  }

  void add_related(const Argument& title, TokenRange item, std::uint32_t cue) {
    const Mention* known = known_.at(item.first);
    const std::string value = known ? known->value : std::string(tokens_.text_of(item.first, item.last));
    if (title.is_absent() || fold_name(title.value) == fold_name(value)) return;
    RelatedClaim claim{.title = title, .value = {value, span_of(part_.part, tokens_, item)}};
    context_.statements.push_back(
        {.article = {},
         .claim = std::move(claim),
         .span = span_of(part_.part, tokens_, {std::min(cue, item.first), item.last}),
         .rule = "related:cue"});
  }

  Context& context_;
  const PartTokens& part_;
  const Tokens& tokens_;
  const CreditTitles titles_;
  const MentionMap known_;
  const PhraseTable& small_;
  const PhraseTable& stoppers_;
  const PhraseTable& leads_;
  const PhraseTable& joiners_;
};

}  // namespace

void find_related(Context& context) {
  for (const PartTokens& part : context.parts) {
    RelatedReader reader(context, part);
    reader.read_related();
    reader.read_synopsis();
  }
}

}  // namespace logline
