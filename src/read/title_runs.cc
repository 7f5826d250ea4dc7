#include "read/title_candidates.h"

#include <algorithm>

namespace logline {
namespace {

class TitleRunFinder {
 public:
  TitleRunFinder(const Context& context, std::size_t part)
      : context_(context),
        part_(context.parts[part].part),
        tokens_(context.parts[part].tokens),
        small_(context.lexicon.table("title_small_words")),
        stoppers_(context.lexicon.table("title_stoppers")),
        has_idle_capitals_(part_ != Part::text() && is_title_case(tokens_)) {}

  std::vector<TokenRange> find() {
    std::vector<TokenRange> runs;
    for (std::uint32_t i = 0; i < tokens_.all.size();) {
      if (!can_start(i)) {
        ++i;
        continue;
      }
      const std::uint32_t last = extend(i);
      const std::uint32_t joint = joint_in({i, last});
      if (joint != last) runs.push_back({i, joint});
      runs.push_back({joint == last ? i : joint + 1, last});
      i = last;
    }
    return runs;
  }

 private:
  [[nodiscard]] bool is_other_name(std::uint32_t i) const {
    const Span span{part_, tokens_.all[i].begin, tokens_.all[i].end};
    if (mention_in(context_.organisations, span) != nullptr) return true;
    const Mention* person = mention_in(context_.people, span);
    return person != nullptr && !is_part_of_name(*person, i);
  }

  // "Agent Carter": a name that the article never gives in full, behind a word that is nothing else's.
  [[nodiscard]] bool is_part_of_name(const Mention& person, std::uint32_t i) const {
    if (has_idle_capitals_ || i == 0 || person.value.find(' ') != std::string::npos) return false;
    const Token& before = tokens_.all[i - 1];
    return before.kind == TokenKind::word && before.is_capitalised && !before.starts_sentence &&
           !stoppers_.longest_at(tokens_, i - 1) && !small_.longest_at(tokens_, i - 1) &&
           mention_in(context_.organisations, {part_, before.begin, before.end}) == nullptr;
  }

  [[nodiscard]] bool is_name_word(std::uint32_t i) const {
    if (i >= tokens_.all.size()) return false;
    const Token& token = tokens_.all[i];
    return token.kind == TokenKind::word && token.is_capitalised && !is_genitive(tokens_, i) &&
           !is_other_name(i);
  }

  // Capitals that the place explains (start of a sentence, Title Case) don't make a common word a name.
  [[nodiscard]] bool is_idle(std::uint32_t i) const {
    if (!has_idle_capitals_ && !tokens_.all[i].starts_sentence) return false;
    return stoppers_.longest_at(tokens_, i).has_value();
  }

  [[nodiscard]] bool can_start(std::uint32_t i) const {
    if (!is_name_word(i)) return false;
    if (i > 0 && is_quote_mark(tokens_, i - 1) &&
        context_.lexicon.table("quotation_openers").longest_at(tokens_, i))
      return false;
    if (!is_idle(i)) return true;
    const bool is_article = small_.longest_at(tokens_, i).has_value();
    return is_article && is_name_word(i + 1) && !is_idle(i + 1) && !tokens_.all[i + 1].starts_sentence &&
           tokens_.all[i].end - tokens_.all[i].begin == 3 && has_article_letters(i);
  }

  [[nodiscard]] bool has_article_letters(std::uint32_t i) const {
    return context_.lexicon.table("articles").longest_at(tokens_, i).has_value();
  }

  [[nodiscard]] std::uint32_t extend(std::uint32_t first) const {
    std::uint32_t last = first + 1;
    while (last < tokens_.all.size()) {
      const std::uint32_t next = next_name_word(last);
      if (next == 0) break;
      last = next + 1;
    }
    while (last > first + 1 && ends_in_small_word(last)) --last;
    return last;
  }

  // "Adaptation Of | 'Salt'", "The Tin Lane | The three teams": the small word belongs to what follows.
  [[nodiscard]] bool ends_in_small_word(std::uint32_t last) const {
    return has_article_letters(last - 1) || (has_idle_capitals_ && is_small(last - 1));
  }

