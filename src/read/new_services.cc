#include "read/new_services.h"

#include <algorithm>
#include <map>
#include <set>

#include "read/neighbours.h"

namespace logline {
namespace {

constexpr std::uint32_t kMostServiceWords = 3, kObjectWithin = 12;

class NewServices {
 public:
  explicit NewServices(Context& context)
      : context_(context),
        lexicon_(context.lexicon),
        stop_words_(lexicon_.table("stop_words")),
        signs_(lexicon_.set_of({"service_acts", "service_nouns", "availability_cues", "service_statements",
                                "series_words", "service_openers"})) {}

  void collect(const PartTokens& part) {
    const Tokens& tokens = part.tokens;
    for (std::uint32_t i = 0; i < tokens.all.size(); ++i) {
      if (!tokens.starts[i].has_any(signs_) && !is_genitive(tokens, i) && !is_sign(tokens, i, "(")) continue;
      if (const auto act = lexicon_.table("service_acts").longest_at(tokens, i); act && i > 0)
        if (is_done_to_series(tokens, act->last)) keep(part, run_before(tokens, i));
      if (const auto noun = lexicon_.table("service_nouns").longest_at(tokens, i)) {
        keep(part, run_after(tokens, noun->last));
        if (const auto end = apposition_start(tokens, i); end && !is_genitive(tokens, noun->last))
          keep(part, run_before(tokens, *end));
      }
      if (const auto cue = lexicon_.table("availability_cues").longest_at(tokens, i);
          cue && lexicon_.table("agent_words").longest_at(tokens, cue->last - 1))
        keep(part, agent_after(tokens, cue->last));
      weigh_signs(part, i);
      if (is_sign(tokens, i, "(") && i > 0 && is_name_word(tokens, i - 1))
        keep(part, run_in_bracket(tokens, i));
    }
  }

  // Names with two different signs of a network or streamer, none of which is enough alone.
  void keep_signed() {
    for (const auto& [folded, one] : signed_)
      if (one.signs.size() > 1) names_.try_emplace(folded, one.written);
  }

  void mark(const PartTokens& part) {
    if (names_.empty() && context_.titles.services() == 0) return;
    const Tokens& tokens = part.tokens;
    for (std::uint32_t i = 0; i < tokens.all.size(); ++i) {
      if (!is_name_word(tokens, i)) continue;
      for (std::uint32_t last = run_after(tokens, i).last; last > i; --last) {
        const Span span = span_of(part.part, tokens, {i, last});
        const std::string* name = find(std::string(context_.text_of(span)));
        if (name == nullptr || is_taken(span)) continue;
        found_.push_back({MentionKind::organisation, span, *name, std::nullopt});
        i = last - 1;
        break;
      }
    }
  }

  void add_to_context() {
    auto& all = context_.organisations;
    all.insert(all.end(), found_.begin(), found_.end());
    std::sort(all.begin(), all.end(), [](const Mention& a, const Mention& b) { return a.span < b.span; });
  }

 private:
  enum class Sign : std::uint8_t { owns_title, has_series, speaks, is_named_so };
  struct Signed {
    std::string written;
    std::set<Sign> signs{};
  };

  // "renews 'Salt'", "renews Salt for a second season", where a council cancels a fair.
  [[nodiscard]] bool is_done_to_series(const Tokens& tokens, std::uint32_t from) const {
    const std::size_t end = std::min<std::size_t>(tokens.all.size(), from + kObjectWithin);
    for (std::uint32_t i = from; i < end && !tokens.all[i].starts_sentence; ++i)
      if (is_quote_mark(tokens, i) || lexicon_.table("series_words").longest_at(tokens, i) ||
          lexicon_.table("season_words").longest_at(tokens, i) || is_known_title(tokens, i))
        return true;
    return false;
  }
  [[nodiscard]] bool is_known_title(const Tokens& tokens, std::uint32_t at) const {
    if (context_.titles.size() == 0 || !is_name_word(tokens, at)) return false;
    for (std::uint32_t last = run_after(tokens, at).last; last > at; --last)
      if (context_.titles.find(fold_name(tokens.text_of(at, last))) != nullptr) return true;
    return false;
  }

  // "Pennant's 'Salt'", "the Pennant drama", "Pennant confirmed", "Channel Brill".
  void weigh_signs(const PartTokens& part, std::uint32_t i) {
    const Tokens& tokens = part.tokens;
    if (i == 0) return;
    if (is_genitive(tokens, i) && is_quote_mark(tokens, i + 1) && is_name_word(tokens, i - 1))
      note_endings(part, run_before(tokens, i), Sign::owns_title);
    if (lexicon_.table("service_statements").longest_at(tokens, i))
      note(part, run_before(tokens, i), Sign::speaks);
    if (lexicon_.table("series_words").longest_at(tokens, i) && !tokens.all[i].is_capitalised) {
      const TokenRange run = run_before(tokens, i);
      if (run.first > 0 && lexicon_.table("articles").longest_at(tokens, run.first - 1))
        note(part, run, Sign::has_series);
    }
    if (lexicon_.table("service_openers").longest_at(tokens, i) && is_name_word(tokens, i) &&
        run_after(tokens, i).last > i + 1)
      note(part, run_after(tokens, i), Sign::is_named_so);
  }

