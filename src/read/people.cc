// People: which runs of capitalised words are persons, and which person a surname alone means.
//
// A run of two words or more is a person when it begins with a known given name or holds an initial, an
// honorific, "Jr.", or when the words around it say so (a job before it, a speech verb behind it), or when a
// list of people vouches for it. Names of titles that the catalogue knows, of organisations and of places are
// none. Single words are persons behind an honorific, in the list of a cast, or when they are part of a full
// name that the article gives anywhere.

#include <algorithm>

#include "read/context.h"
#include "read/name_evidence.h"
#include "read/name_lists.h"
#include "read/person_names.h"

namespace logline {
namespace {

struct PartNames {
  const PartTokens* part;
  std::vector<NameRun> runs;
  std::vector<Verdict> verdicts;
};

Verdict judge(const Context& context, const Tokens& tokens, const NameRun& run, const NameTables& tables) {
  if (run.words == 1) {
    if (run.has_honorific && !run.is_organisation) return Verdict::person;
    return run.is_organisation ? Verdict::no : Verdict::perhaps;
  }
  const bool has_witness =
      !run.is_title_case && (has_job_before(tokens, run, tables) || has_name_cue_before(tokens, run, tables));
  if (has_witness && !run.is_organisation) return Verdict::person;
  if (run.is_organisation && !(run.has_given_name && has_witness)) return Verdict::no;
  if (context.titles.size() > 0 &&
      context.titles.find(fold_name(tokens.text_of(run.first, run.last))) != nullptr)
    return Verdict::no;
  if (!run.is_title_case && run.words <= 4 &&
      (has_role_after(tokens, run, tables) || has_credit_after(tokens, run, tables)))
    return Verdict::person;
  if (run.has_given_name || run.has_initial || run.has_honorific || run.has_suffix) return Verdict::person;
  if (run.is_title_case) return Verdict::no;
  return run.words <= 4 && !run.starts_sentence && has_person_after(tokens, run, tables) ? Verdict::person
                                                                                         : Verdict::perhaps;
}

PartNames read_names(const Context& context, const PartTokens& part, const NameTables& tables) {
  PartNames names{.part = &part, .runs = find_name_runs(part.tokens, tables), .verdicts = {}};
  names.verdicts.reserve(names.runs.size());
  for (const NameRun& run : names.runs) names.verdicts.push_back(judge(context, part.tokens, run, tables));
  vouch_in_lists(part.tokens, tables, names.runs, names.verdicts);
  return names;
}

// "'Salt' Star Ada Cole on …", and "Ada Cole knew" in the text: the capitals of a headline show no name, and
// the start of a sentence doesn't either; a job before the one makes the other a person's.
void vouch_by_headline(const Context& context, std::vector<PartNames>& parts, const NameTables& tables) {
  const auto is_in_headline = [&](std::uint32_t given, std::uint32_t surname) {
    for (const PartTokens& part : context.parts) {
      const std::vector<Token>& all = part.tokens.all;
      if (part.part != Part::headline()) continue;
      for (std::uint32_t i = 1; i + 1 < all.size(); ++i)
        if (all[i].word == given && all[i + 1].word == surname &&
            has_job_before(part.tokens, {.first = i, .last = i + 2}, tables))
          return true;
    }
    return false;
  };
  for (PartNames& part : parts)
    for (std::size_t i = 0; i < part.runs.size(); ++i) {
      const NameRun& run = part.runs[i];
      if (part.verdicts[i] != Verdict::perhaps || run.words != 2 || run.last != run.first + 2) continue;
      const std::vector<Token>& all = part.part->tokens.all;
      if (is_in_headline(all[run.first].word, all[run.surname].word)) part.verdicts[i] = Verdict::person;
    }
}

// Reads every part's names into one index of full names, each with its place in the article.
PersonNames collect_full_names(const std::vector<PartNames>& parts, std::vector<std::size_t>& numbers) {
  PersonNames names;
  std::size_t place = 0;
  for (const PartNames& part : parts) {
    const Tokens& tokens = part.part->tokens;
    for (std::size_t i = 0; i < part.runs.size(); ++i, ++place) {
      const NameRun& run = part.runs[i];
      const Token& surname = tokens.all[run.surname];
      numbers.push_back(0);
      if (part.verdicts[i] == Verdict::person && run.words > 1)
        numbers.back() = names.add(tokens.text_of(run.first, run.last), tokens.all[run.first].word,
                                   surname.word, fold_word(tokens.text_of(surname)), place);
      else if (run.words == 1)
        names.count_alone(surname.word);
    }
  }
  names.settle();
  return names;
}

std::string_view linked_name(const PersonNames& names, const Tokens& tokens, const NameRun& run,
                             std::size_t place) {
  const std::uint32_t word = tokens.all[run.surname].word;
  const std::string_view by_surname = names.of_surname(word, place);
  return by_surname.empty() ? names.of_given(word, place) : by_surname;
}

void add_mentions(Context& context, const std::vector<PartNames>& parts, const PersonNames& names,
                  const std::vector<std::size_t>& numbers) {
  std::size_t place = 0;
  for (const PartNames& part : parts) {
    const Tokens& tokens = part.part->tokens;
    for (std::size_t i = 0; i < part.runs.size(); ++i, ++place) {
      const NameRun& run = part.runs[i];
      if (run.is_organisation || part.verdicts[i] == Verdict::no) continue;
      const bool is_person = part.verdicts[i] == Verdict::person;
      const Span span{part.part->part, tokens.all[run.first].begin, tokens.all[run.last - 1].end};
      std::string value;
      if (is_person && run.words > 1)
        value = names.name(numbers[place]);
      else if (run.words == 1)
        value = linked_name(names, tokens, run, place);
      if (value.empty() && is_person) value = tokens.text_of(run.first, run.last);
      if (!value.empty())
        context.people.push_back({.kind = MentionKind::person, .span = span, .value = std::move(value)});
    }
  }
}

}  // namespace

void find_people(Context& context) {
  const NameTables tables(context.lexicon);
  std::vector<PartNames> parts;
  parts.reserve(context.parts.size());
  for (const PartTokens& part : context.parts) parts.push_back(read_names(context, part, tables));
  vouch_by_headline(context, parts, tables);
  std::vector<std::size_t> numbers;
  const PersonNames names = collect_full_names(parts, numbers);
  add_mentions(context, parts, names, numbers);
  std::stable_sort(context.people.begin(), context.people.end(), [](const Mention& a, const Mention& b) {
    return a.span.part != b.span.part ? a.span.part < b.span.part : a.span.begin < b.span.begin;
  });
}

}  // namespace logline
