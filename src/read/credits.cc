// Credits: who does what on which title.
//
// Four readers share one book, so that each credit is stated once: cues with lists of names ("starring …", "…
// joins the cast of"), jobs beside names ("creator Ada Cole", "Ada Cole, executive producer of Low Tide"), a
// title's genitive ("Low Tide's Ada Cole"), and who plays whom (credit_roles.cc). Which title is meant is
// decided in credit_titles.cc.

#include "model/words.h"

#include <algorithm>

#include "read/credit_book.h"
#include "read/credit_lists.h"
#include "read/credit_roles.h"
#include "read/credit_titles.h"
#include "read/said_of_title.h"
#include "read/title_defined.h"

namespace logline {
namespace {

struct PartCredits {
  const NameLists& lists;
  const CreditTitles& titles;
  CreditBook& book;
  const Tokens& tokens;
};

Argument person_of(const PartCredits& part, const ListedName& name) {
  return {name.person->value, span_of(part.lists.part.part, part.tokens, name.range)};
}

// A job of the lexicon may be several: "director+writer".
std::vector<Job> jobs_of(std::string_view words) {
  std::vector<Job> jobs;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('+'), words.size());
    if (const auto job = from_word<Job>(words.substr(0, end))) jobs.push_back(*job);
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return jobs;
}

SentenceView sentence_of(const PartCredits& part, TokenRange cue) {
  const Sentence& sentence = part.tokens.sentences[part.tokens.sentence_of_token(cue.first)];
  return {part.lists.context, part.lists.part, sentence};
}

// Hearsay makes a credit hearsay; "could" and "may" say too little of it.
Certainty certainty_of(const PartCredits& part, TokenRange cue) {
  const Certainty found = sentence_of(part, cue).certainty(cue);
  return found == Certainty::rumoured || found == Certainty::reported ? found : Certainty::confirmed;
}

void add_all(const PartCredits& part, const std::vector<ListedName>& names, const Argument& title,
             std::string_view jobs, TokenRange cue, const char* rule, Polarity polarity = Polarity::yes) {
  if (names.empty()) return;
  const Certainty certainty = certainty_of(part, cue);
  for (const ListedName& name : names)
    for (const Job job : jobs_of(jobs)) {
      CreditClaim claim{.title = title, .person = person_of(part, name), .job = job, .character = {}};
      if (job == Job::actor && name.character.last > name.character.first) {
        claim.character = {std::string(part.tokens.text_of(name.character.first, name.character.last)),
                           span_of(part.lists.part.part, part.tokens, name.character)};
      }
      const bool is_first = &name == &names.front() || &name == &names.back();
      TokenRange evidence = name.range;
      if (is_first) evidence = {std::min(cue.first, evidence.first), std::max(cue.last, evidence.last)};
      part.book.add(std::move(claim), span_of(part.lists.part.part, part.tokens, evidence), rule, polarity,
                    certainty);
    }
}

// "The 2004 film starring Ada Cole is remade": an older work's cast, where a title of its own would say "a".
bool is_of_older_film(const PartCredits& part, std::uint32_t cue) {
  const Lexicon& lexicon = part.lists.context.lexicon;
  if (cue < 3) return false;
  const auto noun = lexicon.table("series_words").longest_at(part.tokens, cue - 1);
  const Token& year = part.tokens.all[cue - 2];
  return noun && noun->row->columns[0] == "film" && year.kind == TokenKind::number &&
         year.end - year.begin == 4 &&
         lexicon.table("definite_words").longest_at(part.tokens, cue - 3).has_value();
}

// "starring A, B and C", "directed by A".
void read_list_after(const PartCredits& part, const PhraseHit& cue) {
  if (is_of_older_film(part, cue.first)) return;
  const std::vector<ListedName> names = part.lists.starting_at(cue.last);
  if (names.empty()) return;
  const Argument title = part.titles.left_of(cue.first);
  add_all(part, names, title, cue.row->columns[0], {cue.first, names.front().range.last},
          "credit:list_after");
  if (cue.row->columns[0] == "actor") read_brackets(names, part.lists, title, part.book);
  if (cue.row->columns[1] == "both")
    add_all(part, part.lists.ending_at(cue.first), title, cue.row->columns[0], {cue.first, cue.last},
            "credit:alongside");
}

// "A and B join the cast of Low Tide".
void read_list_before(const PartCredits& part, const PhraseHit& cue) {
  if (cue.last >= part.tokens.all.size()) return;
  const std::string& where = cue.row->columns[1];
  if (where == "tight_text" && part.lists.part.part == Part::headline()) return;
  const bool is_tight = where == "tight" || where == "tight_text";
  Argument title = part.titles.starting_at(cue.last);
  if (title.is_absent() && where == "role") title = part.titles.around(cue.first);
  if (title.is_absent()) return;
  std::vector<ListedName> names = part.lists.ending_at(cue.first);
  if (names.empty() && !is_tight) {  // "Ada Cole, best known for Marrow, has joined", "Cole recently joined"
    const Sentence& sentence = part.tokens.sentences[part.tokens.sentence_of_token(cue.first)];
    for (std::uint32_t t = sentence.first; t < cue.first && names.empty(); ++t)
      if (part.lists.people.begins_at(t)) names = part.lists.starting_at(t);
  }
  if (names.empty()) return;
  const TokenRange words{cue.first, cue.last};
  const bool leaves = where == "leaves" || sentence_of(part, words).is_denied(words);
  add_all(part, names, title, cue.row->columns[0], {names.front().range.first, cue.last},
          leaves ? "credit:leaves" : "credit:list_before", leaves ? Polarity::no : Polarity::yes);
}

void read_cues(const PartCredits& part) {
  const PhraseTable& cues = part.lists.context.lexicon.table("credit_cues");
  for (std::uint32_t t = 0; t + 1 < part.tokens.all.size(); ++t) {
    const auto cue = cues.longest_at(part.tokens, t);
    if (!cue) continue;
    const std::string& where = cue->row->columns[1];
    where == "after" || where == "both" || where == "asked" ? read_list_after(part, *cue)
                                                            : read_list_before(part, *cue);
    t = cue->last - 1;
  }
}

// "its creator, Ada Cole": where the name stands when the job is somebody's one and only; else right behind
// it.
std::uint32_t behind_comma(const PartCredits& part, const PhraseHit& job) {
  const bool is_owned =
      job.first > 0 &&
      (is_genitive(part.tokens, job.first - 1) ||
       part.lists.context.lexicon.table("determiners").longest_at(part.tokens, job.first - 1).has_value());
  const bool has_comma = job.last + 1 < part.tokens.all.size() && is_sign(part.tokens, job.last, ",");
  return is_owned && has_comma && job.row->columns[1] == "one" ? job.last + 1 : job.last;
}

// "Ada Cole told host Bo Ferrant": of another show, which isn't named.
bool is_told(const PartCredits& part, std::uint32_t job) {
  const auto verb = phrase_before(part.lists.context.lexicon.table("speech_verbs"), part.tokens, job);
  return verb && verb->row->columns[0] == "tell";
}

// An actor's job alone ties nobody to the article's title, any other does: "producer Ada Cole" is the
// producer of what it is about.
void read_jobs(const PartCredits& part) {
  const PhraseTable& jobs = part.lists.context.lexicon.table("jobs");
  for (std::uint32_t t = 0; t + 1 < part.tokens.all.size(); ++t) {
    const auto job = jobs.longest_at(part.tokens, t);
    if (!job || job->last >= part.tokens.all.size()) continue;
    const std::string& kind = job->row->columns[0];
    const bool ties = kind != "actor" && kind != "other" && kind != "writer" && kind != "director";
    t = job->last - 1;
    const std::uint32_t name = behind_comma(part, *job);
    if (part.lists.people.begins_at(name)) {  // "creator Ada Cole", "its creator, Ada Cole"
      Argument title = part.titles.ending_at(job->first);
      if (title.is_absent() && ties && !is_told(part, job->first)) title = part.titles.left_of(job->first);
      const bool is_many = job->row->columns[1] == "many";
      std::vector<ListedName> names = part.lists.starting_at(name);
      if (!is_many && names.size() > 1) names.resize(1);
      add_all(part, names, title, kind, {job->first, names.front().range.last}, "credit:job_before");
      continue;
    }
    const Argument title = part.titles.starting_at(job->last);  // "Ada Cole, executive producer of Low Tide"
    if (title.is_absent() || !title.span) continue;
    std::uint32_t end = job->first;
    const PhraseTable& determiners = part.lists.context.lexicon.table("determiners");
    while (end > 1 && (determiners.longest_at(part.tokens, end - 1) || is_sign(part.tokens, end - 1, ",")))
      --end;
    add_all(part, part.lists.ending_at(end), title, kind, {end, job->last}, "credit:job_of");
  }
}

// "Low Tide's Ada Cole".
void read_title_genitives(const PartCredits& part) {
  for (std::uint32_t t = 1; t + 1 < part.tokens.all.size(); ++t) {
    if (!is_genitive(part.tokens, t) && !is_quote_mark(part.tokens, t)) continue;
    if (!part.lists.people.begins_at(t + 1)) continue;
    const Argument title = part.titles.ending_at(t + 1);
    if (!title.is_absent())
      add_all(part, part.lists.starting_at(t + 1), title, "actor", {t + 1, t + 2}, "credit:title_genitive");
  }
}

}  // namespace

void find_credits(Context& context) {
  if (const auto defined = find_defined_title(context); defined && context.article.headline.empty())
    context.main_title = defined->value;
  CreditBook book;
  for (const PartTokens& tokens : context.parts) {
    const NameLists lists(context, tokens);
    const CreditTitles titles(context, tokens);
    const PartCredits part{lists, titles, book, tokens.tokens};
    read_cues(part);
    read_jobs(part);
    read_title_genitives(part);
    find_roles(lists, titles, book);
  }
  book.write(context);
}

}  // namespace logline
