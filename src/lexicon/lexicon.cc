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
    std::sort(language.words.begin(), language.words.end());
    languages.push_back(std::move(language));
  }
  return languages;
}

}  // namespace

bool Lexicon::add(std::string_view name, PhraseTable table) {
  if (tables_.size() >= kPlaces / 2) return false;
  const std::uint32_t hash = TableName::hash_of(name);
  std::size_t i = hash;
  for (; places_[i % kPlaces].table != nullptr; ++i)
    if (places_[i % kPlaces].hash == hash) return false;
  tables_.push_back(std::move(table));
  places_[i % kPlaces] = {hash, &tables_.back()};
  return true;
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
  std::sort(lexicon.abbreviations_.words.begin(), lexicon.abbreviations_.words.end());
  auto stop_words = load_stop_words();
  if (!stop_words) return tl::unexpected(stop_words.error());
  lexicon.stop_words_ = std::move(*stop_words);
  return lexicon;
}

}  // namespace logline
