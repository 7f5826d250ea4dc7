// What kind of picture bytes are, by their first bytes and nothing else: JPEG, PNG, GIF, WebP, AVIF.
//
// SVG is none of them: it is a document that may hold scripts. Pure.
//
//     image_type(body)      // "image/jpeg"; empty: no picture that we keep
#pragma once

#include <string_view>

namespace logline::fetch {

std::string_view image_type(std::string_view bytes);

}  // namespace logline::fetch
