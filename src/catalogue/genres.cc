#include "catalogue/genres.h"

#include <algorithm>
#include <cstddef>

#include "base/embedded.h"
#include "model/statement.h"

namespace logline::catalogue {
namespace {

constexpr std::string_view kNamesPath = "data/catalogue/genres.tsv";
constexpr std::string_view kItemsPath = "data/catalogue/wikidata_genres.tsv";
constexpr std::size_t kMostGenres = 24;  // of a title

// A table that is wrong is empty; a test finds it before anybody does.
std::vector<GenreName> load_table(std::string_view path) {
  return parse_genre_table(embedded_file(path).value_or(""), path).value_or(std::vector<GenreName>{});
}

const std::vector<std::string>& find_in(const std::vector<GenreName>& table, std::string_view name) {
  static const std::vector<std::string> kNone;
  const auto found = std::ranges::find(table, name, &GenreName::name);
  return found == table.end() ? kNone : found->genres;
}

void add_once(std::string genre, std::vector<std::string>& genres) {
  if (genres.size() < kMostGenres && std::ranges::find(genres, genre) == genres.end())
    genres.push_back(std::move(genre));
}

std::string_view scheme_of_genre(std::string_view genre) {
  const auto colon = genre.find(':');
  return colon == std::string_view::npos ? std::string_view() : genre.substr(0, colon);
}

}  // namespace

Result<std::vector<GenreName>> parse_genre_table(std::string_view tsv, std::string_view path) {
  std::vector<GenreName> table;
  for (std::size_t number = 1; !tsv.empty(); ++number) {
    const std::string_view row = tsv.substr(0, tsv.find('\n'));
    tsv.remove_prefix(std::min(row.size() + 1, tsv.size()));
    if (row.empty() || row.front() == '#') continue;
    const std::size_t tab = std::min(row.find('\t'), row.size());
    std::string_view keys = row.substr(std::min(tab + 1, row.size()));
    keys = keys.substr(0, keys.find('\t'));
    GenreName one{path == kItemsPath ? std::string(row.substr(0, tab)) : fold_name(row.substr(0, tab)), {}};
    while (!keys.empty()) {
      const std::string_view key = keys.substr(0, keys.find(' '));
      keys.remove_prefix(std::min(key.size() + 1, keys.size()));
      if (!key.empty()) one.genres.emplace_back(key);
    }
    if (one.name.empty() || one.genres.empty())
      return fail("expected: a name, a tab and keys", std::string(path) + ":" + std::to_string(number),
                  "correct the line and build again");
    table.push_back(std::move(one));
  }
  return table;
}

const std::vector<std::string>& genres_named(std::string_view name) {
  static const std::vector<GenreName> kTable = load_table(kNamesPath);
  return find_in(kTable, fold_name(name));
}

const std::vector<std::string>& genres_of_item(std::string_view item) {
  static const std::vector<GenreName> kTable = load_table(kItemsPath);
  return find_in(kTable, item);
}

void add_genre(std::string_view scheme, std::string_view name, std::vector<std::string>& genres) {
  const std::string before = scheme.empty() ? std::string() : std::string(scheme) + ":";
  for (const std::string& key : genres_named(name)) add_once(before + key, genres);
}

void add_written_genre(std::string_view written, std::vector<std::string>& genres) {
  const std::string_view scheme = scheme_of_genre(written);
  add_genre(scheme, scheme.empty() ? written : written.substr(scheme.size() + 1), genres);
}

void update_genres(Title& known, const Title& said) {
  std::erase_if(known.genres, [&](const std::string& genre) {
    return std::ranges::any_of(
        said.genres, [&](const std::string& now) { return scheme_of_genre(now) == scheme_of_genre(genre); });
  });
  add_genres(known, said);
}

void add_genres(Title& known, const Title& other) {
  for (const std::string& genre : other.genres) add_once(genre, known.genres);
}

}  // namespace logline::catalogue
