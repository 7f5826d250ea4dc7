#include <algorithm>
#include <map>
#include <span>
#include <tuple>

#include "pipeline/settle.h"
#include "record/fold.h"

// Records are folded from all statements about their subject, oldest first, whenever one of them changes: the
// fold is cheap and pure, and so the result cannot depend on where a batch was cut. A title that the
// catalogue knows by other names too is folded over all of them.

namespace logline::pipeline {
namespace {

struct Source {
  ArticleId article;
  std::size_t statement;
};

struct Material {
  std::vector<const Statement*> statements;
  std::vector<Source> sources;  // of each statement
};

// Which statements of an article are about a subject. One of thousands of statements is indexed once:
// searching it for each of its subjects would cost the square.
class SaidOf {
 public:
  void find(const store::ArticleRow& row, const Subject& subject, std::set<std::size_t>& found) {
    const std::vector<Statement>& statements = row.reading.statements;
    if (statements.size() > kFew) {
      const Places& places = index(row);
      if (const auto at = places.find(subject); at != places.end())
        found.insert(at->second.begin(), at->second.end());
      return;
    }
    for (std::size_t i = 0; i < statements.size(); ++i)
      if (key_of(statements[i], subject.first) == subject.second) found.insert(i);
  }

 private:
  using Places = std::map<Subject, std::vector<std::size_t>>;
  static constexpr std::size_t kFew = 32;

  static std::string key_of(const Statement& statement, const std::string& kind) {
    return kind == "person" ? record::person_key(statement) : fold_name(title_of(statement.claim).value);
  }

  const Places& index(const store::ArticleRow& row) {
    const auto [at, is_first] = indexed_.try_emplace(row.article.id);
    if (!is_first) return at->second;
    for (std::size_t i = 0; i < row.reading.statements.size(); ++i)
      for (const std::string kind : {"person", "title"})
        at->second[{kind, key_of(row.reading.statements[i], kind)}].push_back(i);
    return at->second;
  }

  std::map<ArticleId, Places> indexed_;
};

// What the catalogue says that the title of a record is, which no article needs to say.
std::span<const std::string> listed_genres(const Subject& subject, const catalogue::Catalogue& catalogue) {
  if (subject.first != "title") return {};
  const auto id = catalogue.resolve(subject.second);
  const Title* title = id ? catalogue.find(*id) : nullptr;
  return title == nullptr ? std::span<const std::string>() : std::span(title->genres);
}

// The subject under which names of one title are folded together, and those names: the ones that mean it and
// no other title, so that two of one name do not fold into each other's record.
std::vector<Subject> names_of(const Subject& subject, const catalogue::Catalogue& catalogue) {
  if (subject.first != "title") return {subject};
  const auto id = catalogue.resolve(subject.second);
  const Title* title = id ? catalogue.find(*id) : nullptr;
  if (title == nullptr) return {subject};
  std::vector<Subject> names;
  for (std::string& name : folded_names(*title))
    if (catalogue.resolve(name) == id) names.emplace_back("title", std::move(name));
  return names;
}

// Every statement about one of the names, in the order for folding: by (published, seq, id), undated first.
Result<Material> gather_statements(Batch& batch, const std::vector<Subject>& names, SaidOf& said) {
  std::set<ArticleId> about;
  for (const Subject& name : names) {
    const auto some = batch.about(name);
    if (!some) return tl::unexpected(some.error());
    about.insert(some->begin(), some->end());
  }
  std::vector<std::tuple<std::optional<std::int64_t>, Seq, ArticleId, const store::ArticleRow*>> articles;
  for (const ArticleId id : about) {
    const auto row = batch.look(id);
    if (!row) return tl::unexpected(row.error());
    if (*row == nullptr) continue;
    const auto& published = (*row)->article.published;
    articles.emplace_back(published ? std::optional(published->utc_seconds) : std::nullopt, (*row)->seq, id,
                          *row);
  }
  std::sort(articles.begin(), articles.end());
  Material material;
  for (const auto& [published, seq, id, row] : articles) {
    std::set<std::size_t> found;
    for (const Subject& name : names) said.find(*row, name, found);
    for (const std::size_t i : found) {
      material.statements.push_back(&row->reading.statements[i]);
      material.sources.push_back({id, i});
    }
  }
  return material;
}

// A statement about a title is new by the title's record; only what concerns no title is judged by the
// person's.
bool decides_newness(const Statement& statement, const Subject& subject) {
  return subject.first == "title" || title_of(statement.claim).is_absent();
}

struct Flag {
  Source source;
  bool is_new;
};

Result<void> fold_subject(Batch& batch, const std::vector<Subject>& names,
                          std::span<const std::string> genres, SaidOf& said, store::ViewChanges& changes,
                          std::vector<Flag>& flags) {
  const auto material = gather_statements(batch, names, said);
  if (!material) return tl::unexpected(material.error());
  const Subject& subject = names.front();
  const auto& all = material->statements;
  if (std::ranges::all_of(all, [](const Statement* one) { return is_said_in_passing(*one); })) {
    changes.removed_records.push_back(subject);
    return {};
  }
  record::Folded folded =
      subject.first == "title"
          ? record::fold_title(subject.second, material->statements, record::Quotations::folded, genres)
          : record::fold_person(subject.second, material->statements);
  for (std::size_t i = 0; i < folded.is_new.size(); ++i)
    if (decides_newness(*material->statements[i], subject))
      flags.push_back({material->sources[i], folded.is_new[i]});
  changes.records.push_back(std::move(folded.record));
  return {};
}

Result<void> set_flags(Batch& batch, const std::vector<Flag>& flags) {
  for (const Flag& flag : flags) {
    const auto seen = batch.look(flag.source.article);
    if (!seen) return tl::unexpected(seen.error());
    if ((*seen)->is_new[flag.source.statement] == flag.is_new) continue;
    const auto row = batch.open(flag.source.article);
    if (!row) return tl::unexpected(row.error());
    (*row)->is_new[flag.source.statement] = flag.is_new;
    batch.note_story((*row)->story);
  }
  return {};
}

}  // namespace

Result<void> fold_subjects(Batch& batch, const catalogue::Catalogue& catalogue, store::ViewChanges& changes,
                           const std::function<void(std::size_t, std::size_t)>& progress) {
  std::set<std::vector<Subject>> groups;
  for (const Subject& subject : batch.subjects()) groups.insert(names_of(subject, catalogue));
  std::vector<Flag> flags;
  SaidOf said;
  std::size_t done = 0;
  for (const auto& names : groups) {
    const auto genres = listed_genres(names.front(), catalogue);
    if (auto folded = fold_subject(batch, names, genres, said, changes, flags); !folded) return folded;
    for (std::size_t i = 1; i < names.size(); ++i)
      changes.removed_records.push_back(names[i]);  // once folded under another name
    if (progress && ++done % 256 == 0) progress(done, groups.size());
  }
  return set_flags(batch, flags);
}

}  // namespace logline::pipeline
