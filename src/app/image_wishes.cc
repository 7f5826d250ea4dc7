#include "app/image_wishes.h"

#include <algorithm>

#include "fetch/http.h"
#include "fetch/image_rights.h"
#include "fetch/page_wish.h"
#include "pipeline/articles.h"

namespace logline::app {

namespace {

bool speaks_against_images(const RightsSignal& signal) {
  return (signal.from == "x-robots-tag" || signal.from.starts_with("meta ")) &&
         fetch::forbids_images(std::string_view(signal.value));
}

}  // namespace

std::vector<WantedImage> wish_images(const TakenDown& taken_down, const Document& document,
                                     std::int64_t now) {
  std::vector<WantedImage> wanted;
  if (fetch::forbids_images(document.headers)) return wanted;
  const auto found = pipeline::articles_of(document, taken_down.rules);
  if (!found) return wanted;
  for (const Article& article : found->articles) {
    if (article.published && article.published->utc_seconds <= now - fetch::kNewFor) continue;
    if (taken_down.in_force.covers(article.address, article.outlet)) continue;
    if (std::ranges::any_of(article.rights.signals, speaks_against_images)) continue;
    const std::size_t count = std::min(article.images.size(), kMostImagesOfAnArticle);
    for (std::size_t i = 0; i < count && wanted.size() < kMostImagesOfADocument; ++i) {
      const std::string& address = article.images[i].address;
      if (!fetch::is_web_address(address) || taken_down.in_force.covers(address, {})) continue;
      wanted.push_back({.address = address,
                        .article = article.address.empty() ? article.name : article.address,
                        .outlet = article.outlet});
    }
  }
  return wanted;
}

}  // namespace logline::app
