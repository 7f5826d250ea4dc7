#include <algorithm>
#include <numeric>

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

std::vector<std::uint32_t> words_of(std::string_view phrase) {
  const Tokens tokens = tokenise(phrase, {});
  std::vector<std::uint32_t> words;
  for (std::uint32_t i = 0; i < tokens.all.size(); ++i) words.push_back(tokens.comparable(i));
  return words;
}

}  // namespace

void PhraseTable::index_first_words() {
  std::vector<std::uint32_t> order(rows_.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    const auto &x = row_words_[a], &y = row_words_[b];
    return x[0] != y[0] ? x[0] < y[0] : x.size() > y.size();
  });
  by_first_word_ = WordMap<StartRange>(rows_.size());
  for (const std::uint32_t row : order) {
    const std::vector<std::uint32_t>& words = row_words_[row];
    StartRange& range = by_first_word_[words[0]];
    if (range.last == 0) range.first = static_cast<std::uint32_t>(starts_.size());
    starts_.push_back({words.size() > 1 ? words[1] : 0, row});
    range.last = static_cast<std::uint32_t>(starts_.size());
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
    if (words.empty()) return fail("the row has no phrase", where, "write the phrase before the first tab");
    table.rows_.push_back(std::move(row));
    table.row_words_.push_back(std::move(words));
  }
  table.index_first_words();
  return table;
}

std::optional<PhraseHit> PhraseTable::find_longest(const Tokens& tokens, std::uint32_t at,
                                                   std::uint32_t until) const {
  const StartRange* found = by_first_word_.find(tokens.comparable(at));
  if (found == nullptr) return std::nullopt;
  const std::uint32_t next = at + 1 < tokens.all.size() ? tokens.comparable(at + 1) : 0;
  for (std::uint32_t s = found->first; s < found->last; ++s) {
    const auto [second, row] = starts_[s];
    if (second != 0 && second != next) continue;
    const std::vector<std::uint32_t>& words = row_words_[row];
    const std::size_t end = at + words.size();
    if (end > tokens.all.size() || end > until) continue;
    std::uint32_t i = 2;  // the first two are known to be there
    while (i < words.size() && tokens.comparable(at + i) == words[i]) ++i;
    if (i >= words.size()) return PhraseHit{&rows_[row], at, static_cast<std::uint32_t>(end)};
  }
  return std::nullopt;
}

const PhraseRow* PhraseTable::find(std::string_view text) const {
  const Tokens tokens = tokenise(text, {});
  if (tokens.all.empty()) return nullptr;
  const StartRange* found = by_first_word_.find(tokens.comparable(0));
  if (found == nullptr) return nullptr;
  for (std::uint32_t s = found->first; s < found->last; ++s) {
    const std::vector<std::uint32_t>& words = row_words_[starts_[s].row];
    if (words.size() != tokens.all.size()) continue;
    std::uint32_t i = 1;
    while (i < words.size() && tokens.comparable(i) == words[i]) ++i;
    if (i == words.size()) return &rows_[starts_[s].row];
  }
  return nullptr;
}

}  // namespace logline