  // "Home Economics | and | Alaska Daily": the last "and" between two that may each be a title, being known
  // or having two words of a name; the run's end when it is one title.
  [[nodiscard]] std::uint32_t joint_in(TokenRange run) const {
    if (is_known({run.first, run.last})) return run.last;
    const bool are_several = follows_plural(run.first);
    for (std::uint32_t i = run.last; i-- > run.first + 1;)
      if (context_.lexicon.table("list_joiners").holds(tokens_, i, i + 1) && i + 1 < run.last &&
          (are_several || (may_be_title({run.first, i}) && may_be_title({i + 1, run.last}))))
        return i;
    return run.last;
  }

  // "both | The Tin Lane and Marrow"
  [[nodiscard]] bool follows_plural(std::uint32_t first) const {
    return phrase_before(context_.lexicon.table("plural_leads"), tokens_, first).has_value();
  }

  [[nodiscard]] bool is_known(TokenRange words) const {
    return context_.titles.find(fold_name(tokens_.text_of(words.first, words.last))) != nullptr;
  }

  [[nodiscard]] bool may_be_title(TokenRange words) const {
    if (words.first >= words.last) return false;
    std::uint32_t names = 0;
    for (std::uint32_t i = words.first; i < words.last; ++i)
      names += is_name_word(i) && !small_.longest_at(tokens_, i);
    return names > 1 || is_known(words);
  }

  // "Castle, The Family and Agent Carter": after a comma the "and" parts two names.
  [[nodiscard]] bool is_list_end(std::uint32_t at) const {
    if (!context_.lexicon.table("list_joiners").longest_at(tokens_, at)) return false;
    for (std::uint32_t i = at; i-- > 0 && at - i < 7 && !tokens_.all[i].starts_sentence;)
      if (is_sign(tokens_, i, ",")) return true;
    return false;
  }

  // The next word of the run at or shortly after `at`; 0 when the run ends.
  [[nodiscard]] std::uint32_t next_name_word(std::uint32_t at) const {
    if (tokens_.all[at].starts_sentence) return 0;
    if (is_list_end(at)) return 0;
    if (is_name_word(at) || (tokens_.all[at].kind == TokenKind::number && is_short_number(at)))
      return is_idle(at) ? 0 : at;
    if (is_genitive(tokens_, at) && is_name_word(at + 1) && !is_idle(at + 1) && part_ == Part::text())
      return at + 1;
    if (is_sign(tokens_, at, ":") && !tokens_.all[at].has_space_before && part_ == Part::text() &&
        is_name_word(at + 1))
      return at + 1;
    std::uint32_t i = at;
    while (i < at + 3 && i < tokens_.all.size() && is_small(i)) ++i;
    return i > at && is_name_word(i) && !is_idle(i) && !tokens_.all[i].starts_sentence ? i : 0;
  }

  [[nodiscard]] bool is_small(std::uint32_t i) const {
    const Token& token = tokens_.all[i];
    if (token.kind != TokenKind::word || token.starts_sentence) return false;
    const auto hit = small_.longest_at(tokens_, i);
    if (!hit || hit->row->columns[0] != "inner") return false;
    return !token.is_capitalised || has_idle_capitals_;
  }

  [[nodiscard]] bool is_short_number(std::uint32_t i) const {
    return tokens_.all[i].end - tokens_.all[i].begin <= 3 && !has_idle_capitals_;
  }

