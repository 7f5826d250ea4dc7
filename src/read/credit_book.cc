#include "read/credit_book.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "model/words.h"

namespace logline {
namespace {

std::string key_of(std::string_view title, std::string_view person, Job job, Polarity polarity) {
  return fold_name(title) + '\n' + fold_name(person) + '\n' + std::string(to_word(job)) +
         (polarity == Polarity::no ? "\nno" : "");
}

bool speaks_of(const Context& context, TableName table) {
  const PhraseTable& words = context.lexicon.table(table);
  for (const PartTokens& part : context.parts)
    for (std::uint32_t i = 0; i < part.tokens.all.size(); ++i)
      if (words.longest_at(part.tokens, i)) return true;
  return false;
}

}  // namespace

bool CreditBook::has_actor(const std::string& title, const std::string& person) const {
  return by_key_.contains(key_of(title, person, Job::actor, Polarity::yes));
}

void CreditBook::add(CreditClaim claim, const Span& evidence, std::string rule, Polarity polarity,
                     Certainty certainty) {
  if (claim.title.is_absent() || claim.person.is_absent() ||
      fold_name(claim.title.value) == fold_name(claim.person.value))
    return;
  const auto [place, is_new] =
      by_key_.emplace(key_of(claim.title.value, claim.person.value, claim.job, polarity), statements_.size());
  if (is_new) {
    statements_.push_back({.article = {},
                           .claim = std::move(claim),
                           .polarity = polarity,
                           .certainty = certainty,
                           .span = evidence,
                           .rule = std::move(rule)});
    return;
  }
  Statement& held = statements_[place->second];
  auto& known = std::get<CreditClaim>(held.claim);
  const bool tells_more = known.character.is_absent() && !claim.character.is_absent();
  const bool tells_as_much = claim.character.value.size() >= known.character.value.size();
  const bool is_in_text = held.span.part == Part::headline() && evidence.part == Part::text();
  // The words that also name the role say more, and the text more than the headline.
  if (tells_more || (is_in_text && tells_as_much)) held.span = evidence;
  if (claim.character.value.size() > known.character.value.size())
    known.character = std::move(claim.character);
}

bool CreditBook::is_taken(const Span& words) const {
  constexpr std::size_t kMostLooked = 32;  // the last ones: words are read in order
  const std::size_t looked = std::min(taken_.size(), kMostLooked);
  return std::any_of(taken_.end() - static_cast<std::ptrdiff_t>(looked), taken_.end(),
                     [&](const Span& taken) { return taken.overlaps(words); });
}

// A guest's or a voice's part is no second job: "Ada Cole guest-stars in Low Tide … Cole plays Mara Voss".
void CreditBook::join_parts() {
  std::set<std::size_t> joined;
  for (std::size_t i = 0; i < statements_.size(); ++i) {
    const Polarity polarity = statements_[i].polarity;
    auto& claim = std::get<CreditClaim>(statements_[i].claim);
    if (claim.job != Job::guest && claim.job != Job::voice) continue;
    const auto acted = by_key_.find(key_of(claim.title.value, claim.person.value, Job::actor, polarity));
    if (acted == by_key_.end()) continue;
    const auto& other = std::get<CreditClaim>(statements_[acted->second].claim);
    if (other.character.is_absent()) continue;
    if (claim.character.is_absent()) claim.character = other.character;
    joined.insert(acted->second);
  }
  if (joined.empty()) return;
  std::size_t at = 0;
  std::erase_if(statements_, [&](const Statement&) { return joined.contains(at++); });
}

void CreditBook::drop_contradicted(const Lexicon& lexicon) {
  const PhraseTable& honorifics = lexicon.table("honorifics");
  std::set<std::string, std::less<>> makers, characters, players, guests;
  for (const Statement& credit : statements_) {
    const auto& [title, person, job, character] = std::get<CreditClaim>(credit.claim);
    const std::string name = fold_name(person.value);
    if (job == Job::showrunner || job == Job::creator || job == Job::executive_producer) makers.insert(name);
    if (job == Job::guest) guests.insert(key_of(title.value, person.value, Job::actor, credit.polarity));
    if (character.is_absent()) continue;
    players.insert(name);
    std::string role = fold_name(character.value);  // "a young Ada Vane": "Ada Vane" is a character too
    for (auto space = role.find(' '); space != role.rfind(' '); space = role.find(' ', space + 1))
      characters.insert(role.substr(space + 1));
    if (const auto space = role.find(' '); space != role.npos && honorifics.has(role.substr(0, space)))
      characters.insert(role.substr(space + 1));  // "Dr. Vane"
    characters.insert(std::move(role));
  }
  std::erase_if(statements_, [&](const Statement& credit) {
    const auto& claim = std::get<CreditClaim>(credit.claim);
    const std::string name = fold_name(claim.person.value);
    if (claim.job != Job::actor || players.contains(name)) return false;
    if (guests.contains(key_of(claim.title.value, claim.person.value, Job::actor, credit.polarity)))
      return true;
    return characters.contains(name) || (credit.rule == "credit:title_genitive" && makers.contains(name));
  });
  by_key_.clear();
}

// "Salt star Ada Cole": who stars in a contest plays nobody; "a motoring show, featuring Ada Cole" is hosted.
void CreditBook::tell_contestants(const Context& context) {
  const bool is_contest = speaks_of(context, "contest_words"), is_hosted = speaks_of(context, "hosted_shows");
  for (Statement& credit : statements_) {
    auto& claim = std::get<CreditClaim>(credit.claim);
    if (claim.job != Job::actor || !claim.character.is_absent()) continue;
    if (is_contest && credit.rule == "credit:job_before") claim.job = Job::other;
    if (is_hosted && credit.rule == "credit:list_after") claim.job = Job::host;
  }
}

// "'Salt' star Ada" over "Ada Cole was forced to leave Salt": the sentence that names both in full shows
// more.
void CreditBook::prefer_full_names(const Context& context) {
  for (Statement& credit : statements_) {
    const auto& claim = std::get<CreditClaim>(credit.claim);
    const bool is_whole = !claim.person.span || context.text_of(*claim.person.span) == claim.person.value;
    if (credit.span.part != Part::headline() || is_whole) continue;
    for (const PartTokens& part : context.parts) {
      if (part.part != Part::text()) continue;
      for (const Mention& person : context.people) {
        if (person.span.part != part.part || context.text_of(person.span) != claim.person.value) continue;
        const Sentence& sentence = part.tokens.sentences[part.tokens.sentence_of_byte(person.span.begin)];
        const Span whole{part.part, sentence.begin, sentence.end};
        const bool names_title = std::any_of(
            context.title_mentions.begin(), context.title_mentions.end(), [&](const Mention& title) {
              return whole.contains(title.span) && fold_name(title.value) == fold_name(claim.title.value);
            });
        if (names_title) credit.span = whole;
        break;
      }
    }
  }
}

void CreditBook::write(Context& context) {
  join_parts();
  drop_contradicted(context.lexicon);
  tell_contestants(context);
  prefer_full_names(context);
  std::set<std::string, std::less<>> characters, actors;
  std::set<Span> spans;  // of characters
  for (const Statement& credit : statements_) {
    const auto& [title, person, job, character] = std::get<CreditClaim>(credit.claim);
    actors.insert(fold_name(person.value));
    if (character.is_absent() || !character.span) continue;
    if (spans.insert(*character.span).second)
      context.characters.push_back({MentionKind::character, *character.span, character.value, std::nullopt});
    characters.insert(fold_name(character.value));
  }
  const auto is_character = [&](const Mention& mention) {
    return characters.contains(fold_name(mention.value)) && !actors.contains(fold_name(mention.value));
  };
  const auto kept = std::stable_partition(context.people.begin(), context.people.end(),
                                          [&](const Mention& m) { return !is_character(m); });
  for (auto moved = kept; moved != context.people.end(); ++moved)
    if (spans.insert(moved->span).second)
      context.characters.push_back({MentionKind::character, moved->span, moved->value, std::nullopt});
  context.people.erase(kept, context.people.end());
  std::move(statements_.begin(), statements_.end(), std::back_inserter(context.statements));
}

}  // namespace logline
