#include <algorithm>
#include <limits>
#include <map>

#include "gate/gate.h"

namespace logline::gate {
namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

void sort_by_date(std::vector<store::SaidRow>& rows) {
  std::ranges::stable_sort(rows, {}, [](const store::SaidRow& row) {
    const auto& published = row.article.published;
    return std::pair(published ? std::optional(published->utc_seconds) : std::nullopt, row.seq);
  });
}

// A title of which nothing is said but in passing is not known, as records are folded
// (pipeline/fold_subjects.cc).
bool tells(const store::SaidRow& row) { return !std::ranges::all_of(row.statements, is_said_in_passing); }

// What the same article says under another of the names, in the order of the article.
void merge(store::SaidRow& row, store::SaidRow other) {
  for (std::size_t i = 0; i < other.statements.size(); ++i) {
    const auto at = std::ranges::lower_bound(row.places, other.places[i]);
    if (at != row.places.end() && *at == other.places[i]) continue;
    row.statements.insert(row.statements.begin() + (at - row.places.begin()), std::move(other.statements[i]));
    row.places.insert(at, other.places[i]);
  }
}

}  // namespace

// The folded names under which a title goes, the one asked for first: as the records are folded
// (pipeline/fold_subjects.cc). A person goes under one.
Result<std::vector<std::string>> Gate::names_of(const std::string& subject, const std::string& key) {
  std::vector<std::string> names{key};
  if (subject != "title") return names;
  const auto titles = views_.titles_named(key);
  if (!titles) return tl::unexpected(titles.error());
  const Title* title = meant_by_name(*titles);
  if (title == nullptr) return names;
  for (std::string& name : folded_names(*title)) {
    if (has(names, name)) continue;
    const auto others = views_.titles_named(name);
    if (!others) return tl::unexpected(others.error());
    const Title* meant = meant_by_name(*others);
    if (meant != nullptr && meant->id == title->id) names.push_back(std::move(name));
  }
  return names;
}

Result<std::vector<store::SaidRow>> Gate::said_about(const std::string& subject,
                                                     const std::vector<std::string>& names) {
  if (names.size() == 1) {  // an article says all that it says under one name in one row
    auto rows = views_.said_about(subject, names.front());
    if (!rows) return rows;
    *rows = see_said(std::move(*rows), progress_);
    if (std::ranges::none_of(*rows, tells)) rows->clear();
    return rows;
  }
  std::vector<store::SaidRow> rows;
  std::map<ArticleId, std::size_t> known;
  for (const std::string& name : names) {
    auto some = views_.said_about(subject, name);
    if (!some) return tl::unexpected(some.error());
    for (store::SaidRow& row : see_said(std::move(*some), progress_)) {
      const auto [at, is_first] = known.emplace(row.article.id, rows.size());
      if (is_first)
        rows.push_back(std::move(row));
      else
        merge(rows[at->second], std::move(row));
    }
  }
  if (std::ranges::none_of(rows, tells)) rows.clear();
  sort_by_date(rows);
  return rows;
}

Result<std::optional<SeenRecord>> Gate::record(const std::string& subject, const std::string& key,
                                               Quotations quotations) {
  const auto names = names_of(subject, key);
  if (!names) return tl::unexpected(names.error());
  auto rows = said_about(subject, *names);
  if (!rows) return tl::unexpected(rows.error());
  SeenRecord seen{.said = std::move(*rows)};
  std::vector<const Statement*> ordered;
  for (const store::SaidRow& row : seen.said) {
    for (const Statement& statement : row.statements) {
      ordered.push_back(&statement);
      seen.statements.push_back({&statement, &row.article});
    }
  }
  if (ordered.empty()) return std::nullopt;
  if (subject == "person") {
    seen.record = record::fold_person(key, ordered, quotations).record;
  } else {
    const auto listed = listed_genres(key);
    if (!listed) return tl::unexpected(listed.error());
    seen.record = record::fold_title(key, ordered, quotations, *listed).record;
  }
  if (seen.record.name.empty()) seen.record.name = key;
  return seen;
}

Result<bool> Gate::is_named(const std::string& subject, const std::string& key) {
  constexpr std::size_t kSome = 8;  // enough for nearly all
  for (const std::size_t limit : {kSome, std::numeric_limits<std::size_t>::max()}) {
    auto rows = views_.said_about(subject, key, limit);
    if (!rows) return tl::unexpected(rows.error());
    const bool are_all = rows->size() < limit;
    if (std::ranges::any_of(see_said(std::move(*rows), progress_), tells)) return true;
    if (are_all) break;
  }
  return false;
}

Result<std::string> Gate::name_of_hidden(const std::string& key) {
  if (progress_.wants_placeholder) {
    const auto record = views_.record("title", key);
    if (!record) return tl::unexpected(record.error());
    if (*record) return (*record)->name;
  }
  return progress_.is_listed(key) ? key : std::string();
}

Result<SeenNames> Gate::titles(std::string after, std::size_t size) {
  SeenNames seen;
  while (true) {
    const auto names = views_.record_names("title", after, size);
    if (!names) return tl::unexpected(names.error());
    for (const auto& [subject, key, name] : *names) {
      after = key;
      const auto named = is_named(subject, key);
      if (!named) return tl::unexpected(named.error());
      if (!*named) continue;
      if (seen.names.size() == size) {  // one more follows
        seen.next = seen.names.back().key;
        return seen;
      }
      seen.names.push_back({subject, key, name.empty() ? key : name});
    }
    if (names->size() < size) return seen;
  }
}

}  // namespace logline::gate
