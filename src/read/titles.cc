#include <algorithm>
#include <iterator>
#include <map>

#include "read/context.h"
#include "read/organisations.h"
#include "read/title_candidates.h"

// Titles need evidence, because "Castle", "You" and "Nashville" are also words and towns: every candidate's
// weight is added up over the article under its folded name, and a name with enough is a title wherever it
// stands with a capital. What the article is about is the title that it names most, the headline counting
// most.

namespace logline {
namespace {

constexpr int kEnoughForTitle = 3, kSure = 6, kRepeated = 1, kOften = 4;
constexpr int kHeadlineScore = 5, kOpeningScore = 2;
constexpr std::uint32_t kOpening = 400;  // bytes of text that count as the opening

struct Name {
  std::string written;  // fullest form
  int weight = 0;
  int times_in_text = 0;             // how often the running text gives it so
  int times = 0;                     // how often it stands there, with evidence or without
  int score = 0;                     // how much the article is about it
  bool is_word = false;              // one that sentences need anyway: only where nothing else explains it
  std::vector<std::uint32_t> words;  // hashes without a leading article
};
using Names = std::map<std::string, Name>;  // by folded name

// "the horror series 'From'", "From Renewed for Season 4": what stands around it says so, marks and capitals
// aside.
bool is_plainly_title(const Context& context, const TitleCandidate& candidate) {
  if (candidate.is_told_of) return true;
  const bool is_headline = context.parts[candidate.part].part == Part::headline();
  return candidate.is_marked && candidate.weight >= kEnoughForTitle + (is_headline ? 2 : 1);
}

// "Pennant Lands Spy Drama", "Adaptation Lands Director".
bool names_a_kind(const Context& context, const Tokens& tokens, const TitleCandidate& candidate) {
  if (candidate.is_marked || context.parts[candidate.part].part != Part::headline()) return false;
  const std::uint32_t last = candidate.range.last - 1;
  return context.lexicon.table("kind_tails").holds(tokens, last, last + 1) &&
         !context.lexicon.table("articles").longest_at(tokens, candidate.range.first);
}

// Words that a sentence or a headline needs anyway, or that name something else.
bool is_ruled_out(const Context& context, const Tokens& tokens, const TitleCandidate& candidate) {
  const Lexicon& lexicon = context.lexicon;
  const TokenRange range = candidate.range;
  const bool is_marked_word = candidate.is_marked && range.last == range.first + 1;
  if (is_marked_word && lexicon.table("weekdays").holds(tokens, range.first, range.last))
    return false;  // "'Wednesday'"
  for (const TableName table : {TableName("networks"), TableName("months"), TableName("weekdays"),
                                TableName("venues"), TableName("not_titles"), TableName("title_stoppers"),
                                TableName("title_small_words"), TableName("series_words")})
    if (lexicon.table(table).holds(tokens, range.first, range.last)) return true;
  const bool has_article = lexicon.table("articles").longest_at(tokens, range.first).has_value();
  const std::uint32_t first = range.first + (has_article ? 1 : 0);
  if (first >= range.last) return true;
  for (const TableName table : {TableName("season_words"), TableName("months"), TableName("weekdays")})
    if (const auto hit = lexicon.table(table).longest_at(tokens, first); hit && hit->last + 1 >= range.last)
      return true;
  if (names_a_kind(context, tokens, candidate)) return true;
  return tokens.text_of(range.first, range.last).size() < 2;
}

// A network's or streamer's name, unless it stands in marks.
bool is_service(const Context& context, const TitleCandidate& candidate, const Span& span) {
  const Mention* service = mention_in(context.organisations, span);
  return service != nullptr && !candidate.is_marked && service->span.contains(span);
}

// A person's name, unless it stands in marks or more stands around it.
bool is_person(const Context& context, const TitleCandidate& candidate, const Span& span) {
  const Mention* person = mention_in(context.people, span);
  return person != nullptr && !candidate.is_marked && candidate.weight < kSure && person->span.contains(span);
}

// Marks alone make a title of several words that comes twice, never one of a single word: those are scare
// quotes.
int weight_of(const TitleCandidate& candidate, const Name& name) {
  const bool is_one_word = candidate.range.last - candidate.range.first == 1;
  if (candidate.is_marked && is_one_word && candidate.weight <= 2)
    return name.weight >= kEnoughForTitle ? 1 : 0;
  return candidate.weight + (name.weight > 0 && candidate.weight < kEnoughForTitle ? kRepeated : 0);
}

Names weigh_names(const Context& context) {
  Names names;
  for (const TitleCandidate& candidate : find_title_candidates(context)) {
    const PartTokens& part = context.parts[candidate.part];
    const std::string_view written = part.tokens.text_of(candidate.range.first, candidate.range.last);
    std::string folded = fold_name(written);
    if (folded.empty()) continue;
    const bool is_word = is_ruled_out(context, part.tokens, candidate);
    if (is_word && !is_plainly_title(context, candidate)) continue;
    const Span span = span_of(part.part, part.tokens, candidate.range);
    if (is_service(context, candidate, span) || is_person(context, candidate, span)) continue;
    Name& name = names[std::move(folded)];
    name.is_word = is_word;
    if (written.size() > name.written.size()) name.written = written;
    name.weight += weight_of(candidate, name);
    ++name.times;
    name.times_in_text += part.part == Part::text();
  }
  return names;
}

// "The Big Salt": a headline in Title Case breaks a name off before a word that it may need otherwise; the
// text, which says "The Big Salt Story" and nothing shorter, has it in full.
void join_broken_off(Names& names) {
  for (auto name = names.begin(); name != names.end();) {
    const std::string lead = name->first + " ";
    const auto full = names.lower_bound(lead);
    const bool is_broken_off = name->second.times_in_text == 0 && lead.find(' ') + 1 < lead.size() &&
                               full != names.end() && full->first.starts_with(lead) &&
                               full->second.times_in_text > 0;
    const std::string owner = name->first + "s ";  // "Coroner | 's Court"
    const auto owned = names.lower_bound(owner);
    const bool is_owner = name->second.times_in_text == 0 && owned != names.end() &&
                          owned->first.starts_with(owner) && owned->second.times_in_text > 0;
    if (is_broken_off) full->second.weight += name->second.weight;
    if (is_owner && !is_broken_off) owned->second.weight += name->second.weight;
    name = is_broken_off || is_owner ? names.erase(name) : std::next(name);
  }
}

void keep_titles(const Lexicon& lexicon, Names& names) {
  for (auto name = names.begin(); name != names.end();) {
    const bool is_often = name->second.weight > kRepeated && name->second.times >= kOften;
    if (name->second.weight + (is_often ? kRepeated : 0) < kEnoughForTitle) {
      name = names.erase(name);
      continue;
    }
    const Tokens words = tokenise(name->second.written, {});
    const bool has_article =
        words.all.size() > 1 && lexicon.table("articles").longest_at(words, 0).has_value();
    for (std::size_t i = has_article ? 1 : 0; i < words.all.size(); ++i)
      name->second.words.push_back(words.all[i].word);
    ++name;
  }
}

class Finder {
 public:
  Finder(Context& context, Names& names) : context_(context) {
    for (auto& [folded, name] : names) by_word_[name.words[0]].push_back(&name);
    for (auto& entry : by_word_)
      std::stable_sort(entry.second.begin(), entry.second.end(),
                       [](const Name* a, const Name* b) { return a->words.size() > b->words.size(); });
  }

