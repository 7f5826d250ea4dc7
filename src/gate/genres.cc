#include <algorithm>

#include "gate/gate.h"
#include "record/fold.h"

// A title has a genre for a reader when a report that they may see says so, or a catalogue that was imported
// does and they may know of the title. The views' lists are of all who say so: each title of them is asked
// here again.

namespace logline::gate {
namespace {

constexpr std::size_t kMostGenres = 200, kTitleBatch = 50;

}  // namespace

// As the records are folded (pipeline/fold_subjects.cc).
Result<std::vector<std::string>> Gate::listed_genres(const std::string& key) {
  const auto titles = views_.titles_named(key);
  if (!titles) return tl::unexpected(titles.error());
  const Title* title = meant_by_name(*titles);
  return title == nullptr ? std::vector<std::string>() : title->genres;
}

// Folded of what is said of genres alone: other fields have no part in theirs.
Result<std::vector<std::string>> Gate::genres_of(const std::string& key) {
  const auto names = names_of("title", key);
  if (!names) return tl::unexpected(names.error());
  const auto rows = said_about("title", *names);
  if (!rows) return tl::unexpected(rows.error());
  if (rows->empty()) return std::vector<std::string>();
  const auto listed = listed_genres(key);
  if (!listed) return tl::unexpected(listed.error());
  std::vector<const Statement*> ordered;
  for (const store::SaidRow& row : *rows)
    for (const Statement& statement : row.statements)
      if (std::holds_alternative<GenreClaim>(statement.claim)) ordered.push_back(&statement);
  return logline::genres_of(record::fold_title(key, ordered, Quotations::left_out, *listed).record);
}

Result<SeenNames> Gate::titles_of_genre(const std::string& genre, std::string after, std::size_t size) {
  SeenNames seen;
  while (true) {
    const auto names = views_.titles_of_genre(genre, after, kTitleBatch);
    if (!names) return tl::unexpected(names.error());
    for (const auto& [subject, key, name] : *names) {
      after = key;
      const auto genres = genres_of(key);
      if (!genres) return tl::unexpected(genres.error());
      if (std::ranges::find(*genres, genre) == genres->end()) continue;
      if (seen.names.size() == size) {  // one more follows
        seen.next = seen.names.back().key;
        return seen;
      }
      seen.names.push_back({subject, key, name.empty() ? key : name});
    }
    if (names->size() < kTitleBatch) return seen;
  }
}

Result<std::vector<std::string>> Gate::genres() {
  const auto known = views_.genres("", kMostGenres);
  if (!known) return tl::unexpected(known.error());
  std::vector<std::string> seen;
  for (const std::string& genre : *known) {
    const auto titles = titles_of_genre(genre, "", 1);
    if (!titles) return tl::unexpected(titles.error());
    if (!titles->names.empty()) seen.push_back(genre);
  }
  return seen;
}

}  // namespace logline::gate
