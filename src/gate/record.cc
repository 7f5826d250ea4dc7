#include <algorithm>
#include <limits>

#include "gate/gate.h"
#include "record/fold.h"

namespace logline::gate {
namespace {

bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_about(const Statement& statement, const std::string& subject, const std::vector<std::string>& names) {
  return has(names, subject == "person" ? record::person_key(statement)
                                        : fold_name(title_of(statement.claim).value));
}

void sort_by_date(std::vector<store::ArticleRow>& rows) {
  std::ranges::stable_sort(rows, {}, [](const store::ArticleRow& row) {
    const auto& published = row.article.published;
    return std::pair(published ? std::optional(published->utc_seconds) : std::nullopt, row.seq);
  });
}

}  // namespace

// The folded names under which a title goes, the one asked for first. A person goes under one.
Result<std::vector<std::string>> Gate::names_of(const std::string& subject, const std::string& key) {
  std::vector<std::string> names{key};
  if (subject != "title") return names;
  const auto titles = views_.titles();
  if (!titles) return tl::unexpected(titles.error());
  for (const Title& title : *titles) {
    std::vector<std::string> all{fold_name(title.name)};
    for (const std::string& alias : title.aliases) all.push_back(fold_name(alias));
    if (!has(all, key)) continue;
    for (std::string& name : all)
      if (!has(names, name)) names.push_back(std::move(name));
  }
  return names;
}

Result<std::vector<store::ArticleRow>> Gate::articles_about(const std::string& subject,
                                                            const std::vector<std::string>& names) {
  std::vector<store::ArticleRow> rows;
  for (const std::string& name : names) {
    auto some = views_.articles_about(subject, name);
    if (!some) return tl::unexpected(some.error());
    for (store::ArticleRow& row : see_articles(std::move(*some), progress_)) {
      const bool is_known =
          std::ranges::any_of(rows, [&](const auto& other) { return other.article.id == row.article.id; });
      if (names.size() == 1 || !is_known) rows.push_back(std::move(row));
    }
  }
  if (names.size() > 1) sort_by_date(rows);
  return rows;
}

Result<std::optional<SeenRecord>> Gate::record(const std::string& subject, const std::string& key) {
  const auto names = names_of(subject, key);
  if (!names) return tl::unexpected(names.error());
  auto rows = articles_about(subject, *names);
  if (!rows) return tl::unexpected(rows.error());
  SeenRecord seen{.articles = std::move(*rows)};
  std::vector<const Statement*> ordered;
  for (const store::ArticleRow& row : seen.articles) {
    for (const Statement& statement : row.reading.statements) {
      if (!is_about(statement, subject, *names)) continue;
      ordered.push_back(&statement);
      seen.statements.push_back({&statement, &row.article});
    }
  }
  if (ordered.empty()) return std::nullopt;
  seen.record =
      (subject == "person" ? record::fold_person(key, ordered) : record::fold_title(key, ordered)).record;
  if (seen.record.name.empty()) seen.record.name = key;
  return seen;
}

Result<bool> Gate::is_named(const std::string& subject, const std::string& key) {
  constexpr std::size_t kSome = 8;  // enough for nearly all
  for (const std::size_t limit : {kSome, std::numeric_limits<std::size_t>::max()}) {
    auto rows = views_.articles_about(subject, key, limit);
    if (!rows) return tl::unexpected(rows.error());
    const bool are_all = rows->size() < limit;
    for (const store::ArticleRow& row : see_articles(std::move(*rows), progress_))
      for (const Statement& statement : row.reading.statements)
        if (is_about(statement, subject, {key})) return true;
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
  return progress_.titles.contains(key) ? key : std::string();
}

Result<SeenNames> Gate::titles(std::string after, std::size_t size) {
  SeenNames seen;
  while (true) {
    const auto keys = views_.record_keys("title", after, size);
    if (!keys) return tl::unexpected(keys.error());
    for (const std::string& key : *keys) {
      after = key;
      const auto record = views_.record("title", key);
      if (!record) return tl::unexpected(record.error());
      const auto named = is_named("title", key);
      if (!named) return tl::unexpected(named.error());
      if (!*record || !*named) continue;
      if (seen.names.size() == size) {  // one more follows
        seen.next = seen.names.back().key;
        return seen;
      }
      seen.names.push_back({"title", key, (*record)->name.empty() ? key : (*record)->name});
    }
    if (keys->size() < size) return seen;
  }
}

}  // namespace logline::gate
