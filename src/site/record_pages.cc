#include "site/record_pages.h"

#include <algorithm>
#include <limits>
#include <set>

#include "record/fold.h"
#include "site/seen.h"

namespace logline::site {
namespace {

// The folded names under which a title goes. A person goes under one.
Result<std::set<std::string>> names_of(const std::string& subject, const std::string& key, Context& context) {
  std::set<std::string> names{key};
  if (subject != "title") return names;
  const auto titles = context.views.titles();
  if (!titles) return tl::unexpected(titles.error());
  for (const Title& title : *titles) {
    std::set<std::string> all{fold_name(title.name)};
    for (const std::string& alias : title.aliases) all.insert(fold_name(alias));
    if (all.contains(key)) names.merge(all);
  }
  return names;
}

bool is_about(const Statement& statement, const std::string& subject, const std::set<std::string>& names) {
  return names.contains(subject == "person" ? record::person_key(statement)
                                            : fold_name(title_of(statement.claim).value));
}

Result<std::vector<store::ArticleRow>> articles_about(const std::string& subject,
                                                      const std::set<std::string>& names,
                                                      const wall::Progress& progress, Context& context) {
  std::vector<store::ArticleRow> rows;
  for (const std::string& name : names) {
    auto some = context.views.articles_about(subject, name);
    if (!some) return tl::unexpected(some.error());
    for (store::ArticleRow& row : see_articles(std::move(*some), progress)) {
      const bool is_known =
          std::ranges::any_of(rows, [&](const auto& other) { return other.article.id == row.article.id; });
      if (names.size() == 1 || !is_known) rows.push_back(std::move(row));
    }
  }
  if (names.size() > 1)
    std::ranges::stable_sort(rows, {}, [](const store::ArticleRow& row) {
      const auto& published = row.article.published;
      return std::pair(published ? std::optional(published->utc_seconds) : std::nullopt, row.seq);
    });
  return rows;
}

}  // namespace

Result<std::optional<GatheredRecord>> gather_record(const std::string& subject, const std::string& key,
                                                    const wall::Progress& progress, Context& context) {
  const auto names = names_of(subject, key, context);
  if (!names) return tl::unexpected(names.error());
  auto rows = articles_about(subject, *names, progress, context);
  if (!rows) return tl::unexpected(rows.error());
  GatheredRecord gathered{.articles = std::move(*rows)};
  std::vector<const Statement*> ordered;
  for (const store::ArticleRow& row : gathered.articles) {
    bool is_source = false;
    for (const Statement& statement : row.reading.statements) {
      if (!is_about(statement, subject, *names)) continue;
      ordered.push_back(&statement);
      gathered.page.statements.push_back({&statement, &row.article});
      is_source = true;
    }
    if (!is_source) continue;
    gathered.page.sources.emplace(row.article.id, render::source_of(row.article));
    if (row.article.published) gathered.page.published.push_back(*row.article.published);
  }
  if (ordered.empty()) return std::nullopt;
  const auto folded =
      subject == "person" ? record::fold_person(key, ordered) : record::fold_title(key, ordered);
  gathered.page.record = folded.record;
  if (gathered.page.record.name.empty()) gathered.page.record.name = key;
  return gathered;
}

Result<bool> is_named(const std::string& subject, const std::string& key, const wall::Progress& progress,
                      Context& context) {
  constexpr std::size_t kSome = 8;  // enough for nearly all
  for (const std::size_t limit : {kSome, std::numeric_limits<std::size_t>::max()}) {
    auto rows = context.views.articles_about(subject, key, limit);
    if (!rows) return tl::unexpected(rows.error());
    const bool are_all = rows->size() < limit;
    for (const store::ArticleRow& row : see_articles(std::move(*rows), progress))
      for (const Statement& statement : row.reading.statements)
        if (is_about(statement, subject, {key})) return true;
    if (are_all) break;
  }
  return false;
}

}  // namespace logline::site
