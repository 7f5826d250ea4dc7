// Whether a site lets robots keep images, as the answers that bring them or their pages say: X-Robots-Tag and
// meta robots, whomever they name. Source: the directives noimageindex, none, noindex (of an image) and
// max-image-preview as search engines document them. Pure.
//
//     if (forbids_images("googlebot: noimageindex")) …
#pragma once

#include <string_view>

#include "fetch/backoff.h"

namespace logline::fetch {

// By the value of one header or meta element of a page or a feed.
bool forbids_images(std::string_view value);
// By all X-Robots-Tag headers of a page or a feed.
bool forbids_images(const Headers& headers);
// Of an image's own answer, where noindex speaks of the image.
bool forbids_keeping(const Headers& image_headers);

}  // namespace logline::fetch
