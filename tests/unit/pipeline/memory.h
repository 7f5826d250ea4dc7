// The stages, and a past for pipelines that are tested without an installation.
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/pipeline.h"
#include "wire/json.h"

namespace logline::pipeline {

inline const Stages& stages() {
  static const Stages loaded = *load_stages();
  return loaded;
}

// What the batches so far have written, asked as the views are asked.
class Memory : public Past {
 public:
  void write(store::ViewChanges changes) {
    for (const ArticleId id : changes.removed_articles) articles.erase(id);
    for (const StoryId id : changes.removed_stories) stories.erase(id);
    for (const Subject& subject : changes.removed_records) records.erase(subject);
    std::erase_if(keys, [&](const auto& key) { return !articles.contains(key.second); });
    for (auto& row : changes.articles) articles.insert_or_assign(row.article.id, row);
    for (const auto& [key, id] : changes.keys) keys.insert_or_assign(key, id);
    std::erase_if(heards, [&](const auto& heard) { return !articles.contains(heard.first); });
    for (const auto& [id, heard] : changes.heard) heards.insert_or_assign(id, heard);
    for (auto& row : changes.stories) stories.insert_or_assign(row.story.id, row);
    for (Title& title : changes.titles) {
      const auto known =
          std::find_if(titles.begin(), titles.end(), [&](const Title& t) { return t.id == title.id; });
      if (known == titles.end()) {
        titles.push_back(title);
      } else {
        *known = title;
      }
    }
    for (const auto& [name, article] : changes.seen_once) seen_once.try_emplace(name, article);
    for (const std::string& name : changes.seen_again) seen_once.erase(name);
    for (auto& record : changes.records) records.insert_or_assign({record.subject, record.key}, record);
  }

  Result<std::optional<store::ArticleRow>> article(ArticleId id) override {
    const auto found = articles.find(id);
    return found == articles.end() ? std::nullopt : std::optional(found->second);
  }
  Result<std::optional<ArticleId>> article_by_key(store::ArticleKey key) override {
    const auto found = keys.find(key);
    return found == keys.end() ? std::nullopt : std::optional(found->second);
  }
  Result<std::vector<store::ArticleKey>> keys_of(ArticleId id) override {
    std::vector<store::ArticleKey> found;
    for (const auto& [key, article] : keys)
      if (article == id) found.push_back(key);
    return found;
  }
  Result<std::optional<store::Heard>> heard(ArticleId id) override {
    const auto found = heards.find(id);
    return found == heards.end() ? std::nullopt : std::optional(found->second);
  }
  Result<std::vector<store::ArticleRow>> articles_about(std::string_view subject,
                                                        std::string_view key) override {
    std::vector<store::ArticleRow> rows;
    for (const auto& [id, row] : articles)
      if (subjects_of(row.reading).contains({std::string(subject), std::string(key)})) rows.push_back(row);
    return rows;
  }

  [[nodiscard]] std::string printed() const {
    std::string text;
    for (const auto& [id, row] : articles) {
      text += to_line(to_json(row.article, &row.reading)) + "\n";
      for (std::size_t i = 0; i < row.reading.statements.size(); ++i)
        text += to_line(to_json(row.reading.statements[i], row.article.name, row.is_new[i])) + "\n";
    }
    for (const auto& [id, row] : stories) text += to_line(to_json(row.story, row.line, label_by_id)) + "\n";
    for (const auto& [key, record] : records) text += to_line(to_json(record)) + "\n";
    for (const Title& title : titles) text += to_line(to_json(title)) + "\n";
    for (const auto& [name, article] : seen_once) text += name + " once in " + article.to_string() + "\n";
    return text;
  }

  std::map<ArticleId, store::ArticleRow> articles;
  std::map<store::ArticleKey, ArticleId> keys;
  std::map<ArticleId, store::Heard> heards;
  std::map<StoryId, store::StoryRow> stories;
  std::map<Subject, Record> records;
  std::vector<Title> titles;
  store::SeenOnce seen_once;
};

}  // namespace logline::pipeline
