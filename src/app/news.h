// Stories with their articles at hand: what every way of printing needs.
//
// Borrows nothing: owns the rows. Built from a batch (`logline read`) or from the views (`logline show`).
//
//     News news(std::move(changes));
//     const store::ArticleRow& row = news.article(id);
#pragma once

#include <unordered_map>
#include <vector>

#include "store/view_rows.h"

namespace logline::app {

class News {
 public:
  explicit News(store::ViewChanges changes);

  [[nodiscard]] const std::vector<store::ArticleRow>& articles() const { return changes_.articles; }
  [[nodiscard]] const std::vector<store::StoryRow>& stories() const {
    return changes_.stories;
  }  // newest first, undated last
  [[nodiscard]] const std::vector<Record>& records() const { return changes_.records; }
  [[nodiscard]] const store::ArticleRow& article(ArticleId id) const {
    return changes_.articles[places_.at(id)];
  }
  // The article's own name, by which printed lines refer to it.
  [[nodiscard]] std::string name_of(ArticleId id) const;

 private:
  store::ViewChanges changes_;
  std::unordered_map<ArticleId, std::size_t> places_;
};

}  // namespace logline::app
