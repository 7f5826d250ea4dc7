// What a pipeline may ask of what came before this batch: rows that the views hold already.
//
// The base class is a past in which nothing happened, as for `logline read`, which keeps no views. StoredPast
// asks the views; its errors end the batch. One thread.
//
//     StoredPast past(installation.views());
//     Pipeline pipeline(stages, past);
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/views.h"

namespace logline::pipeline {

class Past {
 public:
  virtual ~Past() = default;
  virtual Result<std::optional<store::ArticleRow>> article(ArticleId) { return std::nullopt; }
  virtual Result<std::optional<ArticleId>> article_by_key(store::ArticleKey) { return std::nullopt; }
  virtual Result<std::vector<store::ArticleKey>> keys_of(ArticleId) {
    return std::vector<store::ArticleKey>{};
  }
  virtual Result<std::optional<store::Heard>> heard(ArticleId) { return std::nullopt; }
  virtual Result<std::vector<store::ArticleRow>> articles_about(std::string_view /*subject*/,
                                                                std::string_view /*key*/) {
    return std::vector<store::ArticleRow>{};
  }
};

class StoredPast : public Past {
 public:
  explicit StoredPast(store::Views& views) : views_(&views) {}
  // The same views, opened anew.
  void look_in(store::Views& views) { views_ = &views; }
  Result<std::optional<store::ArticleRow>> article(ArticleId id) override { return views_->article(id); }
  Result<std::optional<ArticleId>> article_by_key(store::ArticleKey key) override {
    return views_->article_by_key(key);
  }
  Result<std::vector<store::ArticleKey>> keys_of(ArticleId id) override { return views_->keys_of(id); }
  Result<std::optional<store::Heard>> heard(ArticleId id) override { return views_->heard(id); }
  Result<std::vector<store::ArticleRow>> articles_about(std::string_view subject,
                                                        std::string_view key) override {
    return views_->articles_about(subject, key);
  }

 private:
  store::Views* views_;
};

}  // namespace logline::pipeline
