#include "group/term_weights.h"

#include <array>
#include <cassert>
#include <charconv>
#include <string>

#include "base/embedded.h"
#include "group/decide.h"

namespace logline::group {
namespace {

// Beside those that the decision weighs (decide.h).
constexpr auto kNumbers = std::to_array<std::string_view>(
    {"rarest", "name_factor", "terms_of_text", "lead_words", "after_lead", "probes", "rarest_probe",
     "candidates", "newest_posted", "looked_at", "window", "copy_words", "copy_overlap", "copy_short",
     "story_mean", "plain_story_mean"});

std::vector<std::string> names_of_numbers() {
  std::vector<std::string> names(kNumbers.begin(), kNumbers.end());
  for (const std::string_view name : Decision::kNames) names.push_back("merge_" + std::string(name));
  for (const std::string_view name : Decision::kPlainNames) names.push_back("plain_" + std::string(name));
  return names;
}

std::uint32_t number_word(std::string_view word) {  // FNV-1a
  std::uint32_t hash = 2166136261U;
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  return hash;
}

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> cells;
  for (std::size_t at = 0;;) {
    const std::size_t end = line.find(separator, at);
    cells.push_back(line.substr(at, end - at));
    if (end == std::string_view::npos) return cells;
    at = end + 1;
  }
}

template <class Number>
bool parse_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

// Calls `take` with the cells of each row; what it returns (empty: fine) becomes an error with the row's
// line.
template <class Take>
Result<bool> read_rows(std::string_view name, std::string_view tsv, Take take) {
  std::size_t number = 0;
  for (const std::string_view line : split(tsv, '\n')) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::string problem = take(split(line, '\t'));
    if (!problem.empty())
      return fail(problem, std::string(name) + ":" + std::to_string(number),
                  "correct the line and build again");
  }
  return true;
}

std::string take_form(const std::vector<std::string_view>& cells, TermWeights& weights) {
  if (cells[0] == "same" && cells.size() == 2) {
    const std::vector<std::string_view> words = split(cells[1], ' ');
    for (const std::string_view word : words)
      weights.same.emplace(number_word(word), number_word(words.front()));
    return {};
  }
  Ending ending;
  if ((cells[0] != "ending" && cells[0] != "last") || cells.size() != 4 || cells[1].empty() ||
      !parse_number(cells[3], ending.least_left))
    return "expected: ending or last, what it ends with, what it becomes, letters left; or: same, words";
  ending.ending = cells[1];
  ending.becomes = cells[2];
  ending.is_last = cells[0] == "last";
  weights.last_letters.set(static_cast<unsigned char>(ending.ending.back()));
  weights.endings.push_back(std::move(ending));
  return {};
}

std::string take_words(const std::vector<std::string_view>& cells, TermWeights& weights) {
  float rarity = 0;
  if (cells.size() != 2 || !parse_number(cells[0], rarity)) return "expected: a number and words";
  for (const std::string_view word : split(cells[1], ' '))
    weights.common.emplace(weights.word_id(word), rarity);
  return {};
}

std::string take_number(const std::vector<std::string_view>& cells, TermWeights& weights) {
  double number = 0;
  if (cells.size() != 2 || !parse_number(cells[1], number)) return "expected: a name and a number";
  weights.decision[std::string(cells[0])] = number;
  return {};
}

// Asked several times of every word.
bool ends_with(const std::string& word, const std::string& ending) {
  if (word.size() < ending.size()) return false;
  for (std::size_t i = 1; i <= ending.size(); ++i)
    if (word[word.size() - i] != ending[ending.size() - i]) return false;
  return true;
}

bool strip(std::string& word, const Ending& ending) {
  if (!ends_with(word, ending.ending) || word.size() < ending.ending.size() + ending.least_left) return false;
  word.resize(word.size() - ending.ending.size());
  word += ending.becomes;
  return true;
}

}  // namespace

WordId TermWeights::word_id(std::string_view folded_word) const {
  if (const WordId* found = same.find(number_word(folded_word))) return *found;
  std::string word(folded_word);
  for (const bool last : {false, true}) {
    if (!word.empty() && last_letters[static_cast<unsigned char>(word.back())])
      for (const Ending& ending : endings)
        if (ending.is_last == last && strip(word, ending)) break;
    const std::size_t size = word.size();
    if (size > 3 && word[size - 1] == word[size - 2]) word.pop_back();
  }
  return number_word(word);
}

float TermWeights::rarity(WordId word) const {
  const float* found = common.find(word);
  return found == nullptr ? rarest : *found;
}

double TermWeights::number(std::string_view name) const {
  const auto found = decision.find(name);
  assert(found != decision.end());
  return found->second;
}

Result<TermWeights> load_term_weights(std::string_view words, std::string_view forms,
                                      std::string_view decision) {
  TermWeights weights;
  Result<bool> read =
      read_rows("data/group/forms.tsv", forms, [&](const auto& cells) { return take_form(cells, weights); });
  if (!read) return tl::unexpected(read.error());
  read =
      read_rows("data/group/words.tsv", words, [&](const auto& cells) { return take_words(cells, weights); });
  if (!read) return tl::unexpected(read.error());
  read = read_rows("data/group/decision.tsv", decision,
                   [&](const auto& cells) { return take_number(cells, weights); });
  if (!read) return tl::unexpected(read.error());
  for (const std::string& name : names_of_numbers())
    if (!weights.decision.contains(name))
      return fail("the number \"" + name + "\" is missing", "data/group/decision.tsv", "add a line with it");
  weights.rarest = static_cast<float>(weights.number("rarest"));
  return weights;
}

Result<TermWeights> load_term_weights() {
  const auto words = embedded_file("data/group/words.tsv");
  const auto forms = embedded_file("data/group/forms.tsv");
  const auto decision = embedded_file("data/group/decision.tsv");
  if (!words || !forms || !decision)
    return fail("a table of data/group/ is not in the program", "data/group", "build it again");
  return load_term_weights(*words, *forms, *decision);
}

}  // namespace logline::group