  const Context& context_;
  Part part_;
  const Tokens& tokens_;
  const PhraseTable& small_;
  const PhraseTable& stoppers_;
  bool has_idle_capitals_;
};

constexpr std::uint32_t kLongestHeadlineLead = 6;

bool is_spelt_number(const Context& context, const Tokens& tokens, std::uint32_t at) {
  if (at >= tokens.all.size()) return false;
  const auto hit = context.lexicon.table("season_words").longest_at(tokens, at);
  return hit && hit->row->columns[0] == "number";
}

// "season 4", "season four"
bool is_numbered_season(const Context& context, const Tokens& tokens, std::uint32_t at) {
  const auto season = context.lexicon.table("season_words").longest_at(tokens, at);
  return season && season->row->columns[0] == "season" &&
         (number_at(tokens, season->last) || is_spelt_number(context, tokens, season->last));
}

bool names_season(const Context& context, const Tokens& tokens, std::uint32_t from) {
  for (std::uint32_t i = from; i < tokens.all.size(); ++i)
    if (is_numbered_season(context, tokens, i)) return true;
  return false;
}

bool opens_article_kind(const Context& context, const Tokens& tokens, std::uint32_t at) {
  if (at >= tokens.all.size()) return false;
  if (is_numbered_season(context, tokens, at)) return at == 0 || !is_sign(tokens, at - 1, ":");
  return context.lexicon.table("article_kinds").longest_at(tokens, at).has_value();
}

// "Salt Ada Cole's season 2 …": the name of a person behind the title is not part of it.
std::uint32_t without_person(const Context& context, std::size_t part, std::uint32_t last) {
  const Tokens& tokens = context.parts[part].tokens;
  const Mention* person =
      mention_in(context.people, span_of(context.parts[part].part, tokens, {last - 1, last}));
  if (person == nullptr) return last;
  const TokenRange name = tokens_of(tokens, person->span);
  const bool is_owner = is_genitive(tokens, last) && name.last == last && name.last - name.first > 1;
  return is_owner && name.first > 0 ? name.first : last;
}

// Where the name begins that a headline opens with: behind "When is | Salt season 3 out?" and "Ada Cole on |
// Salt season 3".
std::uint32_t begin_of_leading(const Context& context, const PartTokens& part) {
  const Tokens& tokens = part.tokens;
  const auto asks = context.lexicon.table("question_words").longest_at(tokens, 0);
  const bool is_question = is_sign(tokens, static_cast<std::uint32_t>(tokens.all.size()) - 1, "?");
  if (asks && asks->last < tokens.all.size() && (is_question || !tokens.all[asks->last].is_capitalised))
    if (const auto verb = context.lexicon.table("question_verbs").longest_at(tokens, asks->last))
      return verb->last;
  const Mention* person = mention_in(context.people, span_of(part.part, tokens, {0, 1}));
  if (person == nullptr) return 0;
  const TokenRange name = tokens_of(tokens, person->span);
  if (name.first != 0 || name.last < 2) return 0;
  const auto speaks = context.lexicon.table("interview_words").longest_at(tokens, name.last);
  return speaks ? speaks->last : 0;
}

// "Pennant Drops Trailer": who does something, not what it is done to.
bool is_told_by_service(const Context& context, const PartTokens& part, std::uint32_t at) {
  const Mention* service = mention_in(context.organisations, span_of(part.part, part.tokens, {at, at + 1}));
  if (service == nullptr) return false;
  const std::uint32_t next = tokens_of(part.tokens, service->span).last;
  return next < part.tokens.all.size() &&
         context.lexicon.table("title_stoppers").longest_at(part.tokens, next);
}

}  // namespace

std::vector<TokenRange> find_capitalised_runs(const Context& context, std::size_t part) {
  return TitleRunFinder(context, part).find();
}

std::optional<TokenRange> find_told_name(const Context& context, std::size_t part) {
  const Tokens& tokens = context.parts[part].tokens;
  if (context.parts[part].part != Part::headline() || tokens.all.size() < 3) return std::nullopt;
  if (tokens.all[0].kind != TokenKind::word || !tokens.all[0].is_capitalised) return std::nullopt;
  if (context.lexicon.table("articles").longest_at(tokens, 0)) return std::nullopt;
  const auto told = context.lexicon.table("status_cues").longest_at(tokens, 1);
  if (!told || told->row->columns[1] != "either" || !names_season(context, tokens, told->last))
    return std::nullopt;
  return TokenRange{0, 1};
}

std::vector<TokenRange> find_leading_names(const Context& context, std::size_t part) {
  const Tokens& tokens = context.parts[part].tokens;
  if (context.parts[part].part != Part::headline() || !tokens.all[0].is_capitalised) return {};
  const std::uint32_t first = begin_of_leading(context, context.parts[part]);
  if (first >= tokens.all.size() || is_told_by_service(context, context.parts[part], first)) return {};
  for (std::uint32_t i = first; i <= first + kLongestHeadlineLead && i < tokens.all.size(); ++i) {
    if (i > first && opens_article_kind(context, tokens, i)) {
      std::uint32_t last = i;
      while (last > first + 1 &&
             (tokens.all[last - 1].kind == TokenKind::punctuation || is_genitive(tokens, last - 1)))
        --last;
      return {{first, std::max(first + 1, without_person(context, part, last))}};
    }
    if (tokens.all[i].kind == TokenKind::quote_mark || is_sign(tokens, i, ",")) break;
    if (i > first && context.lexicon.table("status_cues").longest_at(tokens, i)) break;
    if (is_sign(tokens, i, ":") && !opens_article_kind(context, tokens, i + 1)) break;
  }
  return {};
}

}  // namespace logline
