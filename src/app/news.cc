#include "app/news.h"

#include <algorithm>
#include <utility>

namespace logline::app {

News::News(store::ViewChanges changes) : changes_(std::move(changes)) {
  for (std::size_t i = 0; i < changes_.articles.size(); ++i)
    places_.emplace(changes_.articles[i].article.id, i);
  std::sort(changes_.stories.begin(), changes_.stories.end(),
            [](const store::StoryRow& a, const store::StoryRow& b) {
              if (a.at.has_value() != b.at.has_value()) return a.at.has_value();
              if (a.at && a.at->utc_seconds != b.at->utc_seconds)
                return a.at->utc_seconds > b.at->utc_seconds;
              return a.story.id < b.story.id;
            });
}

std::string News::name_of(ArticleId id) const {
  const auto place = places_.find(id);
  return place == places_.end() ? id.to_string() : changes_.articles[place->second].article.name;
}

}  // namespace logline::app
