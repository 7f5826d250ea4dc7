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
#include "read/credit_parts.h"
#include "read/credit_roles.h"
#include "read/credit_takeovers.h"
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
      const bool is_part = job == Job::actor || job == Job::voice || job == Job::guest;
      if (is_part && name.character.last > name.character.first) {
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

// "cast opposite Ada Cole in Low Tide": the title behind the list, where no title stands before it.
Argument title_of_list(const PartCredits& part, TokenRange cue, const std::vector<ListedName>& names) {
  Argument title = part.titles.left_of(cue.first);
  if (title.span) return title;
  const std::uint32_t end = std::max(names.back().range.last, names.back().bracket.last + 1);
  const bool goes_on = end < part.tokens.all.size() && !part.tokens.all[end].starts_sentence &&
                       part.lists.context.lexicon.table("work_leads").longest_at(part.tokens, end);
  if (!goes_on) return title;
  Argument behind = part.titles.starting_at(end);
  return behind.span ? behind : title;
}

void read_without_work(const PartCredits& part, const PhraseHit& cue);

// "starring A, B and C", "directed by A"; "A co-stars" where nobody follows.
void read_list_after(const PartCredits& part, const PhraseHit& cue) {
  if (is_of_older_film(part, cue.first)) return;
  const TokenRange words{cue.first, cue.last};
  const std::vector<ListedName> names = part.lists.starting_at(cue.last);
  if (names.empty()) {
    if (cue.row->columns[2] == "yes") read_without_work(part, cue);
    return;
  }
  const Argument title = title_of_list(part, words, names);
  if (!title.span && sentence_of(part, words).is_said_of_unknown(words)) return;
  add_all(part, names, title, cue.row->columns[0], {cue.first, names.front().range.last},
          "credit:list_after");
  const auto job = from_word<Job>(cue.row->columns[0]);
  if (job == Job::actor || job == Job::voice) read_brackets(names, part.lists, title, part.book, *job);
  if (cue.row->columns[1] == "both")
    add_all(part, part.lists.ending_at(part.lists.before_auxiliaries(cue.first)), title, cue.row->columns[0],
            {cue.first, cue.last}, "credit:alongside");
}

// "stars in Low Tide alongside A and B", "co-created Low Tide with A".
void read_company(const PartCredits& part, const PhraseHit& cue, const Argument& title, std::uint32_t at) {
  const auto size = static_cast<std::uint32_t>(part.tokens.all.size());
  while (at < size && (is_quote_mark(part.tokens, at) || is_sign(part.tokens, at, ","))) ++at;
  if (at >= size || part.tokens.all[at].starts_sentence) return;
  const auto company = part.lists.context.lexicon.table("company_words").longest_at(part.tokens, at);
  if (!company || (company->row->columns[0] == "with" && cue.row->columns[1] != "together")) return;
  const std::vector<ListedName> names = part.lists.starting_at(company->last);
  if (!names.empty())
    add_all(part, names, title, cue.row->columns[0], {company->first, names.front().range.last},
            "credit:company");
}

// Who is meant by a verb right behind a token: "Ada Cole is set to | star", "Ada Cole, who also | directs".
std::vector<ListedName> doers_before(const PartCredits& part, std::uint32_t cue) {
  std::uint32_t end = part.lists.before_auxiliaries(cue);
  if (end > 1 && part.lists.context.lexicon.table("relative_words").longest_at(part.tokens, end - 1)) {
    --end;
    if (is_sign(part.tokens, end - 1, ",")) --end;
  }
  return part.lists.ending_at(end);
}

// "Ada Cole directs.", "Ada Cole wrote the pilot": of the article's title, where no other is named.
void read_without_work(const PartCredits& part, const PhraseHit& cue) {
  const auto size = static_cast<std::uint32_t>(part.tokens.all.size());
  const bool is_last = cue.last >= size || part.tokens.all[cue.last].starts_sentence;
  const auto tail = is_last ? std::nullopt
                            : part.lists.context.lexicon.table("job_tails").longest_at(part.tokens, cue.last);
  const bool names_work = tail && tail->row->columns[0] == "work";
  const bool is_sure = cue.row->columns[0] != "actor" || cue.row->columns[2] == "yes";
  const bool is_speech =
      part.lists.context.lexicon.table("speech_verbs").longest_at(part.tokens, cue.first).has_value();
  const bool ends = is_last || tail || part.tokens.all[cue.last].kind == TokenKind::punctuation;
  if (!is_sure || !ends || (is_speech && !names_work)) return;
  const std::vector<ListedName> names = doers_before(part, cue.first);
  if (names.empty()) return;
  const std::uint32_t end = names_work ? tail->last : cue.last;
  Argument title = names_work ? part.titles.starting_at(end) : Argument{};
  if (!title.span) title = part.titles.left_of(names.front().range.first);
  const TokenRange words{cue.first, cue.last};
  const bool leaves = cue.row->columns[1] == "leaves" || sentence_of(part, words).is_denied(words);
  add_all(part, names, title, cue.row->columns[0], {names.front().range.first, end}, "credit:without_work",
          leaves ? Polarity::no : Polarity::yes);
  if (!leaves) read_company(part, cue, title, end);
}

// "Joining Ada Cole are Bo Ferrant and Carla Oster": all of them, of the article's title.
bool read_inverted(const PartCredits& part, const PhraseHit& cue) {
  if (!part.tokens.all[cue.first].starts_sentence || cue.row->columns[0] != "actor") return false;
  std::vector<ListedName> names = part.lists.starting_at(cue.last);
  if (names.empty()) return false;
  const std::uint32_t end = std::max(names.back().range.last, names.back().bracket.last + 1);
  const auto verb = end < part.tokens.all.size()
                        ? part.lists.context.lexicon.table("auxiliaries").longest_at(part.tokens, end)
                        : std::nullopt;
  if (!verb) return false;
  const std::vector<ListedName> more = part.lists.starting_at(verb->last);
  if (more.empty()) return false;
  names.insert(names.end(), more.begin(), more.end());
  add_all(part, names, part.titles.left_of(cue.first), cue.row->columns[0], {cue.first, cue.last},
          "credit:inverted");
  return true;
}

// "A and B join the cast of Low Tide".
void read_list_before(const PartCredits& part, const PhraseHit& cue) {
  if (cue.last >= part.tokens.all.size()) return;
  const std::string& where = cue.row->columns[1];
  if (where == "tight_text" && part.lists.part.part == Part::headline()) return;
  const bool is_tight = where == "tight" || where == "tight_text";
  Argument title = part.titles.starting_at(cue.last);
  const bool is_close = !title.is_absent();
  if (title.is_absent() && where == "role") title = part.titles.around(cue.first);
  if (title.is_absent() && !is_tight && read_inverted(part, cue)) return;
  if (title.is_absent() && !is_tight) return read_without_work(part, cue);
  if (title.is_absent()) return;
  std::vector<ListedName> names = is_tight ? part.lists.ending_at(cue.first) : doers_before(part, cue.first);
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
  if (leaves || is_tight) return;
  if (cue.row->columns[0] == "actor") read_brackets_of_people(names, part.lists, title, part.book);
  if (is_close && title.span) read_company(part, cue, title, tokens_of(part.tokens, *title.span).last);
}

void read_cues(const PartCredits& part) {
  const PhraseTable& cues = part.lists.context.lexicon.table("credit_cues");
  for (std::uint32_t t = 0; t + 1 < part.tokens.all.size(); ++t) {
    const auto cue = cues.longest_at(part.tokens, t);
    if (!cue) continue;
    const std::string& where = cue->row->columns[1];
    if (part.book.is_taken(span_of(part.lists.part.part, part.tokens, {cue->first, cue->last}))) continue;
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

// An actor's job alone ties nobody to the article's title, a maker's does: "producer Ada Cole" is the
// producer of what it is about.
bool ties(std::string_view kinds) {
  const std::vector<Job> jobs = jobs_of(kinds);
  return std::any_of(jobs.begin(), jobs.end(), [](Job job) {
    return job != Job::actor && job != Job::other && job != Job::writer && job != Job::director;
  });
}

// "Ada Cole is the showrunner", "Ada Cole, executive producer of Low Tide": the name before a job.
void read_job_behind(const PartCredits& part, const PhraseHit& job) {
  const std::string& kind = job.row->columns[0];
  const Lexicon& lexicon = part.lists.context.lexicon;
  const auto size = static_cast<std::uint32_t>(part.tokens.all.size());
  Argument title = job.last < size ? part.titles.starting_at(job.last) : Argument{};
  const bool is_named = title.span.has_value();
  std::uint32_t end = job.first;
  bool is_one_of_many = false;
  while (end > 1 && (lexicon.table("determiners").longest_at(part.tokens, end - 1) ||
                     is_sign(part.tokens, end - 1, ","))) {
    --end;
    is_one_of_many |= !lexicon.table("definite_words").longest_at(part.tokens, end);
  }
  const std::uint32_t name_end = part.lists.before_auxiliaries(end);
  const bool ends = job.last >= size || part.tokens.all[job.last].starts_sentence ||
                    is_sign(part.tokens, job.last, ".") || is_sign(part.tokens, job.last, ";");
  const auto jobs = jobs_of(kind);
  const bool is_makers = !jobs.empty() && jobs.front() != Job::actor && jobs.front() != Job::other;
  if (!is_named && !(name_end < end && ends && is_makers && !is_one_of_many)) return;
  const std::vector<ListedName> names = part.lists.ending_at(name_end);
  if (names.empty()) return;
  if (!is_named) title = part.titles.left_of(names.front().range.first);
  const TokenRange words{job.first, job.last};
  const bool is_denied = name_end < end && sentence_of(part, words).is_denied(words);
  add_all(part, names, title, kind, {name_end, job.last}, "credit:job_of",
          is_denied ? Polarity::no : Polarity::yes);
}

void read_jobs(const PartCredits& part) {
  const PhraseTable& jobs = part.lists.context.lexicon.table("jobs");
  for (std::uint32_t t = 0; t + 1 < part.tokens.all.size(); ++t) {
    const auto job = jobs.longest_at(part.tokens, t);
    if (!job || job->last >= part.tokens.all.size()) continue;
    t = job->last - 1;
    if (part.book.is_taken(span_of(part.lists.part.part, part.tokens, {job->first, job->last}))) continue;
    const std::uint32_t name = behind_comma(part, *job);
    if (!part.lists.people.begins_at(name)) {
      read_job_behind(part, *job);
      continue;
    }
    const std::string& kind = job->row->columns[0];  // "creator Ada Cole", "its creator, Ada Cole"
    Argument title = part.titles.ending_at(job->first);
    if (title.is_absent() && ties(kind) && !is_told(part, job->first))
      title = part.titles.left_of(job->first);
    const bool is_many = job->row->columns[1] == "many";
    std::vector<ListedName> names = part.lists.starting_at(name);
    if (!is_many && names.size() > 1) names.resize(1);
    add_all(part, names, title, kind, {job->first, names.front().range.last}, "credit:job_before");
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
    read_takeovers(lists, titles, book);
    read_cues(part);
    read_jobs(part);
    read_title_genitives(part);
    find_roles(lists, titles, book);
    find_far_parts(lists, titles, book);
  }
  book.write(context);
}

}  // namespace logline
