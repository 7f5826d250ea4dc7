#include "page/rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/embedded.h"

namespace logline {
namespace {

using Columns = std::vector<std::string_view>;

std::optional<page::PhraseKind> phrase_kind(std::string_view name) {
  if (name == "line") return page::PhraseKind::line;
  if (name == "start") return page::PhraseKind::start;
  if (name == "label") return page::PhraseKind::label;
  if (name == "within") return page::PhraseKind::within;
  if (name == "sentence") return page::PhraseKind::sentence;
  if (name == "tail") return page::PhraseKind::tail;
  return std::nullopt;
}

std::string take_furniture(PageRules& rules, const Columns& row) {
  const auto kind = phrase_kind(row[0]);
  if (!kind) return fmt::format("'{}' is not one of line, start, label, within, sentence, tail", row[0]);
  rules.furniture.add(*kind, row[1]);
  return {};
}

std::string take_hint(PageRules& rules, const Columns& row) {
  const auto hint = page::hint_from_name(row[0]);
  if (!hint) return fmt::format("'{}' is not a hint", row[0]);
  rules.hints.add(*hint, row[1]);
  return {};
}

std::string take_month(PageRules& rules, const Columns& row) {
  int month = 0;
  std::from_chars(row[0].data(), row[0].data() + row[0].size(), month);
  if (month < 1 || month > 12) return fmt::format("'{}' is not a month's number", row[0]);
  rules.months[row[1]] = month;
  return {};
}

std::string take_zone(PageRules& rules, const Columns& row) {
  int minutes = 0;
  const auto [end, error] = std::from_chars(row[1].data(), row[1].data() + row[1].size(), minutes);
  if (error != std::errc() || end != row[1].data() + row[1].size() || minutes < -840 || minutes > 840)
    return fmt::format("'{}' is not minutes east of UTC", row[1]);
  rules.zones.emplace(row[0], minutes);
  return {};
}

std::string take_date_word(PageRules& rules, const Columns& row) {
  if (row[0] != "published" && row[0] != "modified")
    return fmt::format("'{}' is neither published nor modified", row[0]);
  rules.date_words.emplace_back(row[1], row[0] == "modified");
  return {};
}

std::string take_byline(PageRules& rules, const Columns& row) {
  if (row[0] == "start") {
    rules.byline_starts.emplace_back(row[1]);
  } else if (row[0] == "join") {
    rules.byline_joins.emplace_back(row[1]);
  } else if (row[0] == "not") {
    rules.not_bylines.emplace_back(row[1]);
  } else if (row[0] == "suffix") {
    rules.byline_suffixes.emplace_back(row[1]);
  } else if (row[0] == "other") {
    rules.byline_others.emplace_back(row[1]);
  } else {
    return fmt::format("'{}' is not one of start, join, not, suffix, other", row[0]);
  }
  return {};
}

struct Table {
  std::string_view path;
  std::size_t columns;
  std::function<std::string(PageRules&, const Columns&)> take;
};

// A table of one column goes to the end of a list.
Table list_table(std::string_view path, std::vector<std::string> PageRules::*list) {
  return {path, 1, [list](PageRules& rules, const Columns& row) {
            (rules.*list).emplace_back(row[0]);
            return std::string();
          }};
}

std::vector<Table> all_tables() {
  return {
      {"data/page/furniture.tsv", 2, take_furniture},
      {"data/page/class_hints.tsv", 2, take_hint},
      {"data/page/months.tsv", 2, take_month},
      {"data/page/byline_words.tsv", 2, take_byline},
      {"data/page/zones.tsv", 2, take_zone},
      {"data/page/date_words.tsv", 2, take_date_word},
      {"data/page/meta_names.tsv", 2,
       [](PageRules& rules, const Columns& row) {
         rules.meta[std::string(row[0])].emplace_back(row[1]);
         return std::string();
       }},
      {"data/page/embed_hosts.tsv", 3,
       [](PageRules& rules, const Columns& row) {
         rules.embeds.push_back({std::string(row[0]), std::string(row[1]), std::string(row[2])});
         return std::string();
       }},
      {"data/page/date_keys.tsv", 1,
       [rank = 0](PageRules& rules, const Columns& row) mutable {
         rules.date_keys[row[0]] = rank++;
         return std::string();
       }},
      list_table("data/page/separators.tsv", &PageRules::separators),
      list_table("data/page/feed_suffixes.tsv", &PageRules::feed_suffixes),
      list_table("data/page/article_types.tsv", &PageRules::article_types),
      list_table("data/page/credit_words.tsv", &PageRules::credit_words),
      list_table("data/page/state_names.tsv", &PageRules::state_names),
      list_table("data/page/pixel_hosts.tsv", &PageRules::pixel_hosts),
  };
}

}  // namespace

namespace page {

Result<void> read_table(std::string_view path, std::string_view bytes, std::size_t columns,
                        const RowTaker& take) {
  for (int number = 1; !bytes.empty(); ++number) {
    const std::size_t eol = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, eol);
    bytes.remove_prefix(std::min(eol + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    Columns row;
    for (std::size_t at = 0; at <= line.size();) {
      const std::size_t tab = std::min(line.find('\t', at), line.size());
      row.push_back(line.substr(at, tab - at));
      at = tab + 1;
    }
    std::string problem;
    if (row.size() != columns) {
      problem = fmt::format("{} columns where {} belong", row.size(), columns);
    } else {
      problem = take(row);
    }
    if (!problem.empty()) return fail(problem, fmt::format("{}:{}", path, number), "mend that line");
  }
  return {};
}

}  // namespace page

namespace {

constexpr std::string_view kLexicon = "data/lexicon/";
constexpr std::string_view kStopWords = "/stop_words.tsv";

// One word a line, under the name of the column.
Languages load_languages() {
  std::vector<StopWords> all;
  for (const std::string_view path : embedded_files(kLexicon)) {
    if (!path.ends_with(kStopWords)) continue;
    const std::size_t length = path.size() - kLexicon.size() - kStopWords.size();
    StopWords language{std::string(path.substr(kLexicon.size(), length)), {}};
    const auto take = [&](const Columns& row) {
      language.words.push_back(folded_hash(row[0]));
      return std::string();
    };
    if (page::read_table(path, *embedded_file(path), 1, take)) all.push_back(std::move(language));
  }
  return Languages(all);
}

}  // namespace

Result<PageRules> load_page_rules() {
  PageRules rules;
  for (const Table& table : all_tables()) {
    const auto bytes = embedded_file(table.path);
    if (!bytes) return fail("missing from the program", std::string(table.path), "build it again");
    const auto read = page::read_table(table.path, *bytes, table.columns,
                                       [&](const Columns& row) { return table.take(rules, row); });
    if (!read) return tl::unexpected(read.error());
  }
  rules.languages = load_languages();
  return rules;
}

}  // namespace logline
