#include "read/award_categories.h"

#include <algorithm>

namespace logline {
namespace {

constexpr std::uint32_t kEventWithin = 60;      // tokens of the text that may name the event
constexpr std::uint32_t kLongestCategory = 14;  // tokens of "Outstanding Lead Actor in a Limited Series"
constexpr std::uint32_t kLongestEntry = 24;     // tokens of a winner's line behind its category

class CategoryReader {
 public:
  CategoryReader(const PartAwards& part, Prize prize)
      : part_(part),
        prizes_({prize}),
        cues_(part.context.lexicon.table("award_cues")),
        awards_(part.context.lexicon.table("awards")) {}

  void read() {
    const std::vector<Sentence>& sentences = part_.tokens.sentences;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      if (read_line(sentences[i], i)) continue;
      for (std::uint32_t t = sentences[i].first; t < sentences[i].last; ++t) {
        const auto cue = cues_.longest_at(part_.tokens, t);
        if (!cue || cue->row->columns[1] != "yes") continue;
        const std::string& where = cue->row->columns[0];
        if (where == "went")
          read_went(*cue, sentences[i]);
        else if ((where == "won" || where == "taken") && names_category(part_, cue->last))
          read_taken(*cue, sentences[i]);
        t = cue->last - 1;
      }
    }
  }

 private:
  // A prize of its own name is read with it.
  [[nodiscard]] bool names_prize(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t t = from; t < std::min<std::size_t>(to, part_.tokens.all.size()); ++t)
      if (part_.tokens.all[t].is_capitalised && awards_.longest_at(part_.tokens, t)) return true;
    return false;
  }

  // "Best drama | went to | 'Low Tide'".
  void read_went(const PhraseHit& cue, const Sentence& sentence) {
    const std::uint32_t from = std::max(sentence.first, cue.first - std::min(cue.first, kLongestCategory));
    if (names_prize(from, cue.first)) return;
    for (std::uint32_t t = from; t < cue.first; ++t)
      if (names_category(part_, t)) return add_winner(part_, prizes_, {t, cue.last}, cue.last);
  }

  // "Ada Cole | was named | leading actress for her turn in 'Low Tide'".
  void read_taken(const PhraseHit& cue, const Sentence& sentence) {
    const std::uint32_t limit = std::min(sentence.last, cue.last + kCategoryWithin);
    if (names_prize(cue.last, limit)) return;
    const std::vector<ListedName> names = winners_before(part_, cue.first);
    for (const ListedName& name : names) {
      const TokenRange evidence{std::min(name.range.first, cue.first),
                                std::max(name.range.last, cue.last + 1)};
      add_award(part_, prizes_,
                {name.person->value, span_of(part_.lists.part.part, part_.tokens, name.range)},
                work_behind(part_, cue.last), evidence, "award:category");
    }
    if (!names.empty()) return;
    const Argument title = part_.titles.ending_at(cue.first);
    if (!title.is_absent()) add_award(part_, prizes_, {}, title, {cue.first, cue.last}, "award:category");
  }

  [[nodiscard]] bool is_divider(std::uint32_t at) const {
    if (is_sign(part_.tokens, at, ":")) return true;
    const std::string_view sign = part_.tokens.text_of(part_.tokens.all[at]);
    return part_.tokens.all[at].has_space_before && (sign == "–" || sign == "—" || sign == "-");
  }

  // "Lead Actress, Drama – Ada Cole, Low Tide": a line that is a category and who won it.
  bool read_line(const Sentence& sentence, std::size_t number) {
    const std::vector<Sentence>& all = part_.tokens.sentences;
    const bool is_alone = (number == 0 || all[number - 1].paragraph != sentence.paragraph) &&
                          (number + 1 == all.size() || all[number + 1].paragraph != sentence.paragraph);
    if (!is_alone || sentence.first >= sentence.last || !names_category(part_, sentence.first)) return false;
    const std::uint32_t limit = std::min(sentence.last, sentence.first + kLongestCategory);
    for (std::uint32_t t = sentence.first; t + 1 < limit; ++t)
      if (is_divider(t)) return read_entry(sentence, t + 1);
    return false;
  }

  bool read_entry(const Sentence& sentence, std::uint32_t at) {
    if (sentence.last - at > kLongestEntry) return false;
    const TokenRange words{sentence.first, sentence.last};
    const Part where = part_.lists.part.part;
    if (!part_.lists.people.begins_at(at)) {
      const TokenRange title = title_at(at, sentence.last);
      if (title.last > title.first) add_award(part_, prizes_, {}, argument_of(title), words, "award:line");
      return true;
    }
    const std::uint32_t end = part_.lists.people.end_of(at);
    const Argument person{part_.lists.people.at(at)->value, span_of(where, part_.tokens, {at, end})};
    TokenRange title{end, end};
    if (end + 1 < sentence.last) title = title_at(end + 1, sentence.last);
    const bool has_work = title.last > title.first;
    add_award(part_, prizes_, person, has_work ? argument_of(title) : Argument{}, words, "award:line");
    return true;
  }

  [[nodiscard]] Argument argument_of(TokenRange title) const {
    return {std::string(part_.tokens.text_of(title.first, title.last)),
            span_of(part_.lists.part.part, part_.tokens, title)};
  }

  // The title from a token on, up to a bracket or the end; empty where commas divide several.
  [[nodiscard]] TokenRange title_at(std::uint32_t at, std::uint32_t limit) const {
    while (at < limit && is_quote_mark(part_.tokens, at)) ++at;
    std::uint32_t end = at;
    while (end < limit && !is_sign(part_.tokens, end, "(") && !is_sign(part_.tokens, end, ")") &&
           !is_quote_mark(part_.tokens, end) && !is_sign(part_.tokens, end, ".")) {
      if (is_sign(part_.tokens, end, ",") || is_sign(part_.tokens, end, ";")) return {at, at};
      ++end;
    }
    return at < end && part_.tokens.all[at].is_capitalised ? TokenRange{at, end} : TokenRange{at, at};
  }

  const PartAwards& part_;
  const std::vector<Prize> prizes_;
  const PhraseTable& cues_;
  const PhraseTable& awards_;
};

// The first prize among the first tokens of a part; nullopt also where nominations are spoken of.
std::optional<Prize> prize_of(const Context& context, const PartTokens& part, std::uint32_t limit) {
  std::optional<Prize> found;
  limit = std::min(limit, static_cast<std::uint32_t>(part.tokens.all.size()));
  for (std::uint32_t t = 0; t < limit; ++t) {
    const auto cue = context.lexicon.table("award_cues").longest_at(part.tokens, t);
    if (cue && cue->row->columns[1] == "no") return std::nullopt;
    const auto hit = context.lexicon.table("awards").longest_at(part.tokens, t);
    if (found || !hit || hit->row->columns[1] != "-" || !part.tokens.all[t].is_capitalised) continue;
    found = Prize{hit->row, {hit->first, hit->last}, part.part};
  }
  return found;
}

std::optional<Prize> prize_of_article(const Context& context) {
  for (const PartTokens& part : context.parts) {
    if (part.part != Part::headline() && part.part != Part::text()) continue;
    if (const auto prize = prize_of(context, part, kEventWithin)) return prize;
  }
  return std::nullopt;
}

}  // namespace

void read_categories(const PartAwards& part) {
  if (part.lists.part.part != Part::text()) return;
  if (const auto prize = prize_of_article(part.context)) CategoryReader(part, *prize).read();
}

}  // namespace logline
