#include "examples.h"

#include <fstream>
#include <set>
#include <stdexcept>

#include "base/embedded.h"
#include "sayings.h"

namespace logline::golden {
namespace {

constexpr const char* kNothing = "quolling";  // a word of no language

std::vector<std::string> split(const std::string& line, char by) {
  std::vector<std::string> parts(1);
  for (const char c : line)
    if (c == by)
      parts.emplace_back();
    else
      parts.back() += c;
  return parts;
}

std::string with(std::string text, const std::string& place, const std::string& words) {
  for (std::size_t at = 0; (at = text.find(place, at)) != std::string::npos; at += words.size())
    text.replace(at, place.size(), words);
  return text;
}

Example parse_example(const std::vector<std::string>& fields, int line) {
  Example example{.only = {},
                  .headline = fields[2],
                  .text = with(fields[3], "\\n", "\n"),
                  .expected = split(fields[4], ';'),
                  .line = line};
  if (fields[1] == "-") return example;
  for (const std::string& condition : split(fields[1], ' ')) {
    const std::vector<std::string> sides = split(condition, '=');
    if (sides.size() != 2)
      throw std::runtime_error("line " + std::to_string(line) + ": '" + condition + "' is not column=value");
    example.only[sides[0]] = sides[1];
  }
  return example;
}

// What is expected of a row: its columns in their places; for {column+}, each of the words that + joins
// there.
std::vector<std::string> wishes_of(const Example& example, const LexiconFile& file, const PhraseRow& row) {
  std::vector<std::string> wishes;
  for (const std::string& expected : example.expected) {
    std::string wish = with(expected, "{}", row.phrase);
    std::vector<std::string> several;
    for (std::size_t i = 0; i < file.columns.size(); ++i) {
      const std::string joined = "{" + file.columns[i] + "+}";
      if (wish.find(joined) != std::string::npos)
        for (const std::string& value : split(row.columns[i], '+'))
          several.push_back(with(wish, joined, value));
      wish = with(wish, "{" + file.columns[i] + "}", row.columns[i]);
    }
    if (several.empty()) several.push_back(wish);
    wishes.insert(wishes.end(), several.begin(), several.end());
  }
  return wishes;
}

bool is_for(const Example& example, const LexiconFile& file, const PhraseRow& row) {
  std::size_t met = 0;
  for (std::size_t i = 0; i < file.columns.size(); ++i)
    if (const auto only = example.only.find(file.columns[i]);
        only != example.only.end() && only->second == row.columns[i])
      ++met;
  if (const auto phrase = example.only.find("phrase");
      phrase != example.only.end() && phrase->second == with(row.phrase, " ", "_"))
    ++met;
  return met == example.only.size();
}

}  // namespace

Examples read_examples(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error("cannot read " + path);
  Examples examples;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> fields = split(line, '\t');
    if (fields.size() != 5)
      throw std::runtime_error(path + ":" + std::to_string(number) + ": not five columns");
    examples[fields[0]].push_back(parse_example(fields, number));
  }
  return examples;
}

LexiconFile read_table(const std::string& name) {
  const std::string path = "data/lexicon/en/" + name + ".tsv";
  const auto bytes = embedded_file(path);
  if (!bytes) throw std::runtime_error("no " + path);
  auto table = PhraseTable::parse(path, *bytes);
  if (!table) throw std::runtime_error(table.error().to_string());
  std::vector<std::string> columns = split(std::string(embedded_lines(path).front()), '\t');
  columns.erase(columns.begin());
  return {std::move(columns), std::move(*table)};
}

bool Judge::reaches(const Example& example, const LexiconFile& file, const PhraseRow& row) {
  if (!is_for(example, file, row)) return false;
  if (example.expected.front() == "found") return true;
  const auto said = [&](const std::string& phrase) {
    return sayings_of(with(example.headline, "{}", phrase), with(example.text, "{}", phrase), lexicon_);
  };
  const std::set<std::string> with_phrase = said(row.phrase), without = said(kNothing);
  for (const std::string& wish : wishes_of(example, file, row)) {
    const bool takes_away = wish.starts_with("-");
    const std::string word = takes_away ? wish.substr(1) : wish;
    if (with_phrase.contains(word) == takes_away || without.contains(word) != takes_away) return false;
  }
  return true;
}

}  // namespace logline::golden
