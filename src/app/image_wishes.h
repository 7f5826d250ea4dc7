// Which images of what was fetched are wanted, where the operator asked for images: those that new articles
// show, a few of each. Pure.
//
//     std::vector<WantedImage> images = wish_images(taken_down, document, now);
#pragma once

#include <cstdint>
#include <vector>

#include "app/journal_entry.h"
#include "model/wanted_image.h"

namespace logline::app {

inline constexpr std::size_t kMostImagesOfAnArticle = 10;
inline constexpr std::size_t kMostImagesOfADocument = 100;

// `now` in UTC seconds. Where the answer or the page says that robots keep no images (fetch/image_rights.h)
// none are. Articles that are taken down want none, nor does a document that holds no article.
std::vector<WantedImage> wish_images(const TakenDown& taken_down, const Document& document, std::int64_t now);

}  // namespace logline::app
