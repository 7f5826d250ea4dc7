#include "lexicon/lexicon.h"

#include <algorithm>

#include "base/embedded.h"
#include "fmt/format.h"

namespace logline {
namespace {

constexpr std::string_view kFolder = "data/lexicon/";
constexpr std::string_view kEnding = ".tsv";
constexpr std::string_view kStopWords = "/stop_words.tsv";
constexpr std::string_view kAbbreviations = "abbreviations";

Result<std::vector<StopWords>> load_stop_words() {
  std::vector<StopWords> languages;
  for (const std::string_view path : embedded_files(kFolder)) {
    if (!path.ends_with(kStopWords)) continue;
    auto table = PhraseTable::parse(path, *embedded_file(path));
    if (!table) return tl::unexpected(table.error());
    StopWords language{.language = std::string(
                           path.substr(kFolder.size(), path.size() - kFolder.size() - kStopWords.size())),
                       .words = {}};
    for (const PhraseRow& row : table->rows()) language.words.push_back(folded_hash(row.phrase));
    languages.push_back(std::move(language));
  }
  return languages;
}

std::uint32_t hash_of_two(std::uint32_t first, std::uint32_t second) {
  const std::uint32_t hash = (first * 0x9E3779B1U) ^ second;
  return hash == 0 ? 1 : hash;
}

}  // namespace

bool Lexicon::add(std::string_view name, PhraseTable table) {
  if (tables_.size() >= kMostTables) return false;
  const std::uint32_t hash = TableName::hash_of(name);
  std::size_t i = hash;
  for (; places_[i % kPlaces].table != nullptr; ++i)
    if (places_[i % kPlaces].hash == hash) return false;
  table.number_ = static_cast<std::uint32_t>(tables_.size());
  tables_.push_back(std::move(table));
  places_[i % kPlaces] = {hash, &tables_.back()};
  return true;
}

void Lexicon::index_starts() {
  std::size_t phrases = 0;
  for (const PhraseTable& table : tables_) phrases += table.rows().size();
  by_first_word_ = WordMap<FirstWord>(phrases);
  by_two_words_ = WordMap<TokenStarts>(phrases);
  for (const PhraseTable& table : tables_)
    for (const auto& words : table.row_words_) {
      FirstWord& first = by_first_word_[words[0]];
      first.leads_on |= words.size() > 1;
      (words.size() > 1 ? by_two_words_[hash_of_two(words[0], words[1])] : first.alone).add(table.number_);
    }
}

void Lexicon::mark_starts(Tokens& tokens) const {
  const auto count = static_cast<std::uint32_t>(tokens.all.size());
  tokens.starts.assign(count, TokenStarts{});
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::uint32_t word = tokens.comparable(i);
    const FirstWord* first = by_first_word_.find(word);
    if (first == nullptr) continue;
    tokens.starts[i] = first->alone;
    if (!first->leads_on || i + 1 == count) continue;
    if (const TokenStarts* longer = by_two_words_.find(hash_of_two(word, tokens.comparable(i + 1))))
      tokens.starts[i].add_all(*longer);
  }
}

Tokens Lexicon::tokens_of(std::string_view text) const {
  Tokens tokens = tokenise(text, abbreviations_);
  mark_starts(tokens);
  return tokens;
}

TokenStarts Lexicon::set_of(std::initializer_list<TableName> names) const {
  TokenStarts set;
  for (const TableName name : names) set.add(table(name).number_);
  return set;
}

Result<Lexicon> load_lexicon(std::string_view language) {
  Lexicon lexicon;
  lexicon.language_ = language;
  const std::string folder = fmt::format("{}{}/", kFolder, language);
  for (const std::string_view path : embedded_files(folder)) {
    if (!path.ends_with(kEnding)) continue;
    auto table = PhraseTable::parse(path, *embedded_file(path));
    if (!table) return tl::unexpected(table.error());
    const std::string_view name = path.substr(folder.size(), path.size() - folder.size() - kEnding.size());
    if (name == kAbbreviations)
      for (const PhraseRow& row : table->rows())
        lexicon.abbreviations_.words.push_back(fold_word(row.phrase));
    if (!lexicon.add(name, std::move(*table)))
      return fail("the table has no place of its own by its name's hash", std::string(path),
                  "rename the file");
  }
  if (lexicon.tables_.empty())
    return fail(fmt::format("there is no lexicon of the language '{}'", language), folder, "use 'en'");
  lexicon.index_starts();
  std::sort(lexicon.abbreviations_.words.begin(), lexicon.abbreviations_.words.end());
  auto stop_words = load_stop_words();
  if (!stop_words) return tl::unexpected(stop_words.error());
  lexicon.languages_ = Languages(*stop_words);
  const std::string names = fmt::format("data/names/{}.tsv", language);
  if (const auto file = embedded_file(names)) {
    auto weights = NameWeights::parse(names, *file);
    if (!weights) return tl::unexpected(weights.error());
    lexicon.teach_names(std::move(*weights));
  }
  return lexicon;
}

}  // namespace logline
