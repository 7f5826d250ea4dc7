#include "pipeline/batch.h"

#include "record/fold.h"

namespace logline::pipeline {

std::set<Subject> subjects_of(const Reading& reading) {
  std::set<Subject> subjects;
  for (const Statement& statement : reading.statements) {
    if (std::string key = fold_name(title_of(statement.claim).value); !key.empty())
      subjects.emplace("title", std::move(key));
    if (std::string key = record::person_key(statement); !key.empty())
      subjects.emplace("person", std::move(key));
  }
  return subjects;
}

Result<const store::ArticleRow*> Batch::look(ArticleId id) {
  if (const auto place = places_.find(id); place != places_.end()) return rows_[place->second].get();
  if (removed_.contains(id)) return nullptr;
  if (const auto seen = looked_at_.find(id); seen != looked_at_.end()) return &seen->second;
  auto row = past_->article(id);
  if (!row) return tl::unexpected(row.error());
  if (!*row) return nullptr;
  return &looked_at_.emplace(id, std::move(**row)).first->second;
}

Result<store::ArticleRow*> Batch::open(ArticleId id) {
  if (const auto place = places_.find(id); place != places_.end()) return rows_[place->second].get();
  const auto row = look(id);
  if (!row) return tl::unexpected(row.error());
  if (*row == nullptr) return nullptr;
  note(**row);  // what it said before wants folding again
  store::ArticleRow& opened = add(**row);
  looked_at_.erase(id);
  return &opened;
}

Result<const store::ArticleRow*> Batch::find(store::ArticleKey key) {
  if (const auto own = keys_.find(key); own != keys_.end()) return look(own->second);
  auto known = known_keys_.find(key);
  if (known == known_keys_.end()) {
    const auto id = past_->article_by_key(key);
    if (!id) return tl::unexpected(id.error());
    known = known_keys_.emplace(key, *id).first;
  }
  if (!known->second) return nullptr;
  return look(*known->second);
}

void Batch::put_key(store::ArticleKey key, ArticleId id) { keys_.insert_or_assign(key, id); }

std::vector<std::pair<store::ArticleKey, ArticleId>> Batch::take_keys() {
  std::erase_if(keys_, [&](const auto& key) { return removed_.contains(key.second); });
  const auto keys = std::exchange(keys_, {});
  return {keys.begin(), keys.end()};
}

Result<std::vector<store::ArticleKey>> Batch::keys_of(ArticleId id) {
  auto found = past_->keys_of(id);
  if (!found) return found;
  std::erase_if(*found, [&](store::ArticleKey key) { return keys_.contains(key); });
  for (const auto& [key, article] : keys_)
    if (article == id) found->push_back(key);
  return found;
}

Result<std::optional<store::Heard>> Batch::heard(ArticleId id) {
  if (const auto own = heard_.find(id); own != heard_.end()) return own->second;
  return past_->heard(id);
}

std::vector<std::pair<ArticleId, store::Heard>> Batch::take_heard() {
  std::erase_if(heard_, [&](const auto& heard) { return removed_.contains(heard.first); });
  const auto heard = std::exchange(heard_, {});
  return {heard.begin(), heard.end()};
}

store::ArticleRow& Batch::add(store::ArticleRow row) {
  removed_.erase(row.article.id);
  places_.emplace(row.article.id, rows_.size());
  rows_.push_back(std::make_unique<store::ArticleRow>(std::move(row)));
  return *rows_.back();
}

void Batch::remove(ArticleId id) {
  if (const auto place = places_.find(id); place != places_.end()) {
    rows_[place->second].reset();
    places_.erase(place);
  }
  looked_at_.erase(id);
  heard_.erase(id);
  removed_.insert(id);
}

void Batch::give_up(ArticleId id) {
  remove(id);
  given_up_.insert(id);
}

std::vector<ArticleId> Batch::removed() const {
  std::set<ArticleId> all = removed_;
  all.insert(given_up_.begin(), given_up_.end());
  return {all.begin(), all.end()};
}

void Batch::note(const store::ArticleRow& row) {
  stories_.insert(row.story);
  for (const Subject& subject : subjects_of(row.reading)) {
    about_[subject].insert(row.article.id);
    subjects_.insert(subject);
  }
}

Result<std::set<ArticleId>> Batch::about(const Subject& subject) {
  const auto before = past_->articles_about(subject.first, subject.second);
  if (!before) return tl::unexpected(before.error());
  std::set<ArticleId> ids;
  if (const auto noted = about_.find(subject); noted != about_.end()) ids = noted->second;
  for (const store::ArticleRow& row : *before) {
    if (removed_.contains(row.article.id)) continue;
    if (!places_.contains(row.article.id)) looked_at_.insert_or_assign(row.article.id, row);
    ids.insert(row.article.id);
  }
  return ids;
}

std::vector<store::ArticleRow> Batch::take() {
  std::vector<store::ArticleRow> rows;
  for (auto& row : rows_)
    if (row) rows.push_back(std::move(*row));
  *this = Batch(*past_);
  return rows;
}

}  // namespace logline::pipeline