  // In Title Case the words before a name are capitalised too ("Exits Pennant's 'Salt'").
  void note_endings(const PartTokens& part, TokenRange run, Sign sign) {
    for (; run.first < run.last; ++run.first) note(part, run, sign);
  }

  void note(const PartTokens& part, TokenRange run, Sign sign) {
    if (const auto name = name_of(part, run)) {
      Signed& one = signed_[fold_name(*name)];
      if (one.written.empty()) one.written = *name;
      one.signs.insert(sign);
    }
  }

  [[nodiscard]] bool is_name_word(const Tokens& tokens, std::uint32_t at) const {
    const Token& token = tokens.all[at];
    return token.kind == TokenKind::word && token.is_capitalised &&
           !stop_words_.longest_at(tokens, at, at + 1);
  }

  // The names before and after a place: capitalised words without a mark between them.
  [[nodiscard]] TokenRange run_before(const Tokens& tokens, std::uint32_t at) const {
    std::uint32_t first = at;
    while (first > 0 && at - first < kMostServiceWords + 1 && is_name_word(tokens, first - 1)) --first;
    return {first, at};
  }
  [[nodiscard]] TokenRange run_after(const Tokens& tokens, std::uint32_t at) const {
    std::uint32_t last = at;
    while (last < tokens.all.size() && last - at < kMostServiceWords && is_name_word(tokens, last)) ++last;
    return {at, last};
  }

  // "cancelled by the U.K.'s Pennant": not what owns the network.
  [[nodiscard]] TokenRange agent_after(const Tokens& tokens, std::uint32_t at) const {
    const TokenRange run = run_after(tokens, at);
    if (!is_genitive(tokens, run.last)) return run;
    const TokenRange owned = run_after(tokens, run.last + 1);
    return owned.first < owned.last ? owned : run;
  }

  // "moves to Pennant, the streaming service": where the name before the comma ends.
  [[nodiscard]] std::optional<std::uint32_t> apposition_start(const Tokens& tokens,
                                                              std::uint32_t noun) const {
    const auto article = phrase_before(lexicon_.table("articles"), tokens, noun);
    if (!article || article->first == 0 || !is_sign(tokens, article->first - 1, ",")) return std::nullopt;
    return article->first - 1;
  }

  // "Salt (Pennant): renewed for season 4".
  [[nodiscard]] TokenRange run_in_bracket(const Tokens& tokens, std::uint32_t open) const {
    const TokenRange run = run_after(tokens, open + 1);
    const bool has_status = is_sign(tokens, run.last, ")") && is_sign(tokens, run.last + 1, ":") &&
                            run.last + 2 < tokens.all.size() &&
                            lexicon_.table("status_cues").longest_at(tokens, run.last + 2).has_value();
    return has_status ? run : TokenRange{open, open};
  }

  [[nodiscard]] bool is_taken(const Span& span) const {
    return mention_in(context_.organisations, span) != nullptr ||
           mention_in(context_.people, span) != nullptr;
  }

  // What may be a service's name; nothing for a person, a title that is known, or no name at all.
  [[nodiscard]] std::optional<std::string> name_of(const PartTokens& part, TokenRange run) const {
    if (run.last <= run.first || run.last - run.first > kMostServiceWords) return std::nullopt;
    const Span span = span_of(part.part, part.tokens, run);
    std::string name(context_.text_of(span));
    for (const TableName table : {TableName("series_words"), TableName("other_series")})
      if (lexicon_.table(table).holds(part.tokens, run.first, run.last)) return std::nullopt;
    const std::string folded = fold_name(name);
    if (is_taken(span) || folded.size() < 2 || is_imported_title(folded)) return std::nullopt;
    return name;
  }

  void keep(const PartTokens& part, TokenRange run) {
    if (auto name = name_of(part, run)) names_.try_emplace(fold_name(*name), *name);
  }

  // A title that was discovered may be a service taken for one; what a person imported is a title.
  [[nodiscard]] bool is_imported_title(const std::string& folded) const {
    const Title* title = context_.titles.find(folded);
    return title != nullptr && title->is_imported;
  }

  [[nodiscard]] const std::string* find(const std::string& written) const {
    const std::string folded = fold_name(written);
    if (const auto name = names_.find(folded); name != names_.end()) return &name->second;
    return context_.titles.find_service(folded);
  }

  Context& context_;
  const Lexicon& lexicon_;
  const PhraseTable& stop_words_;
  const TokenStarts signs_;                   // tables of which a phrase stands beside a service
  std::map<std::string, std::string> names_;  // folded -> as written
  std::map<std::string, Signed> signed_;
  std::vector<Mention> found_;
};

}  // namespace

void find_new_services(Context& context) {
  NewServices services(context);
  for (const PartTokens& part : context.parts) services.collect(part);
  services.keep_signed();
  for (const PartTokens& part : context.parts) services.mark(part);
  services.add_to_context();
}

}  // namespace logline
