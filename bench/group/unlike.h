// The worst case for memory: articles of a thousand words of which no two are alike.
//
//     const Article article = bench::unlike_any(7);
#pragma once

#include <cstddef>

#include "model/article.h"

namespace logline::bench {

// Every second word is rare, as in bench/warc/make_archive --vary.
Article unlike_any(std::size_t number);

}  // namespace logline::bench
