#include <algorithm>

#include "fmt/format.h"
#include "lexicon/lexicon.h"

namespace logline {
namespace {

std::vector<std::string> split_columns(std::string_view line) {
  std::vector<std::string> columns;
  for (std::size_t begin = 0; begin <= line.size();) {
    const std::size_t end = std::min(line.find('\t', begin), line.size());
    columns.emplace_back(line.substr(begin, end - begin));
    begin = end + 1;
  }
  return columns;
}

// Signs compare by their bytes: words have their hash, and a sign's token has none.
std::uint32_t comparable(const Tokens& tokens, std::uint32_t at) {
  const Token& token = tokens.all[at];
  return token.word != 0 ? token.word : folded_hash(tokens.text_of(token));
}

std::vector<std::uint32_t> words_of(std::string_view phrase) {
  const Tokens tokens = tokenise(phrase, {});
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = 0; i < tokens.all.size(); ++i) words.push_back(comparable(tokens, i));
  return words;
}

bool begins_with_sign(std::string_view phrase) {
  const Tokens tokens = tokenise(phrase, {});
  return !tokens.all.empty() && tokens.all[0].word == 0;
}

}  // namespace

void PhraseTable::index_first_words() {
  std::size_t bits = 1024;
  while (bits < rows_.size() * 16) bits *= 2;
  first_mask_ = bits - 1;
  first_words_.assign(bits / 64, 0);
  for (const auto& entry : by_first_word_) {
    const std::size_t bit = entry.first & first_mask_;
    first_words_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
}

Result<PhraseTable> PhraseTable::parse(std::string_view name, std::string_view tsv) {
  PhraseTable table;
  std::size_t width = 0;
  int number = 0;
  for (std::size_t begin = 0; begin < tsv.size();) {
    const std::size_t end = std::min(tsv.find('\n', begin), tsv.size());
    const std::string_view line = tsv.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> columns = split_columns(line);
    const std::string where = fmt::format("{}:{}", name, number);
    if (width == 0) {
      width = columns.size();
      continue;
    }
    if (columns.size() != width)
      return fail(fmt::format("the row has {} columns, the first line names {}", columns.size(), width),
                  where, "separate columns by one tab");
    PhraseRow row{.phrase = std::move(columns[0]), .columns = {}, .line = number};
    row.columns.assign(std::make_move_iterator(columns.begin() + 1), std::make_move_iterator(columns.end()));
    std::vector<std::uint32_t> words = words_of(row.phrase);
    table.has_signs_first_ |= begins_with_sign(row.phrase);
    if (words.empty()) return fail("the row has no phrase", where, "write the phrase before the first tab");
    table.by_first_word_[words[0]].push_back(
        {words.size() > 1 ? words[1] : 0, static_cast<std::uint32_t>(table.rows_.size())});
    table.rows_.push_back(std::move(row));
    table.row_words_.push_back(std::move(words));
  }
  table.index_first_words();
  for (auto& entry : table.by_first_word_)
    std::stable_sort(entry.second.begin(), entry.second.end(), [&](const Start& a, const Start& b) {
      return table.row_words_[a.row].size() > table.row_words_[b.row].size();
    });
  return table;
}

std::optional<PhraseHit> PhraseTable::find_longest(const Tokens& tokens, std::uint32_t at,
                                                   std::uint32_t until) const {
  const auto found = by_first_word_.find(comparable(tokens, at));
  if (found == by_first_word_.end()) return std::nullopt;
  const std::uint32_t next = at + 1 < tokens.all.size() ? comparable(tokens, at + 1) : 0;
  for (const auto& [second, row] : found->second) {
    if (second != 0 && second != next) continue;
    const std::vector<std::uint32_t>& words = row_words_[row];
    const std::size_t end = at + words.size();
    if (end > tokens.all.size() || end > until) continue;
    std::uint32_t i = 2;  // the first two are known to be there
    while (i < words.size() && comparable(tokens, at + i) == words[i]) ++i;
    if (i >= words.size()) return PhraseHit{&rows_[row], at, static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

const PhraseRow* PhraseTable::find(std::string_view text) const {
  const Tokens tokens = tokenise(text, {});
  if (tokens.all.empty()) return nullptr;
  const auto found = by_first_word_.find(comparable(tokens, 0));
  if (found == by_first_word_.end()) return nullptr;
  for (const auto& [second, row] : found->second) {
    const std::vector<std::uint32_t>& words = row_words_[row];
    if (words.size() != tokens.all.size()) continue;
    std::uint32_t i = 1;
    while (i < words.size() && comparable(tokens, i) == words[i]) ++i;
    if (i == words.size()) return &rows_[row];
  }
  return nullptr;
}

}  // namespace logline
