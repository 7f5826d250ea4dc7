// People: which runs of capitalised words are persons, and which person a surname alone means.
//
// A run of two words or more is a person when it begins with a known given name or holds an initial, an
// honorific, "Jr.", or when the words around it say so (a job before it, a speech verb behind it), or when a
// list of people vouches for it. Names of titles that the catalogue knows, of organisations and of places are
// none. Single words are persons behind an honorific, in the list of a cast, or when they are part of a full
// name that the article gives anywhere.

#include <algorithm>
#include <unordered_map>

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
      (has_role_after(tokens, run, tables) || has_credit_after(tokens, run.last, tables)))
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

// The runs of two words or more that are people, each once by its first word.
std::unordered_map<std::uint32_t, std::vector<const NameRun*>> full_names_of(const PartNames& part) {
  constexpr std::size_t kMostFirstNames = 4;  // names that begin with one word
  std::unordered_map<std::uint32_t, std::vector<const NameRun*>> names;
  for (std::size_t i = 0; i < part.runs.size(); ++i) {
    const NameRun& run = part.runs[i];
    if (part.verdicts[i] != Verdict::person || run.words < 2 || run.is_title_case) continue;
    auto& alike = names[part.part->tokens.all[run.first].word];
    if (alike.size() < kMostFirstNames) alike.push_back(&run);
  }
  return names;
}

bool are_same_words(const Tokens& a, const NameRun& run, const Tokens& b, std::uint32_t at) {
  if (at + (run.last - run.first) > b.all.size()) return false;
  for (std::uint32_t i = run.first; i < run.last; ++i, ++at)
    if (a.all[i].word != b.all[at].word) return false;
  return true;
}

void replace_runs(PartNames& part, NameRun name) {
  std::size_t first = 0;
  while (first < part.runs.size() && part.runs[first].last <= name.first) ++first;
  std::size_t last = first;
  while (last < part.runs.size() && part.runs[last].first < name.last) ++last;
  const auto at = static_cast<std::ptrdiff_t>(first), end = static_cast<std::ptrdiff_t>(last);
  part.verdicts.erase(part.verdicts.begin() + at, part.verdicts.begin() + end);
  part.runs.erase(part.runs.begin() + at, part.runs.begin() + end);
  part.runs.insert(part.runs.begin() + at, name);
  part.verdicts.insert(part.verdicts.begin() + at, Verdict::person);
}

// "Ada Cole Joins 'Salt'" over a text that names Ada Cole: the capitals of a headline show no name, the
// text's do.
void find_again_in_headline(std::vector<PartNames>& parts) {
  if (parts.empty() || parts.front().part->part != Part::headline()) return;
  PartNames& headline = parts.front();
  const Tokens& tokens = headline.part->tokens;
  for (std::size_t p = 1; p < parts.size(); ++p) {
    if (parts[p].part->part != Part::text()) continue;
    const auto names = full_names_of(parts[p]);
    for (std::uint32_t i = 0; i < tokens.all.size(); ++i) {
      const auto alike = names.find(tokens.all[i].word);
      if (alike == names.end() || !tokens.all[i].is_capitalised) continue;
      for (const NameRun* run : alike->second) {
        if (!are_same_words(parts[p].part->tokens, *run, tokens, i)) continue;
        NameRun name = *run;
        name.surname = i + (run->surname - run->first);
        name.first = i;
        name.last = i + (run->last - run->first);
        replace_runs(headline, name);
      }
    }
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
  find_again_in_headline(parts);
  std::vector<std::size_t> numbers;
  const PersonNames names = collect_full_names(parts, numbers);
  add_mentions(context, parts, names, numbers);
  std::stable_sort(context.people.begin(), context.people.end(), [](const Mention& a, const Mention& b) {
    return a.span.part != b.span.part ? a.span.part < b.span.part : a.span.begin < b.span.begin;
  });
}

}  // namespace logline
