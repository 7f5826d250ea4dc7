// What to call who published an article: the outlet's name, else the host of its address without "www.",
// else nothing. Pure.
//
//     outlet_name(article)   // "Radio Times", "tvline.com"
#pragma once

#include <string>

#include "model/article.h"

namespace logline {

std::string outlet_name(const Article& article);
// That name folded: by which an outlet is looked up. May be empty.
std::string outlet_key(const Article& article);

}  // namespace logline