  void find(const PartTokens& part) {
    const Tokens& tokens = part.tokens;
    for (std::uint32_t i = 0; i < tokens.all.size(); ++i) {
      const auto found = by_word_.find(tokens.all[i].word);
      if (found == by_word_.end() || tokens.all[i].word == 0) continue;
      for (Name* name : found->second)
        if (matches(part, i, *name)) {
          add(part, i, *name);
          i += static_cast<std::uint32_t>(name->words.size()) - 1;
          break;
        }
    }
  }

 private:
  // "From" and "Now" begin sentences, and stand with a capital in many headlines.
  static bool is_explained(const PartTokens& part, std::uint32_t at) {
    if (at > 0 && is_quote_mark(part.tokens, at - 1)) return false;
    return part.part == Part::headline() ? at > 0 : part.tokens.all[at].starts_sentence;
  }

  static bool matches(const PartTokens& part, std::uint32_t at, const Name& name) {
    const Tokens& tokens = part.tokens;
    if (at + name.words.size() > tokens.all.size()) return false;
    if (name.is_word && is_explained(part, at)) return false;
    if (!tokens.all[at].is_capitalised && tokens.all[at].kind != TokenKind::number) return false;
    for (std::uint32_t i = 1; i < name.words.size(); ++i)
      if (tokens.all[at + i].word != name.words[i]) return false;
    return true;
  }

  void add(const PartTokens& part, std::uint32_t first, Name& name) {
    const Tokens& tokens = part.tokens;
    const auto last = first + static_cast<std::uint32_t>(name.words.size());
    if (first > 0 && tokens.all[first - 1].is_capitalised &&
        context_.lexicon.table("articles").longest_at(tokens, first - 1))
      --first;
    const Span span = span_of(part.part, tokens, {first, last});
    const Mention* person = mention_in(context_.people, span);
    if (person != nullptr && person->span != span && !span.contains(person->span)) return;
    const bool is_opening = part.part == Part::text() && span.begin < kOpening;
    name.score += part.part == Part::headline() ? kHeadlineScore : is_opening ? kOpeningScore : 1;
    context_.title_mentions.push_back({MentionKind::title, span, name.written, std::nullopt});
  }

  Context& context_;
  std::map<std::uint32_t, std::vector<Name*>> by_word_;
};

std::string choose_main(const Names& names) {
  const Name* best = nullptr;
  for (const auto& [folded, name] : names)
    if (best == nullptr || name.score + name.weight > best->score + best->weight) best = &name;
  return best == nullptr ? std::string() : best->written;
}

}  // namespace

void find_titles(Context& context) {
  find_organisations(context);
  Names names = weigh_names(context);
  join_broken_off(names);
  keep_titles(context.lexicon, names);
  Finder finder(context, names);
  for (const PartTokens& part : context.parts) finder.find(part);
  context.main_title = choose_main(names);
}

}  // namespace logline
