#include "store/article_lists.h"

#include <algorithm>

#include "base/ascii.h"
#include "model/outlet_name.h"

namespace logline::store {
namespace {

bool is_described(const Image& image) { return !trim(image.alt).empty() || !image.described.empty(); }
bool is_described_here(const Image& image) { return !image.described.empty(); }

}  // namespace

std::vector<ListPlace> lists_of(const ArticleRow& row) {
  std::vector<ListPlace> places;
  const Article& article = row.article;
  if (!row.reading.is_about_television) return places;
  const std::int64_t at = sort_time(article.published);
  if (std::string key = outlet_key(article); !key.empty())
    places.push_back({ArticleList::outlet, std::move(key), at});
  if (!std::ranges::all_of(article.images, is_described))
    places.push_back({ArticleList::undescribed, "", at});
  if (std::ranges::any_of(article.images, is_described_here))
    places.push_back({ArticleList::described, "", at});
  for (const Edit& edit : row.edits) places.push_back({ArticleList::changed, "", sort_time(edit.at)});
  return places;
}

std::string_view name_of(ArticleList list) {
  switch (list) {
    case ArticleList::outlet: return "outlet";
    case ArticleList::undescribed: return "undescribed";
    case ArticleList::described: return "described";
    case ArticleList::changed: break;
  }
  return "changed";
}

}  // namespace logline::store
